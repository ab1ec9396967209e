import { join } from 'node:path';
import { z } from 'zod';
import { localDay } from '../../../src/domain/local-time.ts';
import { asDay, asUnitId } from '../../../src/domain/people.ts';
import { asReference } from '../../../src/domain/reference.ts';
import { labelItem } from '../../../src/progress/label-item.ts';
import { openCorpusReader } from '../../../src/progress/reading/open-corpus-reader.ts';
import type { ReportDesk } from '../../../src/progress/recording/report-desk.ts';
import { ReportTalk } from '../../../src/progress/recording/report-talk.ts';
import { openCurrentResolution } from '../../../src/resolution/open-current-resolution.ts';

const CORPUS_DIR = join(import.meta.dirname, '../../../corpus');
const TIME_ZONE = 'Asia/Ho_Chi_Minh';

const decimalSchema = z.union([z.string(), z.number()]).transform(String);

/** What was reported last of each item, as the `tell` contract gives it. */
export const lastSchema = z.record(
  z.string(),
  z.object({
    value: decimalSchema.nullish(),
    share: decimalSchema.nullish(),
    count: z.object({ done: decimalSchema, total: decimalSchema }).nullish(),
    asOf: z.string().transform(asDay),
  }),
);

const messageSchema = z.union([
  z.string(),
  z.strictObject({
    text: z.string().optional(),
    replyTo: z.enum(['nudge', 'card', 'old-nudge']).optional(),
    forwarded: z.iso.datetime({ offset: true }).optional(),
    press: z.string().optional(),
  }),
]);

/** One message, or several messages and taps in order. */
export const saidSchema = z.union([z.string(), z.array(messageSchema)]);

/** What is played: the words of somebody who leads something. */
export interface PlayedTalk {
  readonly leads: readonly string[];
  readonly last: z.infer<typeof lastSchema>;
  readonly said: z.infer<typeof saidSchema>;
  /** ISO, with its offset. */
  readonly sent: string;
}

const reader = openCorpusReader(CORPUS_DIR)();
const resolution = openCurrentResolution(CORPUS_DIR)();

const openDesk = ({ leads, last, sent }: PlayedTalk): ReportDesk => ({
  reader,
  recent: [],
  document: resolution.document.id,
  year: resolution.document.year,
  today: localDay(new Date(sent), TIME_ZONE),
  led: leads
    .flatMap((lead) => reader.items.expand(asReference(lead)))
    .map((ref) => ({ ref, unit: asUnitId(1) })),
  lastOf: (ref) => {
    const known = last[ref];
    if (known === undefined) return undefined;
    const { value, share, count, asOf } = known;
    return {
      id: undefined,
      decimal: value ?? undefined,
      share: share ?? undefined,
      count: count ?? undefined,
      asOf,
      text: '',
    };
  },
  measureOf: reader.items.measure,
});

type Message = Exclude<PlayedTalk['said'], string>[number];

const sayOrPress = (talk: ReportTalk, message: Message): void => {
  const { text, replyTo, forwarded, press }: Exclude<Message, string> =
    typeof message === 'string' ? { text: message } : message;
  if (text !== undefined) {
    const card = replyTo === 'card' ? talk.rows.at(-1)?.ref : undefined;
    const nudge = replyTo === undefined ? undefined : ({ kind: 'nudge' } as const);
    const day = forwarded === undefined ? undefined : localDay(new Date(forwarded), TIME_ZONE);
    talk.say(text, card === undefined ? nudge : { kind: 'card', item: card }, day && { day, by: undefined });
  }
  if (press !== undefined)
    talk.press(press === 'sua' || press === 'huy' || press === 'giu' ? press : Number(press));
};

/** Plays a talk by the rules that the bot and the command line take reports by; what stands then is in its rows. */
export const playTalk = (played: PlayedTalk): ReportTalk => {
  const clauseOf = (ref: string): string =>
    resolution.passages.find((passage) => passage.ref === ref)?.text ?? '';
  const talk = new ReportTalk(openDesk(played), {
    label: (ref) => labelItem(reader.items, ref, clauseOf),
    measure: reader.items.measure,
  });
  for (const message of typeof played.said === 'string' ? [played.said] : played.said)
    sayOrPress(talk, message);
  return talk;
};

/** `II.2.1(4).b` is `4b`, as people type it. */
export const shortKey = (ref: string): string => {
  const [, number, letter = ''] = /\((\d+)\)(?:\.([a-z]))?$/.exec(ref) ?? [];
  return number === undefined ? ref : number + letter;
};
