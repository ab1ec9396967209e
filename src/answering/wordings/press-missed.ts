import type { DocumentNote } from '../../documents/library/document-store.ts';
import type { WordingStore } from '../../documents/wordings/tied-wording.ts';
import { asUpdateId } from '../../domain/chat.ts';
import { OLD_BUTTON } from '../../domain/chat-turn.ts';
import type { Resolution } from '../../domain/resolution.ts';
import type { Pressed, View } from '../../domain/view.ts';
import { type Actor, authorOf } from '../../people/directory.ts';
import type { ConversationStore } from '../conversation.ts';
import { partButtons, targetAt, viewGroups, viewTargetsOf } from './choose-target.ts';
import { tieable } from './describe-missed.ts';
import { readMissed } from './group-missed.ts';
import type { NearClause } from './missed-question.ts';
import { nearClauses } from './near-clauses.ts';
import { sayOfWording, type WordingWord } from './say-of-wording.ts';
import { findClause, viewMissed, viewSaid, viewSettled } from './view-missed.ts';

/** Somebody of the office who says what is meant by questions. */
export interface WordingKeeper {
  readonly services: Parameters<typeof viewMissed>[3] &
    Parameters<typeof readMissed>[0] & {
      readonly conversations: Pick<ConversationStore, 'findAnswered'>;
      readonly wordings: Pick<WordingStore, 'list' | 'tie' | 'untie'>;
      readonly resolution: () => Resolution;
    };
  readonly actor: Actor;
  readonly now: Date;
}

/** A question whose wording is spoken of, as it was asked. */
interface Spoken {
  readonly update: number;
  readonly index: number;
  readonly words: string;
  readonly near: ReturnType<typeof nearClauses>;
  /** What else the button holds. */
  readonly rest: readonly number[];
}

const noteOf = ({ actor, now }: WordingKeeper): DocumentNote => ({ by: authorOf(actor), at: now });

/** The page of a wording that wasn't answered surely. */
export const viewMissedNow = async ({ services }: WordingKeeper, index: number): Promise<View> =>
  viewMissed(await readMissed(services), index, (await services.wordings.list()).length, services);

const viewSettledNow = async ({ services }: WordingKeeper, page: number): Promise<View> =>
  viewSettled(await services.wordings.list(), page, services);

const orOld = (view: View | undefined): Pressed => (view === undefined ? { toast: OLD_BUTTON } : { view });

/** Does something with the question of a button; one that was deleted meanwhile has an old button. */
const onSpoken =
  (act: (by: WordingKeeper, spoken: Spoken) => Pressed | Promise<Pressed>) =>
  async (
    by: WordingKeeper,
    update: number,
    index: number,
    ...numbers: readonly (number | undefined)[]
  ): Promise<Pressed> => {
    const asked = await by.services.conversations.findAnswered(asUpdateId(update));
    if (asked === undefined) return { toast: OLD_BUTTON };
    const rest = numbers.map((number) => number ?? 0);
    return act(by, { update, index, words: asked.words, near: nearClauses(asked), rest });
  };

/** Keeps what is said of a wording, and shows what that wording is answered with from now on. */
const say = async (by: WordingKeeper, spoken: Spoken, word: WordingWord | undefined): Promise<Pressed> => {
  const { services } = by;
  const current = services.resolution().document.id;
  const kept = word && (await sayOfWording({ ...services, current }, spoken, word, noteOf(by)));
  if (kept === undefined) return { toast: OLD_BUTTON };
  const { id, said, answer, document } = kept;
  const parts = said.is === 'clause' ? partButtons(services, spoken, document, said.ref) : [];
  return {
    toast: 'Đã ghi.',
    view: viewSaid({ id, words: spoken.words, said }, answer, spoken.index, parts),
  };
};

const tieTo = (by: WordingKeeper, spoken: Spoken, clause: NearClause | undefined): Promise<Pressed> =>
  say(by, spoken, clause && { is: 'clause', document: clause.document, ref: clause.ref });

/** Takes back what was said, and shows the questions, or all that was said. */
const undo =
  (back: (by: WordingKeeper, page: number) => Promise<View>) =>
  async (by: WordingKeeper, id: number, page: number): Promise<Pressed> => {
    const undone = await by.services.wordings.untie(id, noteOf(by));
    return { toast: undone === undefined ? OLD_BUTTON : 'Đã hoàn tác.', view: await back(by, page) };
  };

/** What the buttons of the questions do: the office says what is meant by one tap each. */
export const MISSED_ACTS = {
  page: async (by: WordingKeeper, index: number) => orOld(await viewMissedNow(by, index)),
  tie: onSpoken((by, spoken) =>
    tieTo(by, spoken, findClause(tieable(by.services, spoken.near), spoken.rest[0] ?? 0)),
  ),
  groups: onSpoken(({ services }, spoken) =>
    orOld(viewGroups(services, spoken, spoken.words, spoken.rest[0] ?? 0)),
  ),
  targets: onSpoken(({ services }, spoken) =>
    orOld(viewTargetsOf(services, spoken, spoken.words, spoken.rest)),
  ),
  choose: onSpoken((by, spoken) => tieTo(by, spoken, targetAt(by.services, spoken.rest))),
  notStated: onSpoken((by, spoken) => say(by, spoken, { is: 'not stated' })),
  skip: onSpoken((by, spoken) => say(by, spoken, { is: 'skipped' })),
  undo: undo(viewMissedNow),
  settled: async (by: WordingKeeper, page: number) => orOld(await viewSettledNow(by, page)),
  undoSettled: undo(viewSettledNow),
};
