import type { Context } from 'grammy';
import type { Clause } from '../../../answering/answer.ts';
import type { Rating } from '../../../answering/conversation.ts';
import { asPersonId, asUpdateId, type UpdateId } from '../../../domain/chat.ts';
import { localDay } from '../../../domain/local-time.ts';
import { asDocumentId, type DocumentId, isAtOrBelow, type Reference } from '../../../domain/reference.ts';
import { hasRight } from '../../../people/rights.ts';
import type { Feature, Visit } from '../feature.ts';
import { answerPress } from '../message/answer-press.ts';
import { fitsButton } from '../message/button-data.ts';
import { decodePress, type Press } from '../message/callback-data.ts';
import { placeOf } from '../message/chat-place.ts';
import { type Button, toKeyboard } from '../message/keyboard.ts';
import { plain } from '../message/rich-text.ts';
import { sendView } from '../message/send-view.ts';
import { showMenu } from '../message/show-menu.ts';
import { targetMenu } from '../questions/questions-feature.ts';
import { drawnAt } from '../said-at.ts';
import type { BotServices } from '../services.ts';
import {
  NO_CLAUSE_TOAST,
  NO_RIGHT_TEXT,
  OLD_BUTTON_TOAST,
  THANKS_DOWN_TOAST,
  THANKS_UP_TOAST,
} from '../views/texts.ts';
import { viewClause } from '../views/view-answer.ts';
import { targetButtons } from '../views/view-targets.ts';
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

const showClauses = async (ctx: Context, clauses: readonly Clause[]): Promise<void> => {
  const place = placeOf(ctx);
  const shown = withoutContained(clauses);
  if (place === undefined || shown.length === 0) return answerPress(ctx, NO_CLAUSE_TOAST);
  await answerPress(ctx);
  await sendView(ctx.api, place, shown.flatMap(viewClause));
};

const showFullText = async (
  ctx: Context,
  services: Pick<BotServices, 'answering' | 'conversations'>,
  answer: UpdateId,
): Promise<void> => {
  const answered = await services.conversations.findAnswered(answer);
  if (answered === undefined) return answerPress(ctx, OLD_BUTTON_TOAST);
  const clauses = answered.cited.flatMap(({ ref, document }) => {
    const clause = services.answering.openClause(ref, asDocumentId(document));
    return clause ? [clause] : [];
  });
  await showClauses(ctx, clauses);
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

const showClause = async (
  ctx: Context,
  services: BotServices,
  document: DocumentId,
  ref: Reference,
): Promise<void> => {
  const question = targetQuestion(services, document, ref);
  if (question !== undefined) {
    await answerPress(ctx);
    return replyToQuestion(ctx, services, question);
  }
  const clause = services.answering.openClause(ref, document);
  await showClauses(ctx, clause ? [clause] : []);
};

const changeMenu = async (
  ctx: Context,
  text: string,
  rows: readonly (readonly Button[])[],
): Promise<void> => {
  await answerPress(ctx);
  await showMenu(ctx, [plain(text)], toKeyboard(rows));
};

const showTargets = (
  ctx: Context,
  services: BotServices,
  document: DocumentId | undefined,
): Promise<void> => {
  const { text, buttons } = targetMenu(services, document);
  return buttons.length > 0 ? changeMenu(ctx, text, buttons) : answerPress(ctx, OLD_BUTTON_TOAST);
};

const showGroup = (
  ctx: Context,
  services: Pick<BotServices, 'answering'>,
  ref: Reference,
  document: DocumentId | undefined,
): Promise<void> => {
  const group = services.answering.targetGroups(document).find((each) => each.ref === ref);
  return group
    ? changeMenu(ctx, `${group.title}:`, targetButtons(group, document))
    : answerPress(ctx, OLD_BUTTON_TOAST);
};

const rate = async (
  ctx: Context,
  services: Pick<BotServices, 'conversations' | 'now'>,
  rating: Rating,
  answer: UpdateId,
): Promise<void> => {
  if (ctx.from === undefined) return;
  const isStored = await services.conversations.saveFeedback({
    answer,
    person: asPersonId(ctx.from.id),
    rating,
    update: asUpdateId(ctx.update.update_id),
    at: services.now(),
  });
  const thanks = rating === 'up' ? THANKS_UP_TOAST : THANKS_DOWN_TOAST;
  await answerPress(ctx, isStored ? thanks : OLD_BUTTON_TOAST);
};

/** The document that a menu without one was of when it was drawn; undefined where that is still the current one. */
const documentThen = (
  ctx: Context,
  { followed, now, timeZone }: Pick<BotServices, 'followed' | 'now' | 'timeZone'>,
): DocumentId | undefined => {
  const { current } = followed();
  const drawn = localDay(drawnAt(ctx.callbackQuery?.message, now()), timeZone);
  const then = current(drawn).document.id;
  return then === current(localDay(now(), timeZone)).document.id ? undefined : then;
};

const act = (ctx: Context, services: BotServices, press: Press): Promise<void> => {
  switch (press.act) {
    case 'full text':
      return showFullText(ctx, services, press.answer);
    case 'clause':
      return showClause(ctx, services, press.document, press.ref);
    case 'target groups':
      return showTargets(ctx, services, press.document ?? documentThen(ctx, services));
    case 'target group':
      return showGroup(ctx, services, press.ref, press.document ?? documentThen(ctx, services));
    case 'rate':
      return rate(ctx, services, press.rating, press.answer);
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
  const { ctx, services, actor } = visit;
  const data = ctx.callbackQuery?.data ?? '';
  if (!fitsButton(data)) return answerPress(ctx, OLD_BUTTON_TOAST);
  const found = findHandler(features, data);
  if (found) {
    if (!hasRight(actor.role, found.handler.right)) return answerPress(ctx, NO_RIGHT_TEXT);
    return found.handler.run(visit, found.rest);
  }
  const press = decodePress(data);
  return press === undefined ? answerPress(ctx, OLD_BUTTON_TOAST) : act(ctx, services, press);
};
