import { z } from 'zod';
import { CORPUS_DIR } from '../config/corpus-dir.ts';
import type { Clock } from '../domain/local-time.ts';
import { lastSchema, MOST_MESSAGES, openTalkPlayer, saidSchema } from '../progress/recording/play-talk.ts';
import type { TalkRow } from '../progress/recording/report-talk.ts';
import { type RunCommand, startCommand, UsageError } from './command.ts';
import { FLAG, HELP, readOptions } from './read-options.ts';
import { LONGEST_ROW, parseRow, readBoundedLines } from './read-rows.ts';

const USAGE = `Cách dùng: npm run --silent tell -- --jsonl < replies.jsonl
Đọc báo cáo như bot đọc, không cần Telegram hay cơ sở dữ liệu. Mỗi dòng vào:
{"id","leads":["II.2.1(6)"],"last":{ref:{"value","share","count","asOf"}},"said":"…"|["…",{"text","replyTo","forwarded","press"}],"sent":ISO,"now":ISO}
Mỗi dòng ra: {"id","recorded":[…],"asked":[…],"isQuestion","shown"}`;

/** UTF-16 units of the longest line that is read: as many messages as a talk may have. */
const LONGEST_TALK = MOST_MESSAGES * LONGEST_ROW;

const moment = z.iso.datetime({ offset: true });
const rowSchema = z.object({
  id: z.union([z.string(), z.number()]),
  leads: z.array(z.string()).max(MOST_MESSAGES),
  last: lastSchema.default({}),
  said: saidSchema,
  sent: moment.optional(),
  now: moment.optional(),
});

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

type TalkPlayer = ReturnType<typeof openTalkPlayer>;

/** A bad row gives a row that says so; the others are read all the same. */
const tellLine = (line: string, playTalk: TalkPlayer, now: Clock): object => {
  const read = parseRow(line, rowSchema, LONGEST_TALK);
  if ('bad' in read) return { ...read.bad, id: read.bad.id ?? undefined };
  const { row } = read;
  const talk = playTalk({ ...row, sent: new Date(row.sent ?? row.now ?? now()) });
  return {
    id: row.id,
    recorded: endBlockers(talk.rows).flatMap(toRecorded),
    asked: talk.asked,
    isQuestion: talk.isQuestion,
    shown: talk.shown,
  };
};

/** `npm run tell`: reads replies as the bot reads them. */
export const runTell: RunCommand = async (argv, io) => {
  const { values } = readOptions(argv, { jsonl: FLAG, help: HELP });
  if (values.help) return io.print(USAGE);
  if (!values.jsonl) throw new UsageError(USAGE);
  const playTalk = openTalkPlayer(CORPUS_DIR);
  for await (const line of readBoundedLines(io.input, LONGEST_TALK)) {
    if (line.trim() === '') continue;
    io.print(JSON.stringify(tellLine(line, playTalk, io.now)));
  }
};

await startCommand(import.meta.url, runTell);
