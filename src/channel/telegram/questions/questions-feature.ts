import type { Clause } from '../../../answering/answer.ts';
import {
  CLAUSE,
  FULL_TEXT,
  RATE_DOWN,
  RATE_UP,
  TARGET_GROUP,
  TARGET_GROUPS,
  targetButtons,
  viewTargetGroups,
} from '../../../answering/answer-buttons.ts';
import type { ChatMeans } from '../../../answering/answer-in-chat.ts';
import type { Rating } from '../../../answering/conversation.ts';
import { openCited, questionForTarget } from '../../../answering/open-pressed.ts';
import { viewClause } from '../../../answering/view-answer.ts';
import { MISSED_ACTS, viewMissedNow, type WordingKeeper } from '../../../answering/wordings/press-missed.ts';
import { MISSED } from '../../../answering/wordings/view-missed.ts';
import type { UpdateId } from '../../../domain/chat.ts';
import { OLD_BUTTON } from '../../../domain/chat-turn.ts';
import type { DocumentId, Reference } from '../../../domain/reference.ts';
import { kindOf, openSentence } from '../../../domain/resolution.ts';
import { plain } from '../../../domain/styled-text.ts';
import type { Rows } from '../../../domain/view.ts';
import { currentWhenDrawn, type DocumentMenu } from '../../../progress/chosen-document.ts';
import type { Feature } from '../feature.ts';
import { onButtons } from '../message/on-buttons.ts';
import { answerPress, askForWords, say, send } from '../message/send.ts';
import { show } from '../message/show.ts';
import type { Visit } from '../visit.ts';

type Means = ChatMeans & DocumentMenu;

const NO_CLAUSE = 'Không mở được đoạn này. Xin đồng chí hỏi lại.';
const THANKS: Readonly<Record<Rating, string>> = {
  up: 'Cảm ơn đồng chí.',
  down: 'Đã ghi nhận, cảm ơn đồng chí. Chúng tôi sẽ xem lại câu trả lời này.',
};

const showClauses = async (visit: Visit<Means>, clauses: readonly Clause[]): Promise<void> => {
  if (clauses.length === 0) return answerPress(visit, NO_CLAUSE);
  await answerPress(visit);
  await send(visit, { blocks: clauses.flatMap(viewClause) });
};

const showFullText = async (visit: Visit<Means>, answer: UpdateId): Promise<void> => {
  const clauses = await openCited(visit.services, answer);
  await (clauses === undefined ? answerPress(visit, OLD_BUTTON) : showClauses(visit, clauses));
};

const showClause = async (visit: Visit<Means>, document: DocumentId, ref: Reference): Promise<void> => {
  const { answering } = visit.services;
  const question = questionForTarget(answering, document, ref);
  if (question !== undefined) {
    await answerPress(visit);
    return visit.answer(question);
  }
  const clause = answering.openClause(ref, document);
  await showClauses(visit, clause ? [clause] : []);
};

const changeMenu = async (visit: Visit<Means>, text: string, buttons: Rows): Promise<void> => {
  if (buttons.length === 0) return answerPress(visit, OLD_BUTTON);
  await answerPress(visit);
  await show(visit, { blocks: [plain(text)], buttons });
};

/** The document that a menu without one was of when it was drawn; undefined where that is still the current one. */
const documentThen = (visit: Visit<Means>): DocumentId | undefined => {
  const { drawn, now } = currentWhenDrawn(visit);
  return drawn === now ? undefined : drawn.document.id;
};

const showTargets = (visit: Visit<Means>, document = documentThen(visit)): Promise<void> => {
  const { text, buttons } = viewTargetGroups(visit.services.answering, document);
  return changeMenu(visit, text, buttons);
};

const showGroup = (visit: Visit<Means>, ref: Reference, document = documentThen(visit)): Promise<void> => {
  const group = visit.services.answering.targetGroups(document).find((each) => each.ref === ref);
  return changeMenu(visit, `${group?.title}:`, group === undefined ? [] : targetButtons(group, document));
};

const rate =
  (rating: Rating) =>
  async (visit: Visit<Means>, answer: UpdateId): Promise<void> => {
    const { services, person, update, now: at } = visit;
    const isStored = await services.conversations.saveFeedback({ answer, person, rating, update, at });
    await answerPress(visit, isStored ? THANKS[rating] : OLD_BUTTON);
  };

const showTargetGroups = (visit: Visit<Means>): Promise<void> => {
  const { answering, resolution } = visit.services;
  const { text, buttons } = viewTargetGroups(answering);
  return buttons.length > 0
    ? say(visit, text, buttons)
    : say(visit, `${openSentence(kindOf(resolution().document))} hiện dùng không có chỉ tiêu nào đọc được.`);
};

const askForQuestion = (visit: Visit<Means>): Promise<void> => {
  const kind = visit.services.answering.kindInForce();
  return askForWords(visit, `Đồng chí muốn hỏi gì về ${kind}?`, `Câu hỏi về ${kind}`);
};

const right = 'ask the resolution' as const;

/** Questions about the resolution, what lies under answers, and its targets to leaf through. */
export const questionsFeature: Feature<Means> = {
  // `/hoi …` and `/chitieu …` with words after them are questions and never come here.
  commands: [
    {
      name: 'hoi',
      description: ({ answering }) => `Hỏi về ${answering.kindInForce()}`,
      right,
      isPrivate: false,
      run: askForQuestion,
    },
    { name: 'chitieu', description: 'Xem các chỉ tiêu', right, isPrivate: false, run: showTargetGroups },
  ],
  presses: [
    onButtons(FULL_TEXT, right, { open: showFullText }),
    onButtons(RATE_UP, right, { rate: rate('up') }),
    onButtons(RATE_DOWN, right, { rate: rate('down') }),
    onButtons(CLAUSE, right, { open: showClause }),
    onButtons(TARGET_GROUPS, right, { open: showTargets }),
    onButtons(TARGET_GROUP, right, { open: showGroup }),
  ],
};

/** `/hoichua`: the office says what is meant by questions that weren't answered surely. */
export const missedFeature: Feature<WordingKeeper['services']> = {
  commands: [
    {
      name: 'hoichua',
      description: 'Câu hỏi chưa trả lời được',
      right: 'manage documents',
      isPrivate: true,
      run: async (visit) => send(visit, await viewMissedNow(visit, 0)),
    },
  ],
  presses: [onButtons(MISSED, 'manage documents', MISSED_ACTS)],
};
