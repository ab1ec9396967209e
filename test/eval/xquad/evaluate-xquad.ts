import { join } from 'node:path';
import { pino } from 'pino';
import { z } from 'zod';
import type { Answer } from '../../../src/answering/answer.ts';
import { openAnswering } from '../../../src/answering/open-answering.ts';
import { readJsonLines } from '../../../src/cli/read-rows.ts';
import { readDocument } from '../../../src/documents/read-document.ts';
import { asDocumentId } from '../../../src/domain/reference.ts';
import { type EmbeddingsUse, LOCAL_USE } from '../../../src/search/embedders/open-embeddings.ts';
import { verbatimKey } from '../normalise-answer.ts';

const passageSchema = z.object({ id: z.string(), text: z.string() });
const querySchema = z.object({ id: z.string(), text: z.string(), gold: z.array(z.string()) });
type Passage = z.infer<typeof passageSchema>;

/** One article of so many is left out of the document: its questions ask what isn't stated. */
const LEFT_OUT = 5;
/** In the period of the document. */
const NOW = new Date('2026-06-10T09:00:00+07:00');
const HEAD = `ỦY BAN NHÂN DÂN
TỈNH KIM GIANG
Số: 1/KH-UBND
Kim Giang, ngày 05 tháng 01 năm 2026
KẾ HOẠCH
Những điều cần biết năm 2026
`;

export interface XquadOutcomes {
  readonly stated: number;
  /** Answered with a sentence of the passage that holds the answer; offered it; answered with another; found nothing. */
  readonly right: number;
  readonly offered: number;
  readonly wrong: number;
  readonly refused: number;
  /** Of questions on what was left out: nothing found, something offered, answered all the same. */
  readonly absent: number;
  readonly absentRefused: number;
  readonly absentOffered: number;
  readonly absentAnswered: number;
}

const articleOf = (id: string): string => id.split('-')[0] ?? id;

const isLeftOut = (id: string, articles: readonly string[]): boolean =>
  articles.indexOf(articleOf(id)) % LEFT_OUT === LEFT_OUT - 1;

/** One document of the passages, each an article of its own. */
const makeText = (passages: readonly Passage[]): string =>
  HEAD + passages.map(({ text }, at) => `Điều ${at + 1}. ${text.replace(/\s+/g, ' ')}`).join('\n');

const judge = ({ kind, reason, citations }: Answer, gold: readonly Passage[]) => {
  const texts = gold.map(({ text }) => verbatimKey(text));
  const isGold = citations.some(({ quote }) => texts.some((text) => text.includes(verbatimKey(quote))));
  if (kind === 'none') return reason === 'perhaps' ? (isGold ? 'offered' : 'other offered') : 'refused';
  return isGold ? 'right' : 'wrong';
};

/** A model that isn't there: searching goes on by words alone. */
const noVectors: EmbeddingsUse = {
  ...LOCAL_USE,
  embedder: {
    ...LOCAL_USE.embedder,
    embedDocuments: () => Promise.reject(new Error('no vectors')),
    embedQuery: () => Promise.reject(new Error('no vectors')),
  },
};

/**
 * Answers on text that nobody here wrote: XQuAD-vi's passages as one document, an article in five left out.
 * @param folder that holds `xquad-vi.passages.jsonl` and `xquad-vi.queries.jsonl`; they are measured with, never shipped
 */
export const evaluateXquad = async (folder: string, withVectors: boolean): Promise<XquadOutcomes> => {
  const passages = await readJsonLines(join(folder, 'xquad-vi.passages.jsonl'), passageSchema);
  const queries = await readJsonLines(join(folder, 'xquad-vi.queries.jsonl'), querySchema);
  // Only articles that are asked about: leaving out another would prove nothing.
  const articles = [...new Set(queries.flatMap(({ gold }) => gold.map(articleOf)))];
  const held = passages.filter(({ id }) => !isLeftOut(id, articles));
  const id = asDocumentId('xquad');
  const answering = await openAnswering({
    corpusDir: join(import.meta.dirname, '../../../corpus'),
    indexDir: undefined,
    embeddings: withVectors ? undefined : noVectors,
    office: [readDocument(id, makeText(held)).resolution],
    logger: pino({ level: 'silent' }),
  });
  const outcomes = { stated: [] as string[], absent: [] as string[] };
  for (const { text, gold } of queries) {
    const answer = await answering.answer({ text, subject: undefined, now: NOW });
    const golds = held.filter((one) => gold.includes(one.id));
    outcomes[golds.length > 0 ? 'stated' : 'absent'].push(judge(answer, golds));
  }
  const count = (of: readonly string[], ...names: readonly string[]): number =>
    of.filter((one) => names.includes(one)).length;
  const { stated, absent } = outcomes;
  return {
    stated: stated.length,
    right: count(stated, 'right'),
    offered: count(stated, 'offered'),
    wrong: count(stated, 'wrong'),
    refused: count(stated, 'refused', 'other offered'),
    absent: absent.length,
    absentRefused: count(absent, 'refused'),
    absentOffered: count(absent, 'offered', 'other offered'),
    absentAnswered: count(absent, 'right', 'wrong'),
  };
};

/** As a Markdown table, a line with vectors and one without. */
export const xquadTable = (rows: readonly (readonly [name: string, XquadOutcomes])[]): string =>
  [
    '| XQuAD-vi as one document | stated | quoted from the right passage | offered | wrong | refused | left out | refused | offered | answered |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    ...rows.map(
      ([name, one]) =>
        `| ${name} | ${one.stated} | ${one.right} | ${one.offered} | ${one.wrong} | ${one.refused} | ${one.absent} | ${one.absentRefused} | ${one.absentOffered} | ${one.absentAnswered} |`,
    ),
  ].join('\n');
