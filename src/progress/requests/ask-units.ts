import type { NewMessage, OutboxStore } from '../../delivery/outbox-store.ts';
import type { UpdateId } from '../../domain/chat.ts';
import type { Official, OfficialId, UnitId } from '../../domain/people.ts';
import { type DocumentItem, isRelated } from '../../domain/reference.ts';
import type { Directory } from '../../people/directory.ts';
import type { LeaderRequest, LeaderRequestStore, RequestKind } from './leader-request.ts';

/** The units that lead something or a part of it. */
export const listLeadUnits = (directory: Directory, { document, ref }: DocumentItem): readonly UnitId[] => [
  ...new Set(
    directory
      .leadsOf(document)
      .filter((each) => isRelated(each.ref, ref))
      .map(({ unit }) => unit),
  ),
];

/** Who answers for a unit: its heads, else everybody of it who has come. */
export const listAnswering = (directory: Directory, unit: UnitId): readonly Official[] => {
  const those = directory
    .holdings()
    .filter(({ unit: of, official }) => of.id === unit && official.person !== undefined);
  const heads = those.filter(({ membership }) => membership.isHead);
  return (heads.length > 0 ? heads : those).map(({ official }) => official);
};

/** What a leader wants. */
export interface Wanted {
  readonly update: UpdateId;
  readonly kind: RequestKind;
  readonly item: DocumentItem;
  readonly leader: OfficialId;
  readonly said: string;
}

interface Means {
  readonly requests: Pick<LeaderRequestStore, 'add'>;
  readonly outbox: Pick<OutboxStore, 'enqueue'>;
}

/**
 * Keeps what a leader wants of the units that lead something, and puts it out to those who answer for them.
 * @returns one request a unit; none where nobody leads it
 */
export const askUnits = async (
  { requests, outbox }: Means,
  directory: Directory,
  { update, kind, item, leader, said }: Wanted,
  now: Date,
): Promise<readonly LeaderRequest[]> => {
  const units = listLeadUnits(directory, item);
  if (units.length === 0) return [];
  const asked = await requests.add(
    update,
    units.map((unit) => ({ ...item, kind, unit, leader, said })),
    now,
  );
  const messages = asked.flatMap(({ id, unit }): NewMessage[] =>
    listAnswering(directory, unit).map((official) => ({
      to: official.id,
      key: `request:${id}`,
      payload: { type: 'request', request: id },
      dueAt: now,
      uselessAfter: undefined,
    })),
  );
  await outbox.enqueue(messages, now);
  return asked;
};

/** Keeps what a unit answers, and puts it out to the leader who asked. */
export const answerRequest = async (
  {
    requests,
    outbox,
  }: { readonly requests: Pick<LeaderRequestStore, 'answer'>; readonly outbox: Means['outbox'] },
  request: LeaderRequest,
  { said, by, key }: { readonly said: string; readonly by: OfficialId; readonly key: string },
  now: Date,
): Promise<void> => {
  await requests.answer(request.id, said, by, now);
  await outbox.enqueue(
    [
      {
        to: request.leader,
        key: `request-answer:${request.id}:${key}`,
        payload: { type: 'request answer', request: request.id },
        dueAt: now,
        uselessAfter: undefined,
      },
    ],
    now,
  );
};
