import { z } from 'zod';
import type { Dialogue } from '../../domain/dialogue.ts';
import { asReference } from '../../domain/reference.ts';
import { findReporterOn } from '../../progress/office/find-office-reporter.ts';
import { findCorrected } from '../../progress/recording/ask-next.ts';
import { asProgressUpdateId, type ReportedIn } from '../../progress/recording/progress-update.ts';
import type { SaidMessage } from '../../progress/recording/said-message.ts';
import { correctCard, recordAbout } from '../../progress/recording/take-typed.ts';
import { findLed } from '../../progress/reporters/find-led.ts';
import type { Reporter } from '../../progress/reporters/find-reporter.ts';
import type { WeekTurn } from '../week-turn.ts';
import { showTyped, takeOrAnswer } from './take-message.ts';

const NOT_LED = 'Hiện đồng chí không chủ trì việc này, nên tôi chưa ghi. Nếu chưa đúng, xin báo Văn phòng.';

/** Takes the text, unless they lead nothing any more. What is forwarded answers nothing, and is taken for itself. */
const continueWith = async (
  turn: WeekTurn,
  record: (reporter: Reporter, said: SaidMessage) => Promise<void>,
  about: Pick<ReportedIn, 'enteredByOffice'> = {},
): Promise<void> => {
  const { services, actor, now, at, said } = turn;
  const reporter = await findReporterOn(services, actor, about, now, at);
  if (reporter === undefined || said === undefined) return turn.say(NOT_LED);
  await (said.forwarded === undefined ? record(reporter, said) : takeOrAnswer(turn, said));
};

const reportSchema = z.object({
  ref: z.string().transform(asReference),
  what: z.enum(['number', 'blocker']),
});

/** Takes what is typed after "Nhập số" and "Vướng mắc". */
export const continueReport = (
  turn: WeekTurn,
  { data, askedAt }: Pick<Dialogue, 'data' | 'askedAt'>,
  text: string,
): Promise<void> =>
  continueWith(turn, async (reporter, message) => {
    const asked = reportSchema.safeParse(JSON.parse(data)).data;
    const item = asked && findLed(turn.services, reporter, asked.ref, askedAt);
    if (asked === undefined || item === undefined) return turn.say(NOT_LED);
    const said = { ...message, text };
    const about = { item, what: asked.what };
    await showTyped(
      turn,
      reporter,
      said,
      text,
      await recordAbout(turn.services, reporter, said, text, about, turn.now),
    );
  });

const rewriteSchema = z.object({ update: z.number().transform(asProgressUpdateId) });

/** Takes what is typed after "Sửa". */
export const continueCorrection = async (
  turn: WeekTurn,
  { data }: Pick<Dialogue, 'data'>,
  text: string,
): Promise<void> => {
  const { services, now } = turn;
  const asked = rewriteSchema.safeParse(JSON.parse(data)).data;
  const card = asked === undefined ? [] : await findCorrected(services.progress, asked.update);
  const correct = async (reporter: Reporter, message: SaidMessage): Promise<void> => {
    const isTheirs = card.every(
      (update) =>
        update.official === reporter.official &&
        reporter.led.some(({ ref }) => ref === reporter.write(update)),
    );
    if (card.length === 0 || !isTheirs) return turn.say(NOT_LED);
    const said = { ...message, text };
    await showTyped(turn, reporter, said, text, await correctCard(services, reporter, said, card, now));
  };
  await continueWith(turn, correct, card[0]);
};
