import type { Message } from 'grammy/types';
import { z } from 'zod';
import { asChatId, asMessageId } from '../../domain/chat.ts';
import type { Dialogue } from '../../domain/dialogue.ts';
import { asReference } from '../../domain/reference.ts';
import { correctSeveral } from '../../progress/recording/correct-several.ts';
import {
  asProgressUpdateId,
  type ProgressUpdate,
  type ProgressUpdateId,
} from '../../progress/recording/progress-update.ts';
import { noteOn } from '../../progress/recording/report-content.ts';
import {
  keepWords,
  type ReportDesk,
  type SaidReport,
  type Taken,
  takeReport,
} from '../../progress/recording/take-report.ts';
import { closeDialogue } from '../ask-for.ts';
import type { DialogueHandler, Visit } from '../feature.ts';
import { replyToQuestion } from '../handlers/reply-to-question.ts';
import { readForward } from '../read-forward.ts';
import { textOf } from '../read-message.ts';
import { momentOf } from '../said-at.ts';
import { say } from '../say.ts';
import { takeAct } from './acts/take-act.ts';
import { REWRITE } from './ask-for-correction.ts';
import { REPORT } from './ask-for-report.ts';
import { explainQuotedPlan } from './explain-quoted-plan.ts';
import { findReporter, type Reporter } from './find-reporter.ts';
import { gatherAlbum } from './gather-album.ts';
import { openDesk } from './open-desk.ts';
import { NOTHING_REPLACED, type Replaced, recordReport } from './record-report.ts';
import { takeMessage } from './take-message.ts';
import { isUnclear } from './take-words.ts';

const NOT_LED = 'Hiện bạn không chủ trì việc này, nên tôi chưa ghi. Nếu chưa đúng, xin báo Văn phòng.';

const reportSchema = z.object({
  ref: z.string().transform(asReference),
  what: z.enum(['number', 'blocker']),
});
const rewriteSchema = z.object({ update: z.number().transform(asProgressUpdateId) });

interface Asked {
  readonly reporter: Reporter;
  readonly said: SaidReport;
  readonly desk: ReportDesk;
}

const readData = <T>(schema: z.ZodType<T>, { data }: Dialogue): T | undefined =>
  schema.safeParse(JSON.parse(data)).data;

/** What a typed text comes from, with what its album has given before. */
const sourceOf = async (
  visit: Visit,
  reporter: Reporter,
  message: Message,
  text: string,
  corrects: Replaced,
) => {
  const album = await gatherAlbum(visit, message);
  const files = [...album.files, ...corrects.updates.flatMap((update) => update.files)];
  return {
    from: {
      official: reporter.official,
      chat: asChatId(message.chat.id),
      message: asMessageId(message.message_id),
      text,
      files,
    },
    replaced: {
      ...corrects,
      updates: [...corrects.updates, ...album.before.updates],
      questions: [...corrects.questions, ...album.before.questions.map(({ id }) => id)],
    },
  };
};

/** Follows what a text gives that was asked for. A question is answered. */
const follow = async (
  visit: Visit,
  { reporter, said, desk }: Asked,
  taken: Taken,
  { from, replaced }: Awaited<ReturnType<typeof sourceOf>>,
): Promise<void> => {
  const { ctx, services } = visit;
  if (taken.kind === 'question') return replyToQuestion(ctx, services, said.text);
  if (taken.kind === 'plan-quoted') return explainQuotedPlan(visit, said, desk);
  if (taken.kind === 'act') {
    const { updates } = replaced;
    const replaces = updates.length === 0 ? undefined : { updates, questions: [] };
    return takeAct(visit, reporter, taken.act, { said, desk, replaces });
  }
  await recordReport(visit, from, taken.recordable, replaced);
  const asks = taken.asks.map(({ start, end }) => said.text.slice(start, end).trim());
  if (asks.length > 0) await replyToQuestion(ctx, services, asks.join(' '));
};

/** Records a text that was asked for about one item; words that aren't understood are kept with it. */
const recordAbout = async (
  visit: Visit,
  reporter: Reporter,
  message: Message,
  text: string,
  { ref, what }: z.infer<typeof reportSchema>,
): Promise<void> => {
  const item = reporter.led.find((each) => each.ref === ref);
  if (item === undefined) return say(visit.ctx, NOT_LED);
  const source = await sourceOf(visit, reporter, message, text, NOTHING_REPLACED);
  const desk = await openDesk(
    visit.services,
    reporter,
    reporter.today,
    source.replaced.updates.map(({ id }) => id),
  );
  const said = { text, repliesTo: { kind: 'card' as const, item: ref }, forwarded: undefined };
  const taken = takeReport(said, desk);
  const isBlocker = what === 'blocker' && taken.kind !== 'act' && !text.includes('?');
  const blocked = { ...noteOn(desk.document, item, '', desk.today), blocker: text };
  const kept: Taken = isBlocker
    ? { kind: 'report', recordable: { updates: [blocked], questions: [] }, asks: [] }
    : isUnclear(taken)
      ? { kind: 'report', recordable: keepWords(text, item, desk), asks: [] }
      : taken;
  await follow(visit, { reporter, said, desk }, kept, source);
};

/** The reports of the card that is corrected, those that still stand. */
const findCorrected = async (
  { services }: Visit,
  id: ProgressUpdateId,
): Promise<readonly ProgressUpdate[]> => {
  const first = await services.progress.find(id);
  if (first === undefined) return [];
  const { updates } = await services.progress.findByUpdate(first.update);
  const standing = updates.filter(({ card, isStanding }) => card === first.card && isStanding);
  return standing.length === 0 ? [first] : standing;
};

/** Corrects the reports of a card by what a text says of them; those that it doesn't name stay. */
const correctCard = async (
  visit: Visit,
  reporter: Reporter,
  message: Message,
  text: string,
  card: readonly ProgressUpdate[],
): Promise<void> => {
  const ids = card.map(({ id }) => id);
  const desk = await openDesk(visit.services, reporter, reporter.today, ids);
  const taken = correctSeveral(card, text, desk);
  const said = { text, repliesTo: undefined, forwarded: undefined };
  const named = taken.kind === 'report' ? taken.recordable.updates.map(({ ref }) => ref) : [];
  const isWhole = card.length === 1 || taken.kind === 'act';
  const corrected = card.filter(({ ref, isStanding }) => isStanding && (isWhole || named.includes(ref)));
  const corrects = { updates: corrected, questions: [], inPlace: false };
  await follow(
    visit,
    { reporter, said, desk },
    taken,
    await sourceOf(visit, reporter, message, text, corrects),
  );
};

/** Takes the text, unless they lead nothing any more. What is forwarded answers nothing, and is taken for itself. */
const continueWith = async (
  visit: Visit,
  dialogue: Dialogue,
  record: (reporter: Reporter, message: Message) => Promise<void>,
): Promise<void> => {
  const { ctx, services, actor } = visit;
  const { message } = ctx;
  await closeDialogue(visit, dialogue);
  const reporter = await findReporter(services, actor, momentOf(ctx, services));
  if (reporter === undefined || message === undefined) return say(ctx, NOT_LED);
  if (readForward(message) === undefined) return record(reporter, message);
  if (!(await takeMessage(visit, message))) await replyToQuestion(ctx, services, textOf(message));
};

const reportDialogue: DialogueHandler = {
  kind: REPORT,
  right: 'report progress',
  run: (visit, dialogue, text) =>
    continueWith(visit, dialogue, async (reporter, message) => {
      const data = readData(reportSchema, dialogue);
      if (data === undefined) return say(visit.ctx, NOT_LED);
      await recordAbout(visit, reporter, message, text, data);
    }),
};

const rewriteDialogue: DialogueHandler = {
  kind: REWRITE,
  right: 'report progress',
  run: (visit, dialogue, text) =>
    continueWith(visit, dialogue, async (reporter, message) => {
      const data = readData(rewriteSchema, dialogue);
      const card = data === undefined ? [] : await findCorrected(visit, data.update);
      const isTheirs = card.every(
        ({ official, ref }) =>
          official === reporter.official && reporter.led.some((each) => each.ref === ref),
      );
      if (card.length === 0 || !isTheirs) return say(visit.ctx, NOT_LED);
      await correctCard(visit, reporter, message, text, card);
    }),
};

/** What is typed after "Nhập số", "Vướng mắc" and "Sửa". */
export const reportDialogues: readonly DialogueHandler[] = [reportDialogue, rewriteDialogue];
