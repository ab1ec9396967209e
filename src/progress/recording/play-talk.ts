import { z } from 'zod';
import { openLatestResolution } from '../../corpus/open-followed-resolutions.ts';
import { LONGEST_MESSAGE } from '../../domain/chat.ts';
import { localDay } from '../../domain/local-time.ts';
import { asDay, asUnitId } from '../../domain/people.ts';
import { asReference, type Reference } from '../../domain/reference.ts';
import { labelOf } from '../name-items.ts';
import type { RepliesTo } from '../reading/message-context.ts';
import { openCorpusReader } from '../reading/open-update-reader.ts';
import type { ReportDesk } from './report-desk.ts';
import { ReportTalk } from './report-talk.ts';

const TIME_ZONE = 'Asia/Ho_Chi_Minh';
/** Messages of one talk. */
export const MOST_MESSAGES = 100;

const decimal = z.coerce.string().regex(/^-?\d+(?:\.\d+)?$/, 'số thập phân có dấu chấm, ví dụ 168.4');

/** What was reported last of each item. */
export const lastSchema = z.record(
  z.string(),
  z.object({
    value: decimal.nullish(),
    share: decimal.nullish(),
    count: z.object({ done: decimal, total: decimal }).nullish(),
    asOf: z.iso.date().transform(asDay),
  }),
);

interface PlayedMessage {
  readonly text?: string | undefined;
  readonly replyTo?: 'nudge' | 'card' | 'old-nudge' | undefined;
  readonly forwarded?: string | undefined;
  readonly press?: string | undefined;
}

const messageSchema = z.union([
  z.string().transform((text): PlayedMessage => ({ text })),
  z.object({
    text: z.string().optional(),
    replyTo: z.enum(['nudge', 'card', 'old-nudge']).optional(),
    /** When somebody said it first, elsewhere. */
    forwarded: z.iso.datetime({ offset: true }).optional(),
    press: z
      .string()
      .regex(/^(?:sua|huy|giu|[1-9]\d?)$/)
      .optional(),
  }),
]);

/** One message, or several messages and taps in order. */
export const saidSchema = z.union([
  z.string().transform((text): PlayedMessage[] => [{ text }]),
  z.array(messageSchema).max(MOST_MESSAGES),
]);

/** The words of somebody who leads something. */
export interface PlayedTalk {
  /** A target stands for all that is measured of it. */
  readonly leads: readonly string[];
  readonly last: z.output<typeof lastSchema>;
  readonly said: readonly PlayedMessage[];
  readonly sent: Date;
}

/**
 * Opens what plays talks over the current resolution of a corpus, by the rules that the bot takes reports by, without a
 * channel or a database. What stands then is in the talk's rows.
 */
export const openTalkPlayer = (corpusDir: string): ((played: PlayedTalk) => ReportTalk) => {
  const reader = openCorpusReader(corpusDir)();
  const { document, passages } = openLatestResolution(corpusDir);
  const clauseOf = (ref: Reference): string => passages.find((passage) => passage.ref === ref)?.text ?? '';
  const labels = {
    label: (ref: Reference) => labelOf(reader.items, ref, clauseOf),
    measure: reader.items.measure,
  };
  const openDesk = ({ leads, last, sent }: PlayedTalk): ReportDesk => ({
    reader,
    recent: [],
    document: document.id,
    timeOf: () => document,
    today: localDay(sent, TIME_ZONE),
    led: leads
      .flatMap((lead) => reader.items.expand(asReference(lead)))
      .map((ref) => ({ ref, unit: asUnitId(1) })),
    lastOf: (ref) => standingOf(last[ref]),
    measureOf: reader.items.measure,
  });
  return (played) => {
    const talk = new ReportTalk(openDesk(played), labels);
    for (const message of played.said) sayOrPress(talk, message);
    return talk;
  };
};

const standingOf = (last: PlayedTalk['last'][string] | undefined): ReturnType<ReportDesk['lastOf']> =>
  last && {
    id: undefined,
    decimal: last.value ?? undefined,
    share: last.share ?? undefined,
    count: last.count ?? undefined,
    asOf: last.asOf,
    text: '',
  };

const sayOrPress = (talk: ReportTalk, { text, replyTo, forwarded, press }: PlayedMessage): void => {
  if (text !== undefined && text !== '') {
    const day = forwarded === undefined ? undefined : localDay(new Date(forwarded), TIME_ZONE);
    talk.say(text.slice(0, LONGEST_MESSAGE), repliedTo(talk, replyTo), day && { day, by: undefined });
  }
  if (press !== undefined)
    talk.press(press === 'sua' || press === 'huy' || press === 'giu' ? press : Number(press));
};

/** A card is the last one; with none yet, the week's question. */
const repliedTo = (talk: ReportTalk, replyTo: string | undefined): RepliesTo | undefined => {
  const card = replyTo === 'card' ? talk.rows.at(-1) : undefined;
  if (card !== undefined) return { kind: 'card', item: card.ref };
  return replyTo === undefined ? undefined : { kind: 'nudge' };
};
