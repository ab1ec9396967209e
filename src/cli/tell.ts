import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { CORPUS_DIR } from '../corpus-dir.ts';
import { localDay } from '../domain/local-time.ts';
import { asDay, asUnitId } from '../domain/people.ts';
import { asReference, type Reference } from '../domain/reference.ts';
import { labelItem } from '../progress/label-item.ts';
import { openCorpusReader } from '../progress/reading/open-corpus-reader.ts';
import type { ReportDesk } from '../progress/recording/report-desk.ts';
import { ReportTalk, type TalkRow } from '../progress/recording/report-talk.ts';
import { openCurrentResolution } from '../resolution/open-current-resolution.ts';
import { failCommand, UsageError } from './fail-command.ts';
import { printLine } from './print-line.ts';

const USAGE = `Cách dùng: npm run --silent tell -- --jsonl < replies.jsonl
Đọc báo cáo như bot đọc, không cần Telegram hay cơ sở dữ liệu. Mỗi dòng vào:
{"id","leads":["II.2.1(6)"],"last":{ref:{"value","share","count","asOf"}},"said":"…"|["…",{"text","replyTo","forwarded","press"}],"sent":ISO,"now":ISO}
Mỗi dòng ra: {"id","recorded":[…],"asked":[…],"isQuestion","shown"}`;

const TIME_ZONE = 'Asia/Ho_Chi_Minh';
/** What one message of Telegram holds. */
const LONGEST_MESSAGE = 4096;
/** Messages of one talk. */
const MOST_MESSAGES = 100;

const decimal = z.coerce.string().regex(/^-?\d+(?:\.\d+)?$/, 'số thập phân có dấu chấm, ví dụ 168.4');
const lastSchema = z.object({
  value: decimal.nullish(),
  share: decimal.nullish(),
  count: z.object({ done: decimal, total: decimal }).nullish(),
  asOf: z.iso.date().transform(asDay),
});
const messageSchema = z.union([
  z.string().transform((text) => ({ text })),
  z.object({
    text: z.string().optional(),
    replyTo: z.enum(['nudge', 'card', 'old-nudge']).optional(),
    forwarded: z.iso.datetime({ offset: true }).optional(),
    press: z
      .string()
      .regex(/^(?:sua|huy|giu|[1-9]\d?)$/)
      .optional(),
  }),
]);
const moment = z.iso.datetime({ offset: true });
const rowSchema = z.object({
  id: z.union([z.string(), z.number()]),
  leads: z.array(z.string()).max(MOST_MESSAGES),
  last: z.record(z.string(), lastSchema).default({}),
  said: z.union([z.string().transform((text) => [{ text }]), z.array(messageSchema).max(MOST_MESSAGES)]),
  sent: moment.optional(),
  now: moment.optional(),
});
type Row = z.infer<typeof rowSchema>;

interface Knowledge {
  readonly reader: ReturnType<ReturnType<typeof openCorpusReader>>;
  readonly resolution: ReturnType<ReturnType<typeof openCurrentResolution>>;
}

/** What a row's reports are taken with; everything of a target that is led is led. */
const openDesk = (row: Row, { reader, resolution }: Knowledge): ReportDesk => ({
  reader,
  recent: [],
  document: resolution.document.id,
  year: resolution.document.year,
  today: localDay(new Date(row.sent ?? row.now ?? Date.now()), TIME_ZONE),
  led: row.leads
    .flatMap((lead) => reader.items.expand(asReference(lead)))
    .map((ref) => ({ ref, unit: asUnitId(1) })),
  lastOf: (ref) => {
    const last = row.last[ref];
    if (last === undefined) return undefined;
    const { value, share, count, asOf } = last;
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

const playRow = (row: Row, knowledge: Knowledge): ReportTalk => {
  const { reader, resolution } = knowledge;
  const clauseOf = (ref: Reference): string =>
    resolution.passages.find((passage) => passage.ref === ref)?.text ?? '';
  const talk = new ReportTalk(openDesk(row, knowledge), {
    label: (ref) => labelItem(reader.items, ref, clauseOf),
    measure: reader.items.measure,
  });
  for (const message of row.said) {
    const { text, replyTo, forwarded, press } = {
      replyTo: undefined,
      forwarded: undefined,
      press: undefined,
      ...message,
    };
    if (text !== undefined && text !== '') {
      const last = talk.rows.at(-1);
      const repliesTo =
        replyTo === 'card' && last !== undefined
          ? { kind: 'card' as const, item: last.ref }
          : replyTo === undefined
            ? undefined
            : { kind: 'nudge' as const };
      const day = forwarded === undefined ? undefined : localDay(new Date(forwarded), TIME_ZONE);
      talk.say(text.slice(0, LONGEST_MESSAGE), repliesTo, day && { day, by: undefined });
    }
    if (press !== undefined)
      talk.press(press === 'sua' || press === 'huy' || press === 'giu' ? press : Number(press));
  }
  return talk;
};

/** What was in the way stands until a later report of the same thing says that nothing is. */
const endBlockers = (rows: readonly TalkRow[]): readonly TalkRow[] =>
  rows.map((row, index) => {
    const isEnded = rows.slice(index + 1).some(({ ref, isClear }) => ref === row.ref && isClear);
    return isEnded ? { ...row, blocker: undefined } : row;
  });

const toRecorded = (row: TalkRow) => {
  const base = {
    ref: row.ref,
    asOf: row.asOf,
    state: null,
    blocker: null,
    resolves: null,
    note: null,
    doubt: '',
  };
  return [
    {
      ...base,
      value: row.value?.decimal ?? null,
      unit: row.value?.unit ?? null,
      basis: row.basis,
      share: row.share ?? null,
      shareOf: row.share === undefined ? null : 'plan',
      count: row.count ?? null,
      state: row.status ?? null,
      blocker: row.blocker ?? null,
      resolves: row.resolves ?? null,
      note: [row.proposal, row.note].filter((each) => each !== '').join('; ') || null,
      doubt: row.isConfirmed ? '' : row.doubt,
    },
    ...row.asides.map((aside) => {
      const isShare = aside.unit === '%';
      return {
        ...base,
        value: isShare ? null : aside.decimal,
        unit: aside.unit,
        basis: aside.basis === 'other-plan' ? 'other-period' : aside.basis,
        share: isShare ? aside.decimal : null,
        shareOf: isShare ? (aside.basis === 'growth' ? 'last year' : 'other plan') : null,
        count: null,
      };
    }),
  ];
};

const tellLine = (line: string, knowledge: Knowledge): object => {
  const row = rowSchema.parse(JSON.parse(line));
  const talk = playRow(row, knowledge);
  return {
    id: row.id,
    recorded: endBlockers(talk.rows).flatMap(toRecorded),
    asked: talk.asked,
    isQuestion: talk.isQuestion,
    shown: talk.shown,
  };
};

const main = async (): Promise<void> => {
  const { values } = parseArgs({
    options: {
      jsonl: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return void printLine(USAGE);
  if (!values.jsonl) throw new UsageError(USAGE);
  const knowledge = {
    reader: openCorpusReader(CORPUS_DIR)(),
    resolution: openCurrentResolution(CORPUS_DIR)(),
  };
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    if (line.trim() === '') continue;
    printLine(JSON.stringify(tellOrError(line, knowledge)));
  }
};

const idSchema = z.object({ id: z.union([z.string(), z.number()]) });

/** A bad row gives a row that says so; the others are read all the same. */
const tellOrError = (line: string, knowledge: Knowledge): object => {
  try {
    return tellLine(line, knowledge);
  } catch (error) {
    if (!(error instanceof z.ZodError) && !(error instanceof SyntaxError)) throw error;
    let id: string | number | undefined;
    try {
      id = idSchema.safeParse(JSON.parse(line)).data?.id;
    } catch {
      id = undefined;
    }
    return { id, error: error instanceof z.ZodError ? z.prettifyError(error) : error.message };
  }
};

main().catch(failCommand);
