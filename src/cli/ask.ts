import { join } from 'node:path';
import { z } from 'zod';
import { type Answer, type Answering, type Subject, UNCONFIRMED_TEXT } from '../answering/answer.ts';
import { openAnswering } from '../answering/open-answering.ts';
import { compilePatternsOnce } from '../compile-patterns-once.ts';
import { type Config, readConfig } from '../config/config.ts';
import { CORPUS_DIR, PROMPTS_DIR } from '../config/corpus-dir.ts';
import { loadWorkingDays } from '../corpus/load-working-days.ts';
import { openFollowedResolutions } from '../corpus/open-followed-resolutions.ts';
import type { Clock } from '../domain/local-time.ts';
import { asDay } from '../domain/people.ts';
import type { Resolution } from '../domain/resolution.ts';
import { openLanguageModel } from '../models/open-language-model.ts';
import { type Actor, Directory, LOCAL_OPERATOR } from '../people/directory.ts';
import { requireOfficial } from '../people/require-known.ts';
import { openEmbeddings } from '../search/embedders/open-embeddings.ts';
import type { ReminderRules } from '../week/read-week.ts';
import { listFollowedTimes } from '../week/week-documents.ts';
import { chooseDatabase } from './choose-database.ts';
import { type CommandIo, createCommandLogger, type RunCommand, startCommand, UsageError } from './command.ts';
import { type Office, openOffice } from './open-office.ts';
import { FLAG, HELP, readOptionsAndWords, TEXT } from './read-options.ts';
import { LONGEST_ROW, parseAskRow, readBoundedLines } from './read-rows.ts';

const USAGE = `Cách dùng:
  npm run --silent ask -- "Liệt kê các chỉ tiêu"           câu trả lời để đọc
  npm run --silent ask -- --json "…"                        một đối tượng JSON
  npm run --silent ask -- --jsonl < questions.jsonl         mỗi dòng {"id","chat","question"}
Thêm: --as MÃ (hỏi như cán bộ mang mã này) · --data THƯ-MỤC (thay DATA_DIR) · --now 2024-06-10T09:00:00+07:00`;

const readArguments = (argv: readonly string[]) => {
  const { values, positionals } = readOptionsAndWords(argv, {
    json: FLAG,
    jsonl: FLAG,
    data: TEXT,
    as: TEXT,
    now: TEXT,
    help: HELP,
  });
  const now = values.now === undefined ? undefined : z.iso.datetime({ offset: true }).safeParse(values.now);
  if (now !== undefined && !now.success) {
    throw new UsageError('--now phải là thời điểm ISO có múi giờ, ví dụ 2024-06-10T09:00:00+07:00.');
  }
  return {
    ...values,
    now: now === undefined ? undefined : new Date(now.data),
    question: positionals.join(' ').trim(),
  };
};

type Asked = ReturnType<typeof readArguments>;

/** Where there is no database yet. */
const NOBODY = new Directory(
  {
    version: 0,
    units: [],
    officials: [],
    memberships: [],
    assignments: [],
    nextIds: { unit: 1, official: 1, membership: 1, assignment: 1 },
  },
  asDay('2000-01-01'),
);

/** The JSON contract of an answer; the keys are read by other programs. */
const toJson = (id: string | number | undefined, answer: Answer) => ({
  ...(id === undefined ? {} : { id }),
  kind: answer.kind,
  answer: answer.text,
  citations: answer.citations.map(({ ref, document, quote }) => ({ ref, document, quote })),
  confidence: answer.confidence,
  verdict: answer.verdict,
  ...(answer.reason === undefined ? {} : { reason: answer.reason }),
  ...(answer.isUnconfirmed ? { unconfirmed: true } : {}),
});

const printForPerson = ({ text, citations, related, isUnconfirmed }: Answer, { print }: CommandIo): void => {
  print(text);
  for (const { ref, quote } of citations) print(`\n  [${ref}] “${quote.replaceAll('\n', '\n  ')}”`);
  if (related.length > 0) print(`\nXem thêm: ${related.map(({ label }) => label).join(' · ')}`);
  if (isUnconfirmed) print(`\n${UNCONFIRMED_TEXT}`);
};

/** Answers rows in order; rows of one chat are turns of one conversation. A bad row gives a row with `error`. */
const answerRows = async (
  answering: Answering,
  now: Clock,
  asker: Actor,
  { input, print }: CommandIo,
): Promise<void> => {
  const subjects = new Map<string, Subject>();
  for await (const line of readBoundedLines(input, LONGEST_ROW)) {
    if (line.trim() === '') continue;
    const row = parseAskRow(line);
    if ('error' in row) {
      print(JSON.stringify(row));
      continue;
    }
    const chat = String(row.chat ?? row.id);
    const subject = subjects.get(chat);
    const answer = await answering.answer({ text: row.question, subject, asker, now: now() });
    if (answer.subject !== undefined) subjects.set(chat, answer.subject);
    print(JSON.stringify(toJson(row.id, answer)));
  }
};

/** Who asks, by their code; without one the operator, who sits at the machine. */
const findAsker = async (office: Office | undefined, code: string | undefined): Promise<Actor> => {
  if (code === undefined) return LOCAL_OPERATOR;
  const directory = (await office?.directory()) ?? NOBODY;
  return directory.actorOf(requireOfficial(directory, code));
};

const readRules = (
  { schedule, timeZone }: Config,
  dataDir: string,
  followed: readonly Resolution[],
): ReminderRules => ({
  calendar: loadWorkingDays(CORPUS_DIR, dataDir),
  schedule,
  documents: listFollowedTimes(followed),
  timeZone,
});

const answerAsked = async (
  { json, jsonl, data, question, as }: Asked,
  config: Config,
  now: Clock,
  office: Office | undefined,
  io: CommandIo,
): Promise<void> => {
  const asker = await findAsker(office, as);
  const logger = createCommandLogger(io, config.logLevel ?? 'warn', [
    config.llm?.apiKey,
    config.embeddings.apiKey,
  ]);
  const documents = (await office?.readDocuments()) ?? [];
  const followed = openFollowedResolutions(CORPUS_DIR, documents);
  const rules = office && readRules(config, data ?? config.dataDir, followed);
  const answering = await openAnswering({
    corpusDir: CORPUS_DIR,
    indexDir: join(data ?? config.dataDir, 'index'),
    readAssignments: office?.readAssignments,
    readReports: office?.readReports,
    readStanding: office?.readStanding(followed, config.statusMargin),
    readWeek: rules && ((at, earlier) => office.readWeek(rules, at, earlier)),
    model:
      config.llm && openLanguageModel({ settings: config.llm, promptsDir: PROMPTS_DIR, now: io.now, logger }),
    embeddings: await openEmbeddings(config.embeddings, 'leave'),
    logger,
    office: documents,
    now,
    timeZone: config.timeZone,
  });
  if (jsonl) return answerRows(answering, now, asker, io);
  const answer = await answering.answer({ text: question, subject: undefined, asker, now: now() });
  if (json) return io.print(JSON.stringify(toJson(undefined, answer)));
  printForPerson(answer, io);
};

/** `npm run ask`: answers as the bot does, from the texts and the database. */
export const runAsk: RunCommand = async (argv, io) => {
  const asked = readArguments(argv);
  if (asked.help) return io.print(USAGE);
  if (asked.question === '' && !asked.jsonl) throw new UsageError(USAGE);
  const config = readConfig(io);
  const start = asked.now ?? config.clockStart;
  const now: Clock = () => start ?? io.now();
  const office = await openOffice(chooseDatabase(config, asked.data), now, config.timeZone, io);
  try {
    await answerAsked(asked, config, now, office, io);
  } finally {
    await office?.close();
  }
};

await startCommand(import.meta.url, runAsk, compilePatternsOnce);
