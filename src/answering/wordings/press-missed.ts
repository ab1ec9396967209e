import type { Feature } from '../../channel/telegram/feature.ts';
import { onButtons } from '../../channel/telegram/message/on-buttons.ts';
import { answerPress, send } from '../../channel/telegram/message/send.ts';
import { redraw } from '../../channel/telegram/message/show.ts';
import { noteOf, type Visit } from '../../channel/telegram/visit.ts';
import { asUpdateId } from '../../domain/chat.ts';
import { OLD_BUTTON } from '../../domain/chat-turn.ts';
import type { View } from '../../domain/view.ts';
import { partButtons, targetAt, viewGroups, viewTargetsOf } from './choose-target.ts';
import { tieable } from './describe-missed.ts';
import { readMissed } from './group-missed.ts';
import type { NearClause } from './missed-question.ts';
import { nearClauses } from './near-clauses.ts';
import { sayOfWording, type WordingWord } from './say-of-wording.ts';
import { findClause, MISSED, viewMissed, viewSaid, viewSettled } from './view-missed.ts';

const right = 'manage documents';

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
const viewMissedNow = async ({ services }: Visit, index: number): Promise<View> =>
  viewMissed(await readMissed(services), index, (await services.wordings.list()).length, services);

const show = async (visit: Visit, view: View | undefined, toast?: string): Promise<void> => {
  if (view === undefined) return answerPress(visit, OLD_BUTTON);
  await answerPress(visit, toast);
  await redraw(visit, view);
};

/** Does something with the question of a button; one that was deleted meanwhile has an old button. */
const onSpoken =
  (act: (visit: Visit, spoken: Spoken) => Promise<void>) =>
  async (visit: Visit, update: number, index: number, ...numbers: readonly (number | undefined)[]) => {
    const asked = await visit.services.conversations.findAnswered(asUpdateId(update));
    if (asked === undefined) return answerPress(visit, OLD_BUTTON);
    const rest = numbers.map((number) => number ?? 0);
    await act(visit, { update, index, words: asked.words, near: nearClauses(asked), rest });
  };

/** Keeps what is said of a wording, and shows what that wording is answered with from now on. */
const say = async (visit: Visit, spoken: Spoken, word: WordingWord | undefined): Promise<void> => {
  const { services } = visit;
  const current = services.resolution().document.id;
  const kept = word && (await sayOfWording({ ...services, current }, spoken, word, noteOf(visit)));
  if (kept === undefined) return answerPress(visit, OLD_BUTTON);
  await answerPress(visit, 'Đã ghi.');
  const { id, said, answer, document } = kept;
  const parts = said.is === 'clause' ? partButtons(services, spoken, document, said.ref) : [];
  await redraw(visit, viewSaid({ id, words: spoken.words, said }, answer, spoken.index, parts));
};

const tieTo = (visit: Visit, spoken: Spoken, clause: NearClause | undefined): Promise<void> =>
  say(visit, spoken, clause && { is: 'clause', document: clause.document, ref: clause.ref });

/** Takes back what was said, and shows the questions, or all that was said. */
const undo =
  (back: (visit: Visit, page: number) => Promise<View>) =>
  async (visit: Visit, id: number, page: number): Promise<void> => {
    const undone = await visit.services.wordings.untie(id, noteOf(visit));
    await show(visit, await back(visit, page), undone === undefined ? OLD_BUTTON : 'Đã hoàn tác.');
  };

const viewSettledNow = async ({ services }: Visit, page: number): Promise<View> =>
  viewSettled(await services.wordings.list(), page, services);

/** What the buttons of `/hoichua` do. */
const pressMissed = onButtons(MISSED, right, {
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
  notStated: onSpoken((visit, spoken) => say(visit, spoken, { is: 'not stated' })),
  skip: onSpoken((visit, spoken) => say(visit, spoken, { is: 'skipped' })),
  undo: undo(viewMissedNow),
  settled: async (visit, page) => show(visit, await viewSettledNow(visit, page)),
  undoSettled: undo(viewSettledNow),
});

/** `/hoichua`: the office says what is meant by questions that weren't answered surely, by one tap each. */
export const missedFeature: Feature = {
  commands: [
    {
      name: 'hoichua',
      description: 'Câu hỏi chưa trả lời được',
      right,
      isPrivate: true,
      run: async (visit) => send(visit, await viewMissedNow(visit, 0)),
    },
  ],
  presses: [pressMissed],
};
