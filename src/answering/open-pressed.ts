import type { UpdateId } from '../domain/chat.ts';
import { type ChatTurn, OLD_BUTTON } from '../domain/chat-turn.ts';
import type { Day } from '../domain/people.ts';
import { asDocumentId, type DocumentId, isAtOrBelow, type Reference } from '../domain/reference.ts';
import { kindOf, openSentence } from '../domain/resolution.ts';
import { menu, type Rows, type View } from '../domain/view.ts';
import { currentWhenDrawn, type DocumentMenu } from '../progress/chosen-document.ts';
import type { Answering, Clause } from './answer.ts';
import { targetButtons, viewTargetGroups } from './answer-buttons.ts';
import type { ChatMeans } from './answer-in-chat.ts';
import type { Rating } from './conversation.ts';
import { viewClause } from './view-answer.ts';

/** Somebody's turn, in which they open or rate what stands below an answer, or leaf through targets. */
export interface AnswerTurn extends ChatTurn {
  readonly services: ChatMeans & DocumentMenu;
  readonly today: Day;
}

/** Leaves out clauses that are shown anyway, because a heading among them brings all that stands under it. */
const withoutContained = (clauses: readonly Clause[]): readonly Clause[] => {
  const distinct = [
    ...new Map(clauses.map((clause) => [`${clause.document}:${clause.ref}`, clause])).values(),
  ];
  return distinct.filter(
    (clause) => !distinct.some((other) => other !== clause && other.text.includes(clause.text)),
  );
};

/** The clauses that an answer rests on; undefined for an answer that isn't kept any more. */
const openCited = async (
  { conversations, answering }: ChatMeans,
  answer: UpdateId,
): Promise<readonly Clause[] | undefined> => {
  const answered = await conversations.findAnswered(answer);
  return (
    answered &&
    withoutContained(
      answered.cited.flatMap(({ ref, document }) => answering.openClause(ref, asDocumentId(document)) ?? []),
    )
  );
};

/**
 * The question that asks for a target of the current resolution: `chỉ tiêu 4`, or `chỉ tiêu 4b` for a measure; undefined for
 * any other clause, which is shown as it stands.
 */
const questionForTarget = (
  answering: Pick<Answering, 'targetGroups'>,
  document: DocumentId,
  ref: Reference,
): string | undefined => {
  const target = answering
    .targetGroups()
    .flatMap((group) => group.targets)
    .find((each) => each.document === document && isAtOrBelow(ref, each.ref));
  return target && `chỉ tiêu ${target.number}${ref.slice(target.ref.length).replace('.', '')}`;
};

const NO_CLAUSE = 'Không mở được đoạn này. Xin đồng chí hỏi lại.';
const THANKS: Readonly<Record<Rating, string>> = {
  up: 'Cảm ơn đồng chí.',
  down: 'Đã ghi nhận, cảm ơn đồng chí. Chúng tôi sẽ xem lại câu trả lời này.',
};

const sayClauses = async (turn: AnswerTurn, clauses: readonly Clause[]): Promise<void> => {
  if (clauses.length === 0) return turn.acknowledge(NO_CLAUSE);
  await turn.acknowledge();
  await turn.say({ blocks: clauses.flatMap(viewClause) });
};

/** Shows the clauses that an answer rests on in full. */
export const pressFullText = async (turn: AnswerTurn, answer: UpdateId): Promise<void> => {
  const clauses = await openCited(turn.services, answer);
  await (clauses === undefined ? turn.acknowledge(OLD_BUTTON) : sayClauses(turn, clauses));
};

/** Answers about a target; shows any other clause as it stands. */
export const pressClause = async (turn: AnswerTurn, document: DocumentId, ref: Reference): Promise<void> => {
  const { answering } = turn.services;
  const question = questionForTarget(answering, document, ref);
  if (question !== undefined) {
    await turn.acknowledge();
    return turn.answer(question);
  }
  const clause = answering.openClause(ref, document);
  await sayClauses(turn, clause ? [clause] : []);
};

const showMenu = async (turn: AnswerTurn, text: string, buttons: Rows): Promise<void> => {
  if (buttons.length === 0) return turn.acknowledge(OLD_BUTTON);
  await turn.acknowledge();
  await turn.show(menu(text, buttons));
};

/** The document that a menu without one was of when it was drawn; undefined where that is still the current one. */
const documentThen = (turn: AnswerTurn): DocumentId | undefined => {
  const { drawn, now } = currentWhenDrawn(turn);
  return drawn === now ? undefined : drawn.document.id;
};

/** Shows the groups of a document's targets. */
export const pressGroups = (turn: AnswerTurn, document = documentThen(turn)): Promise<void> => {
  const { text, buttons } = viewTargetGroups(turn.services.answering, document);
  return showMenu(turn, text, buttons);
};

/** Shows the targets of a group. */
export const pressGroup = (
  turn: AnswerTurn,
  ref: Reference,
  document = documentThen(turn),
): Promise<void> => {
  const group = turn.services.answering.targetGroups(document).find((each) => each.ref === ref);
  return showMenu(turn, `${group?.title}:`, group === undefined ? [] : targetButtons(group, document));
};

/** Keeps what somebody thinks of an answer. */
export const pressRating =
  (rating: Rating) =>
  async (turn: AnswerTurn, answer: UpdateId): Promise<void> => {
    const { services, person, update, now: at } = turn;
    const isStored = await services.conversations.saveFeedback({ answer, person, rating, update, at });
    await turn.acknowledge(isStored ? THANKS[rating] : OLD_BUTTON);
  };

/** `/chitieu`: the groups of the targets in force, or that there are none. */
export const viewTargets = ({ answering, resolution }: AnswerTurn['services']): View => {
  const { text, buttons } = viewTargetGroups(answering);
  return buttons.length > 0
    ? menu(text, buttons)
    : menu(`${openSentence(kindOf(resolution().document))} hiện dùng không có chỉ tiêu nào đọc được.`);
};

/** `/hoi` alone: asks for the question. @returns also what stands where it is typed */
export const askForQuestion = ({
  answering,
}: Pick<ChatMeans, 'answering'>): { readonly text: string; readonly hint: string } => {
  const kind = answering.kindInForce();
  return { text: `Đồng chí muốn hỏi gì về ${kind}?`, hint: `Câu hỏi về ${kind}` };
};
