import { z } from 'zod';
import { asChatId, asMessageId } from '../../domain/chat.ts';
import type { Dialogue } from '../../domain/dialogue.ts';
import { asReference, type Reference } from '../../domain/reference.ts';
import { asProgressUpdateId, type ProgressUpdate } from '../../progress/recording/progress-update.ts';
import { closeDialogue } from '../ask-for.ts';
import type { DialogueHandler, Visit } from '../feature.ts';
import { replyToQuestion } from '../handlers/reply-to-question.ts';
import { momentOf } from '../said-at.ts';
import { say } from '../say.ts';
import { REPORT } from './ask-for-report.ts';
import { findReporter, type Reporter } from './find-reporter.ts';
import { gatherAlbum } from './gather-album.ts';
import { REWRITE } from './press-card.ts';
import { NOTHING_REPLACED, type Replaced, recordReport } from './record-report.ts';
import { noteOn, recordableOf } from './recordable-of.ts';

const NOT_LED = 'Hiện bạn không chủ trì việc này, nên tôi chưa ghi. Nếu chưa đúng, xin báo Văn phòng.';

const reportSchema = z.object({
  ref: z.string().transform(asReference),
  what: z.enum(['number', 'blocker']),
});
const rewriteSchema = z.object({ update: z.number().transform(asProgressUpdateId) });

const readData = <T>(schema: z.ZodType<T>, { data }: Dialogue): T | undefined =>
  schema.safeParse(JSON.parse(data)).data;

/** Records a text that was asked for about one item. Words of asking win, so that a question is still answered. */
const recordAbout = async (
  visit: Visit,
  reporter: Reporter,
  ref: Reference,
  text: string,
  { corrects, isBlocker }: { readonly corrects: Replaced; readonly isBlocker: boolean },
): Promise<void> => {
  const { ctx, services } = visit;
  const item = reporter.led.find((each) => each.ref === ref);
  if (ctx.message === undefined || item === undefined) return say(ctx, NOT_LED);
  const message = asMessageId(ctx.message.message_id);
  const chat = asChatId(ctx.message.chat.id);
  const album = await gatherAlbum(visit, ctx.message);
  const replaced = {
    ...corrects,
    updates: [...corrects.updates, ...album.before.updates],
    questions: [...corrects.questions, ...album.before.questions.map(({ id }) => id)],
  };
  const files = [...album.files, ...corrects.updates.flatMap((update) => update.files)];
  const from = { official: reporter.official, chat, message, text, files };
  if (isBlocker && !text.includes('?')) {
    const blocked = { ...noteOn(reporter, item, '', reporter.today), blocker: text };
    return recordReport(visit, from, { updates: [blocked], questions: [] }, replaced);
  }
  const openItems = reporter.led.map((each) => each.ref);
  const answers = { openItems, repliesTo: { kind: 'card' as const, item: ref }, today: reporter.today };
  const read = services.updateReader().classify(text, answers);
  if (read.kind === 'question') return replyToQuestion(ctx, services, text);
  await recordReport(visit, from, await recordableOf(visit, reporter, read, text, replaced, item), replaced);
};

/** Takes the text, unless they lead nothing any more. */
const continueWith = async (
  visit: Visit,
  dialogue: Dialogue,
  record: (reporter: Reporter) => Promise<void>,
): Promise<void> => {
  await closeDialogue(visit, dialogue);
  const reporter = await findReporter(visit.services, visit.actor, momentOf(visit.ctx, visit.services));
  if (reporter === undefined) return say(visit.ctx, NOT_LED);
  await record(reporter);
};

const reportDialogue: DialogueHandler = {
  kind: REPORT,
  right: 'report progress',
  run: (visit, dialogue, text) =>
    continueWith(visit, dialogue, async (reporter) => {
      const data = readData(reportSchema, dialogue);
      if (data === undefined) return say(visit.ctx, NOT_LED);
      const isBlocker = data.what === 'blocker';
      await recordAbout(visit, reporter, data.ref, text, { corrects: NOTHING_REPLACED, isBlocker });
    }),
};

const replaces = (update: ProgressUpdate): Replaced => ({
  updates: update.isStanding ? [update] : [],
  questions: [],
  inPlace: false,
});

const rewriteDialogue: DialogueHandler = {
  kind: REWRITE,
  right: 'report progress',
  run: (visit, dialogue, text) =>
    continueWith(visit, dialogue, async (reporter) => {
      const data = readData(rewriteSchema, dialogue);
      const update = data && (await visit.services.progress.find(data.update));
      if (update?.official !== reporter.official) return say(visit.ctx, NOT_LED);
      await recordAbout(visit, reporter, update.ref, text, { corrects: replaces(update), isBlocker: false });
    }),
};

/** What is typed after "Nhập số", "Vướng mắc" and "Sửa". */
export const reportDialogues: readonly DialogueHandler[] = [reportDialogue, rewriteDialogue];
