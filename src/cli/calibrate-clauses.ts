import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import {
  CLAUSE_WEIGHTS_FILE,
  type ClauseWeights,
  loadClauseWeights,
  weightsInOrder,
} from '../answering/judging/clause-weights.ts';
import { EVIDENCE } from '../answering/judging/gather-evidence.ts';
import {
  chooseThresholds,
  crossValidate,
  type LabelledExample,
  learnWeights,
  type ThresholdRow,
  worthOf,
} from '../answering/judging/learn-weights.ts';
import type { Candidate } from '../answering/judging/read-candidates.ts';
import { type OpenAnswering, openAnswering } from '../answering/open-answering.ts';
import { CORPUS_DIR } from '../config/corpus-dir.ts';
import { readDocument } from '../documents/read-document.ts';
import { asDocumentId, asReference, isAtOrBelow } from '../domain/reference.ts';
import { normalise } from '../text/normalise.ts';
import { type CommandIo, createCommandLogger } from './command.ts';
import { readJsonLines } from './read-rows.ts';

/** The questions that ship with the source; the image doesn't hold them. */
const SHIPPED = ['questions.tuning.jsonl', 'everyday/questions.tuning.jsonl'].map((file) =>
  fileURLToPath(new URL(`../../test/eval/${file}`, import.meta.url)),
);
/** When a question is asked that doesn't say. */
const ASKED_AT = '2024-06-10T09:00:00+07:00';
const JUDGED_KINDS: readonly string[] = ['target', 'passage', 'responsibility', 'list', 'none'];

const rowSchema = z.object({
  chat: z.string(),
  question: z.string().min(1),
  now: z.iso.datetime({ offset: true }).default(ASKED_AT),
  /** A text beside the questions, in `documents/`; left out: the shipped resolution. */
  document: z.string().optional(),
  expect: z.object({
    kind: z.union([z.string().transform((one) => [one]), z.array(z.string())]),
    cite: z.array(z.string()).optional(),
    all: z.array(z.string()).optional(),
  }),
});
type Row = z.infer<typeof rowSchema>;

/** What one clause can answer, or nothing does, asked without a talk before it. */
const readRows = async (file: string): Promise<readonly Row[]> => {
  const begun = new Set<string>();
  return (await readJsonLines(file, rowSchema)).filter(({ chat, expect: { kind, cite, all } }) => {
    const isFirst = !begun.has(chat);
    begun.add(chat);
    const isJudged = kind.every((one) => JUDGED_KINDS.includes(one)) && kind.some((one) => one !== 'list');
    return isFirst && isJudged && (kind.includes('none') || cite !== undefined || all !== undefined);
  });
};

const openWith = (folder: string, document: string | undefined, io: CommandIo): Promise<OpenAnswering> => {
  const read = (id: string) =>
    readDocument(asDocumentId(id), readFileSync(join(folder, 'documents', `${id}.txt`), 'utf8')).resolution;
  const office = document === undefined ? [] : [read(document)];
  return openAnswering({
    corpusDir: CORPUS_DIR,
    indexDir: undefined,
    office,
    logger: createCommandLogger(io, 'warn'),
  });
};

/** Whether clauses together are the whole answer: one cited where that is asked, with every word that is looked for. */
const areRight = (candidates: readonly Candidate[], { kind, cite, all }: Row['expect']): boolean => {
  if (kind.includes('none')) return false;
  const refOf = ({ clause }: Candidate) =>
    clause.type === 'measure' ? clause.measure.ref : clause.passage.ref;
  const isCited =
    cite === undefined ||
    candidates.some((one) => cite.some((wanted) => isAtOrBelow(refOf(one), asReference(wanted))));
  const said = normalise(candidates.map(({ text }) => text).join('. ')).toLowerCase();
  return isCited && (all ?? []).every((pattern) => new RegExp(pattern, 'su').test(said));
};

const readExamples = async (file: string, io: CommandIo): Promise<readonly LabelledExample[]> => {
  const rows = await readRows(file);
  const opened = new Map<string | undefined, OpenAnswering>();
  const examples: LabelledExample[] = [];
  for (const row of rows) {
    const answering = opened.get(row.document) ?? (await openWith(dirname(file), row.document, io));
    opened.set(row.document, answering);
    const gathered = await answering.evidenceOf(row.question, new Date(row.now));
    const candidates = gathered.map(({ candidate }) => candidate);
    examples.push({
      evidence: gathered.map(({ evidence }) => evidence),
      isRight: candidates.map((candidate) => areRight([candidate], row.expect)),
      areRight: (clauses) =>
        areRight(
          clauses.flatMap((at) => candidates[at] ?? []),
          row.expect,
        ),
      targets: candidates.map(({ clause }) => (clause.type === 'measure' ? clause.target.ref : undefined)),
      isAnswerable: !row.expect.kind.includes('none'),
    });
  }
  return examples;
};

const printRows = (rows: readonly ThresholdRow[], chosen: number, io: CommandIo): void => {
  for (const { threshold, answered, right, wrong, absent } of rows)
    io.print(
      `${threshold === chosen ? '→' : ' '} ${threshold.toFixed(2)}  ${answered} · ${right} · ${wrong} · ${absent}`,
    );
};

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

const hashOf = (files: readonly string[]): string => {
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest('hex');
};

const learn = (
  examples: readonly LabelledExample[],
  thresholds: Pick<ClauseWeights, 'sure' | 'sureTogether' | 'perhaps'>,
  learnedFrom: string,
): ClauseWeights => {
  const { weights, none } = learnWeights(examples);
  return {
    weights: Object.fromEntries(EVIDENCE.map((name, at) => [name, rounded(weights[at] ?? 0)])),
    none: rounded(none),
    ...thresholds,
    learnedFrom,
  };
};

/**
 * The likeliest weights aren't those that answer most: they are learned from every clause, and what counts is the first
 * above the threshold. Of the same questions those stored stay that answer as many.
 */
const chooseBetter = (
  examples: readonly LabelledExample[],
  learned: ClauseWeights,
  io: CommandIo,
): ClauseWeights => {
  const stored = loadClauseWeights(CORPUS_DIR);
  const worth = (each: ClauseWeights): number =>
    worthOf(examples, { weights: weightsInOrder(each), none: each.none }, each.sure);
  const [ofStored, ofLearned] = [worth(stored), worth(learned)];
  io.print(`Đáp đúng nhiều hơn sai: trọng số đang lưu ${ofStored} câu, vừa học ${ofLearned} câu`);
  return stored.learnedFrom === learned.learnedFrom && ofStored >= ofLearned ? stored : learned;
};

/**
 * Learns how evidence for clauses adds up, from questions whose answers are known, and prints what that is worth on
 * questions that were left out.
 * @param files JSON lines `{"chat","question","expect":{"kind","cite","all"}}`; none: those that ship
 */
export const calibrateClauses = async (
  files: readonly string[],
  write: boolean,
  io: CommandIo,
): Promise<void> => {
  const chosen = files.length === 0 ? SHIPPED : files;
  const examples = (await Promise.all(chosen.map((file) => readExamples(file, io)))).flat();
  const judged = crossValidate(examples);
  const { sure, sureTogether, perhaps, rows, rowsTogether } = chooseThresholds(judged);
  io.print(
    `Câu hỏi: ${examples.length}, trong đó ${examples.filter((one) => !one.isAnswerable).length} câu không có lời đáp`,
  );
  io.print(
    'Kiểm chéo (câu được hỏi không có trong phần học): từ ngưỡng này, trả lời · đúng · sai · đáp điều không nêu',
  );
  printRows(rows, sure, io);
  io.print('Các phần của một chỉ tiêu cộng lại, khi không phần nào đủ chắc:');
  printRows(rowsTogether, sureTogether, io);
  const learned = chooseBetter(
    examples,
    learn(examples, { sure, sureTogether, perhaps }, hashOf(chosen)),
    io,
  );
  io.print(JSON.stringify(learned, undefined, 2));
  if (!write) return;
  const file = join(CORPUS_DIR, CLAUSE_WEIGHTS_FILE);
  await writeFile(file, `${JSON.stringify(learned, undefined, 2)}\n`);
  io.print(`Đã ghi ${file}`);
};
