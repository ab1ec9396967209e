import type { Message } from 'grammy/types';
import { z } from 'zod';
import { closeDialogue, readAsked } from '../../channel/telegram/ask-for.ts';
import type { DialogueHandler } from '../../channel/telegram/feature.ts';
import { replyToQuestion } from '../../channel/telegram/handlers/reply-to-question.ts';
import { say } from '../../channel/telegram/message/send.ts';
import { showTyped } from '../../channel/telegram/progress/show-taken.ts';
import { readForward, textOf } from '../../channel/telegram/read-message.ts';
import { readSaid } from '../../channel/telegram/read-said.ts';
import type { Visit } from '../../channel/telegram/visit.ts';
import type { Dialogue } from '../../domain/dialogue.ts';
import { asReference } from '../../domain/reference.ts';
import { findReporterOn } from '../../progress/office/find-office-reporter.ts';
import { REPORT, REWRITE } from '../../progress/recording/ask-for-report.ts';
import { findCorrected } from '../../progress/recording/find-waiting.ts';
import { asProgressUpdateId, type ReportedIn } from '../../progress/recording/progress-update.ts';
import { correctCard, recordAbout } from '../../progress/recording/take-typed.ts';
import { findLed } from '../../progress/reporters/find-led.ts';
import type { Reporter } from '../../progress/reporters/find-reporter.ts';
import { takeMessage } from './take-message.ts';

const NOT_LED = 'Hiện đồng chí không chủ trì việc này, nên tôi chưa ghi. Nếu chưa đúng, xin báo Văn phòng.';

const reportSchema = z.object({
  ref: z.string().transform(asReference),
  what: z.enum(['number', 'blocker']),
});
const rewriteSchema = z.object({ update: z.number().transform(asProgressUpdateId) });

/** Takes the text, unless they lead nothing any more. What is forwarded answers nothing, and is taken for itself. */
const continueWith = async (
  visit: Visit,
  dialogue: Dialogue,
  record: (reporter: Reporter, message: Message) => Promise<void>,
  about: Pick<ReportedIn, 'enteredByOffice'> = {},
): Promise<void> => {
  const { services, message } = visit;
  await closeDialogue(visit, dialogue);
  const reporter = await findReporterOn(services, visit.actor, about, visit.now, visit.saidAt);
  if (reporter === undefined || message === undefined) return say(visit, NOT_LED);
  if (readForward(message) === undefined) return record(reporter, message);
  if (!(await takeMessage(visit, message))) await replyToQuestion(visit, textOf(message));
};

const reportDialogue: DialogueHandler = {
  kind: REPORT,
  right: 'report progress',
  run: (visit, dialogue, text) =>
    continueWith(visit, dialogue, async (reporter, message) => {
      const data = readAsked(reportSchema, dialogue);
      const item = data && findLed(visit.services, reporter, data.ref, dialogue.askedAt);
      if (data === undefined || item === undefined) return say(visit, NOT_LED);
      const said = { ...readSaid(visit, message), text };
      const asked = { item, what: data.what };
      const typed = await recordAbout(visit.services, reporter, said, text, asked, visit.now);
      await showTyped(visit, reporter, message, text, typed);
    }),
};

const rewriteDialogue: DialogueHandler = {
  kind: REWRITE,
  right: 'report progress',
  run: async (visit, dialogue, text) => {
    const data = readAsked(rewriteSchema, dialogue);
    const card = data === undefined ? [] : await findCorrected(visit.services.progress, data.update);
    const correct = async (reporter: Reporter, message: Message): Promise<void> => {
      const isTheirs = card.every(
        (update) =>
          update.official === reporter.official &&
          reporter.led.some(({ ref }) => ref === reporter.write(update)),
      );
      if (card.length === 0 || !isTheirs) return say(visit, NOT_LED);
      const said = { ...readSaid(visit, message), text };
      const typed = await correctCard(visit.services, reporter, said, card, visit.now);
      await showTyped(visit, reporter, message, text, typed);
    };
    await continueWith(visit, dialogue, correct, card[0]);
  },
};

/** What is typed after "Nhập số", "Vướng mắc" and "Sửa". */
export const reportDialogues: readonly DialogueHandler[] = [reportDialogue, rewriteDialogue];
