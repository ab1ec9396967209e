import type { Clause } from '../../../answering/answer.ts';
import type { Rating } from '../../../answering/conversation.ts';
import { viewClause } from '../../../answering/view-answer.ts';
import type { UpdateId } from '../../../domain/chat.ts';
import { asDocumentId, type DocumentId, isAtOrBelow, type Reference } from '../../../domain/reference.ts';
import { plain } from '../../../domain/styled-text.ts';
import { hasRight } from '../../../people/rights.ts';
import { currentWhenDrawn } from '../document-scope.ts';
import type { Feature } from '../feature.ts';
import { fitsButton } from '../message/button-data.ts';
import { decodePress, type Press } from '../message/callback-data.ts';
import type { Rows } from '../message/keyboard.ts';
import { answerPress, send } from '../message/send.ts';
import { show } from '../message/show.ts';
import { targetMenu } from '../questions/questions-feature.ts';
import type { BotServices } from '../services.ts';
import {
  NO_CLAUSE_TOAST,
  NO_RIGHT_TEXT,
  OLD_BUTTON_TOAST,
  THANKS_DOWN_TOAST,
  THANKS_UP_TOAST,
} from '../views/texts.ts';
import { targetButtons } from '../views/view-answer.ts';
import type { Visit } from '../visit.ts';
import { replyToQuestion } from './reply-to-question.ts';

/** Leaves out clauses that are shown anyway, because a heading among them brings all that stands under it. */
const withoutContained = (clauses: readonly Clause[]): readonly Clause[] => {
  const distinct = [
    ...new Map(clauses.map((clause) => [`${clause.document}:${clause.ref}`, clause])).values(),
  ];
  return distinct.filter(
    (clause) => !distinct.some((other) => other !== clause && other.text.includes(clause.text)),
  );
};

const showClauses = async (visit: Visit, clauses: readonly Clause[]): Promise<void> => {
  const shown = withoutContained(clauses);
  if (shown.length === 0) return answerPress(visit, NO_CLAUSE_TOAST);
  await answerPress(visit);
  await send(visit, { blocks: shown.flatMap(viewClause) });
};

const showFullText = async (visit: Visit, answer: UpdateId): Promise<void> => {
  const { conversations, answering } = visit.services;
  const answered = await conversations.findAnswered(answer);
  if (answered === undefined) return answerPress(visit, OLD_BUTTON_TOAST);
  const clauses = answered.cited.flatMap(
    ({ ref, document }) => answering.openClause(ref, asDocumentId(document)) ?? [],
  );
  await showClauses(visit, clauses);
};

/** The question that asks for a target of the current resolution: `chỉ tiêu 4`, or `chỉ tiêu 4b` for a measure. */
const targetQuestion = (
  services: Pick<BotServices, 'answering'>,
  document: DocumentId,
  ref: Reference,
): string | undefined => {
  const target = services.answering
    .targetGroups()
    .flatMap((group) => group.targets)
    .find((each) => each.document === document && isAtOrBelow(ref, each.ref));
  return target && `chỉ tiêu ${target.number}${ref.slice(target.ref.length).replace('.', '')}`;
};

const showClause = async (visit: Visit, document: DocumentId, ref: Reference): Promise<void> => {
  const { services } = visit;
  const question = targetQuestion(services, document, ref);
  if (question !== undefined) {
    await answerPress(visit);
    return replyToQuestion(visit, question);
  }
  const clause = services.answering.openClause(ref, document);
  await showClauses(visit, clause ? [clause] : []);
};

const changeMenu = async (visit: Visit, text: string, buttons: Rows): Promise<void> => {
  await answerPress(visit);
  await show(visit, { blocks: [plain(text)], buttons });
};

const showTargets = (visit: Visit, document: DocumentId | undefined): Promise<void> => {
  const { text, buttons } = targetMenu(visit.services, document);
  return buttons.length > 0 ? changeMenu(visit, text, buttons) : answerPress(visit, OLD_BUTTON_TOAST);
};

const showGroup = (visit: Visit, ref: Reference, document: DocumentId | undefined): Promise<void> => {
  const group = visit.services.answering.targetGroups(document).find((each) => each.ref === ref);
  return group
    ? changeMenu(visit, `${group.title}:`, targetButtons(group, document))
    : answerPress(visit, OLD_BUTTON_TOAST);
};

const rate = async (visit: Visit, rating: Rating, answer: UpdateId): Promise<void> => {
  const { services, person, update, now: at } = visit;
  const isStored = await services.conversations.saveFeedback({ answer, person, rating, update, at });
  const thanks = rating === 'up' ? THANKS_UP_TOAST : THANKS_DOWN_TOAST;
  await answerPress(visit, isStored ? thanks : OLD_BUTTON_TOAST);
};

/** The document that a menu without one was of when it was drawn; undefined where that is still the current one. */
const documentThen = (visit: Visit): DocumentId | undefined => {
  const { drawn, now } = currentWhenDrawn(visit);
  return drawn === now ? undefined : drawn.document.id;
};

const act = (visit: Visit, press: Press): Promise<void> => {
  switch (press.act) {
    case 'full text':
      return showFullText(visit, press.answer);
    case 'clause':
      return showClause(visit, press.document, press.ref);
    case 'target groups':
      return showTargets(visit, press.document ?? documentThen(visit));
    case 'target group':
      return showGroup(visit, press.ref, press.document ?? documentThen(visit));
    case 'rate':
      return rate(visit, press.rating, press.answer);
  }
};

/** The feature whose buttons these are, and the data without its prefix. */
const findHandler = (features: readonly Feature[], data: string) => {
  const colon = data.indexOf(':');
  const prefix = colon < 0 ? data : data.slice(0, colon);
  const handler = features.flatMap(({ presses = [] }) => presses).find((each) => each.prefix === prefix);
  return handler && { handler, rest: colon < 0 ? '' : data.slice(colon + 1) };
};

/** A button pressed by somebody who is served; a button that isn't understood any more says so. */
export const handlePress = async (visit: Visit, features: readonly Feature[]): Promise<void> => {
  const { actor } = visit;
  const data = visit.ctx.callbackQuery?.data ?? '';
  if (!fitsButton(data)) return answerPress(visit, OLD_BUTTON_TOAST);
  const found = findHandler(features, data);
  if (found) {
    if (!hasRight(actor.role, found.handler.right)) return answerPress(visit, NO_RIGHT_TEXT);
    return found.handler.run(visit, found.rest);
  }
  const press = decodePress(data);
  return press === undefined ? answerPress(visit, OLD_BUTTON_TOAST) : act(visit, press);
};
