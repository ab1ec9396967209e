import { readMissed } from '../../../answering/wordings/group-missed.ts';
import { nearClauses } from '../../../answering/wordings/near-clauses.ts';
import { withKey } from '../../../answering/wordings/wording-key.ts';
import type { SaidOfWording } from '../../../documents/wordings/tied-wording.ts';
import { asUpdateId } from '../../../domain/chat.ts';
import type { DocumentId, Reference } from '../../../domain/reference.ts';
import { noteOf } from '../documents/note-of.ts';
import type { Visit } from '../feature.ts';
import { answerPress } from '../message/answer-press.ts';
import { onButtons } from '../message/on-buttons.ts';
import { redraw, type View } from '../message/redraw.ts';
import { OLD_BUTTON_TOAST } from '../views/texts.ts';
import { findClause } from './button-code.ts';
import { partButtons, targetAt, viewGroups, viewTargetsOf } from './choose-target.ts';
import { MISSED } from './missed-buttons.ts';
import { tieable, viewMissed } from './view-missed.ts';
import { viewSaid, viewSettled } from './view-said.ts';

/** A question whose wording is spoken of, as it was asked. */
interface Spoken {
  readonly update: number;
  readonly index: number;
  readonly words: string;
  readonly near: ReturnType<typeof nearClauses>;
  /** What else the button holds. */
  readonly rest: readonly number[];
}

/** The page of a wording that wasn't answered surely. */
export const viewMissedNow = async ({ services }: Visit, index: number): Promise<View> =>
  viewMissed(await readMissed(services), index, (await services.wordings.list()).length, services);

const show = async (visit: Visit, view: View | undefined, toast?: string): Promise<void> => {
  if (view === undefined) return answerPress(visit.ctx, OLD_BUTTON_TOAST);
  await answerPress(visit.ctx, toast);
  await redraw(visit, view);
};

/** Does something with the question of a button; one that was deleted meanwhile has an old button. */
const onSpoken =
  (act: (visit: Visit, spoken: Spoken) => Promise<void>) =>
  async (visit: Visit, update: number, index: number, ...numbers: readonly (number | undefined)[]) => {
    const asked = await visit.services.conversations.findAnswered(asUpdateId(update));
    if (asked === undefined) return answerPress(visit.ctx, OLD_BUTTON_TOAST);
    const rest = numbers.map((number) => number ?? 0);
    await act(visit, { update, index, words: asked.words, near: nearClauses(asked), rest });
  };

/** Keeps what is said of a wording, and shows what that wording is answered with from now on. */
const say = async (
  visit: Visit,
  { update, index, words }: Spoken,
  document: DocumentId,
  said: SaidOfWording | undefined,
): Promise<void> => {
  const { services } = visit;
  if (said === undefined) return answerPress(visit.ctx, OLD_BUTTON_TOAST);
  const id = await services.wordings.tie({ document, ...withKey(words), said }, noteOf(visit));
  await answerPress(visit.ctx, 'Đã ghi.');
  const isSkipped = said.is === 'skipped';
  const answer = isSkipped
    ? undefined
    : await services.answering.answer({ text: words, subject: undefined, now: services.now() });
  const parts = said.is === 'clause' ? partButtons(services, { update, index }, document, said.ref) : [];
  await redraw(visit, viewSaid({ id, words, said }, answer, index, parts));
};

const tieTo = (visit: Visit, spoken: Spoken, clause: { document: DocumentId; ref: Reference } | undefined) =>
  clause === undefined
    ? answerPress(visit.ctx, OLD_BUTTON_TOAST)
    : say(visit, spoken, clause.document, visit.services.answering.pin(clause.document, clause.ref));

/** The document that was spoken of, else the one of today. */
const documentOf = ({ services }: Visit, { near }: Spoken): DocumentId =>
  near[0]?.document ?? services.resolution().document.id;

const deny = (visit: Visit, spoken: Spoken): Promise<void> => {
  const document = documentOf(visit, spoken);
  return say(visit, spoken, document, visit.services.answering.pin(document));
};

/** Takes back what was said, and shows the questions, or all that was said. */
const undo =
  (back: (visit: Visit, page: number) => Promise<View>) =>
  async (visit: Visit, id: number, page: number): Promise<void> => {
    const undone = await visit.services.wordings.untie(id, noteOf(visit));
    await show(visit, await back(visit, page), undone === undefined ? OLD_BUTTON_TOAST : 'Đã hoàn tác.');
  };

const viewSettledNow = async ({ services }: Visit, page: number): Promise<View> =>
  viewSettled(await services.wordings.list(), page, services);

/** What the buttons of `/hoichua` do. */
export const pressMissed = onButtons(MISSED, 'manage documents', {
  page: async (visit, index) => show(visit, await viewMissedNow(visit, index)),
  tie: onSpoken((visit, spoken) =>
    tieTo(visit, spoken, findClause(tieable(visit.services, spoken.near), spoken.rest[0] ?? 0)),
  ),
  groups: onSpoken((visit, spoken) =>
    show(visit, viewGroups(visit.services, spoken, spoken.words, spoken.rest[0] ?? 0)),
  ),
  targets: onSpoken((visit, spoken) =>
    show(visit, viewTargetsOf(visit.services, spoken, spoken.words, spoken.rest)),
  ),
  choose: onSpoken((visit, spoken) => tieTo(visit, spoken, targetAt(visit.services, spoken.rest))),
  notStated: onSpoken(deny),
  skip: onSpoken((visit, spoken) => say(visit, spoken, documentOf(visit, spoken), { is: 'skipped' })),
  undo: undo(viewMissedNow),
  settled: async (visit, page) => show(visit, await viewSettledNow(visit, page)),
  undoSettled: undo(viewSettledNow),
});
