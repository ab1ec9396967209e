import { fold, foldedWords } from '../../text/fold.ts';
import { SURE } from '../drafting/confidence.ts';
import type { AnswerDraft } from '../drafting/draft.ts';
import { quoteSpan } from '../drafting/draft-passage.ts';
import { chooseRows, namedRow, type RowsAsked } from '../tables/choose-rows.ts';
import { draftCell, draftRows } from '../tables/draft-rows.ts';
import { groupSaid } from '../tables/group-said.ts';
import { numberHeadsSaid } from '../tables/number-heads.ts';
import { rankRows, ranksOtherwise, rankWords } from '../tables/rank-rows.ts';
import type { Table } from '../tables/table.ts';
import { type ColumnKind, isSaid, kindOfColumn, tablesOf, wordsOfHead } from '../tables/tables-of.ts';
import { judgeRow } from './judge-row.ts';
import type { AnswerStep, Matter } from './matter.ts';

/** Questions for rows of a table ("các dự án ở xã X", "nhiệm vụ 2.9"), or for what a row's column says. */
export const answerTable: AnswerStep = (matter) => {
  const tables = tablesOf(matter.resolution);
  if (tables.length === 0) return undefined;
  if (matter.understanding.isYesNo) return judgeRow(matter, tables);
  return listRows(matter, tables) ?? answerCell(matter, tables);
};

/** The rows that a list or a count asks for. */
const listRows = (matter: Matter, tables: readonly Table[]): AnswerDraft | undefined => {
  const { understanding, parts } = matter;
  const { asks, text } = understanding;
  if (asks.has('progress') || asks.has('result') || asks.has('shortcoming')) return undefined;
  const folded = foldedWords(text);
  if (ranksOtherwise(folded)) return undefined;
  for (const table of tables) {
    const asking = rowsAskedBy(folded, table);
    const asked = asking === undefined ? undefined : chooseRows(table, understanding, parts.lexicon);
    if (asking === undefined || asked === undefined || !isOfTable(folded, asked)) continue;
    return draftAsked(folded, asked, asking);
  }
  return undefined;
};

/** The first of the rows that are asked for, what they come to, their amounts, or what they are. */
const draftAsked = (folded: string, asked: RowsAsked, asking: 'list' | 'count'): AnswerDraft | undefined => {
  if (rankWords(folded) !== '') return firstOf(folded, asked);
  if (asking === 'count') return draftRows(asked, asked.by.length === 0 ? 'count' : 'list');
  const sum = sumOf(folded, asked);
  if (sum !== undefined || !HOW_MUCH.test(folded)) return sum ?? draftRows(asked, 'list');
  const amounts = numberHeadsSaid(folded, asked.table);
  return amounts.length === 0 ? undefined : draftRows({ ...asked, by: amounts }, 'list');
};
const HOW_MUCH = /\b(?:bao nhieu|may (?:ty|trieu|dong))\b/;

const asksSum = (folded: string): boolean => HOW_MUCH.test(folded) || /^tong\b/.test(folded);

/** "Tổng mức đầu tư các dự án là bao nhiêu?": what the row that sums up says of all of them, or of a group. */
const sumOf = (folded: string, { table, group, by }: RowsAsked): AnswerDraft | undefined => {
  const sum = group === undefined ? table.sum : group.sum;
  const heads = asksSum(folded) ? numberHeadsSaid(folded, table) : [];
  const cells = sum?.row.cells.filter(({ head }) => heads.includes(head)) ?? [];
  return sum === undefined || cells.length === 0 || by.length > 0 ? undefined : draftCell(sum, cells);
};

/** "Dự án nào vốn lớn nhất?": the row, or those that share the first place, with the number. */
const firstOf = (folded: string, { table, rows }: RowsAsked): AnswerDraft | undefined => {
  const [first, ...others] = rankRows(folded, table, rows);
  if (first === undefined) return undefined;
  if (others.length === 0) return draftCell(first.row, [first.cell]);
  const equal = [first, ...others].map(({ row }) => row);
  return draftRows({ table, rows: equal, by: [first.cell.head], group: undefined }, 'list');
};

/** "Dự án nào", "các công trình" ask for what the rows are of, "có mấy nhiệm vụ" for how many there are. */
const rowsAskedBy = (folded: string, table: Table): 'list' | 'count' | undefined => {
  const said = ` ${folded} `;
  const nouns = nounsOf(table);
  const isSaidBehind = (openings: readonly string[]): boolean =>
    openings.some((opening) =>
      nouns.some(
        (noun) => said.includes(` ${opening} ${noun} `) || said.includes(` ${opening} cac ${noun} `),
      ),
    );
  if (isSaidBehind(COUNTING)) return 'count';
  const group = groupSaid(folded, table)?.words;
  const grouped = group === undefined ? [] : nouns.map((noun) => `${noun} ${group}`);
  const asksWhich = [...nouns, ...grouped].some(
    (noun) => said.includes(` ${noun} nao `) || said.includes(` ${noun} gi `),
  );
  const isCounted = nouns.some((noun) => new RegExp(`\\b\\d{1,2} ${noun}\\b`).test(folded));
  if (asksWhich || isCounted || isSaidBehind(LISTING) || grouped.some((noun) => said.includes(` ${noun} `)))
    return 'list';
  return group !== undefined && asksSum(folded) && numberHeadsSaid(folded, table).length > 0
    ? 'list'
    : undefined;
};
const COUNTING = ['may', 'bao nhieu', 'tong so', 'so luong'];
const LISTING = ['cac', 'nhung', 'toan bo', 'tat ca', 'liet ke', 'ke ten', 'ke', 'danh muc', 'danh sach'];

/** What the rows of a table are called, folded. */
const nounsOf = ({ of }: Table): readonly string[] =>
  [...of.split(/[,/;]/u).map((noun) => foldedWords(noun)), ...alikeOf(foldedWords(of))].filter(
    (noun) => noun !== '',
  );

/** What rows under a head are called as often. */
const alikeOf = (of: string): readonly string[] => {
  if (/\bdu an\b|\bcong trinh\b/.test(of)) return ['du an', 'cong trinh'];
  return /\bnhiem vu\b|\bnoi dung\b|\bcong viec\b/.test(of)
    ? ['nhiem vu', 'viec', 'cong viec', 'noi dung']
    : [];
};

/**
 * Whether only the table can be meant: it is named, or asked by a column of its own. What a body leads is said in other
 * places of a text too.
 */
const isOfTable = (folded: string, { table: { of }, by, group }: RowsAsked): boolean =>
  group !== undefined ||
  /\b(?:phu luc|bang|danh muc|bieu|phoi hop)\b/.test(folded) ||
  !/nhiệm vụ|nội dung|công việc/iu.test(of) ||
  by.some((head) => kindOfColumn(head) !== 'lead');

/** What a column says of the row that a question names. */
const answerCell = (matter: Matter, tables: readonly Table[]): AnswerDraft | undefined => {
  const folded = foldedWords(matter.understanding.text);
  const numbered = numberedRows(folded, matter, tables);
  const [only, ...others] = numbered?.rows ?? [];
  if (numbered !== undefined && others.length > 0) return draftRows(numbered, 'list');
  for (const table of numbered === undefined ? tables : [numbered.table]) {
    const heads = headsAsked(folded, matter, table);
    if (heads.length === 0) continue;
    const { understanding, parts } = matter;
    const row = only ?? namedRow(table, understanding, parts.lexicon, heads);
    const cells = row?.row.cells.filter(({ head }) => heads.includes(head)) ?? [];
    if (row !== undefined && cells.length > 0) return draftCell(row, cells);
  }
  return only === undefined
    ? undefined
    : { ...quoteSpan(only, { start: 0, end: only.text.length }), confidence: SURE };
};

/** The columns that a question asks for: by their heads' own words, else by what is asked. */
const headsAsked = (folded: string, { understanding }: Matter, table: Table): readonly string[] => {
  const { heads } = table;
  const own = heads.filter((head) => isSaid(folded, wordsOfHead(head)) || isSaid(folded, shortOf(head)));
  const numbers = HOW_MUCH.test(folded) ? numberHeadsSaid(folded, table) : [];
  if (own.length + numbers.length > 0) return [...new Set([...own, ...numbers])];
  const kinds: readonly ColumnKind[] = [
    ...(PLACE_ASKED.test(folded) ? (['place'] as const) : []),
    ...(understanding.asks.has('when') ? (['time'] as const) : []),
    ...(/\bphoi hop\b/.test(folded) ? (['support'] as const) : []),
  ];
  return heads.filter((head) => kinds.includes(kindOfColumn(head)));
};
/** In folded words. */
const PLACE_ASKED = /\b(?:o dau|cho nao|noi nao|(?:xa|phuong|huyen|thon) nao)\b/;

/** What a head is asked by as often: `sản phẩm` of "Sản phẩm đầu ra". */
const shortOf = (head: string): string => {
  const words = wordsOfHead(head);
  return /^sản phẩm/iu.test(words) ? 'sản phẩm' : words;
};

/** "Nhiệm vụ 2.9", "dự án số 7": the rows that are counted so; each part of a table may have its own. */
const numberedRows = (
  folded: string,
  { understanding }: Matter,
  tables: readonly Table[],
): RowsAsked | undefined => {
  const number = NUMBERED.exec(fold(understanding.typed))?.[1];
  const found = tables.flatMap((table) => {
    const group = groupSaid(folded, table)?.group;
    const rows = (group?.rows ?? table.rows).filter(({ row }) => row.number === number);
    return rows.length === 0 ? [] : [{ table, rows, by: [], group }];
  });
  return found.length === 1 ? found[0] : undefined;
};
/** Of folded text with its points kept. */
const NUMBERED =
  /\b(?:nhiem vu|du an|cong trinh|dong|muc|viec)(?: so| thu)? (\d{1,2}(?:\.\d{1,2}){0,2})(?![\d/%.,]*\d)\b(?! (?:ty|trieu|nam|thang|xa|ha))/;
