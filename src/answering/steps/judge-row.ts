import { foldedWords } from '../../text/fold.ts';
import type { AnswerDraft } from '../drafting/draft.ts';
import { quoteSpan } from '../drafting/draft-passage.ts';
import { words } from '../lock/segments.ts';
import { type CellSaid, holdsOfCell, judgeCell, numberIn } from '../tables/cell-said.ts';
import { namedRow } from '../tables/choose-rows.ts';
import { type RowCondition, readConditions } from '../tables/read-conditions.ts';
import type { RowPassage, Table } from '../tables/table.ts';
import { nameOf, saidIn } from '../tables/tables-of.ts';
import type { RowClaim } from '../verdict/claim.ts';
import { bodiesAsCharged } from './body-asked.ts';
import { type Matter, namesOtherPlace } from './matter.ts';

/** A yes or no on the one row that a question names by its own words: who carries it, where, when, how much. */
export const judgeRow = (matter: Matter, tables: readonly Table[]): AnswerDraft | undefined => {
  const { parts } = matter;
  const understanding = { ...matter.understanding, bodies: bodiesAsCharged(matter) };
  if (namesOtherPlace(matter) || understanding.asks.has('progress')) return undefined;
  const { text } = understanding;
  if (TURNED.test(text) || TELLS.test(text) || saysBothParts(text)) return undefined;
  for (const table of tables) {
    const conditions = readConditions(table, understanding);
    const countOf = (about: CellSaid['about']): number =>
      conditions.filter(({ said }) => said.about === about).length;
    if (countOf('body') > 1 || understanding.figures.length > countOf('figure')) continue;
    const without = [...table.heads, ...conditions.map(({ words: said }) => said)];
    const row = conditions.length === 0 ? undefined : namedRow(table, understanding, parts.lexicon, without);
    const claims = row === undefined ? undefined : claimsOn(row, conditions, text);
    if (row !== undefined && claims !== undefined) return sayVerdict(row, claims);
  }
  return undefined;
};

/** "Không phải do Sở Y tế", "chứ không ở xã An Lạc": what is denied is asked. */
const TURNED =
  /(?<!(?:có|phải|đúng)\s)không phải(?!\s*[?.]*$)|chứ không|(?<!\p{L})(?:chẳng|chưa|không)\s(?:do|giao|ở|làm|được|phải|thuộc|chủ trì|phối hợp)(?!\s*(?:[?.]|$))/iu;

const LEADS = /chủ trì|phụ trách|đầu mối|chịu trách nhiệm|chủ đầu tư/iu;

/** What has come about a plan's table doesn't tell. */
const TELLS = /(?<!\p{L})đã(?!\p{L})/iu;

/** "Sở A chủ trì, Sở B phối hợp": each of its own part, which no one column says. */
const saysBothParts = (text: string): boolean =>
  /phối hợp/iu.test(text) && /chủ trì|thực hiện|phụ trách|đầu mối|(?<!\p{L})làm(?!\p{L})/iu.test(text);

/** What a row's cells decide of all that a question says of it; undefined where they leave some of it open. */
const claimsOn = (
  row: RowPassage,
  conditions: readonly RowCondition[],
  question: string,
): readonly RowClaim[] | undefined => {
  const name = nameOf(row);
  // "Đề án giai đoạn 2026 - 2030" names a year that is no time of the row's own.
  const own = conditions.filter(({ said }) => said.about !== 'year' || !name.includes(String(said.year)));
  const claims = own.flatMap((condition) => claimOn(row, condition, question) ?? []);
  return own.length > 0 && claims.length === own.length ? claims : undefined;
};

const claimOn = (row: RowPassage, { heads, said }: RowCondition, question: string): RowClaim | undefined => {
  const meantHeads = said.about === 'figure' ? headsOfAmount(heads, row, question) : heads;
  const judged = row.row.cells
    .filter(({ head }) => meantHeads.includes(head))
    .map((cell) => ({ cell, verdict: judgeCell(said, saidIn(row, cell)) }));
  // Of several columns that may be meant one that agrees is, and none denies.
  const meant =
    judged.find(({ verdict }) => verdict === 'yes') ?? (judged.length === 1 ? judged[0] : undefined);
  if (meant === undefined || meant.verdict === null) return undefined;
  const agreesElsewhere = row.row.cells.some(
    (cell) => heads.includes(cell.head) && judgeCell(said, saidIn(row, cell)) === 'yes',
  );
  if (meant.verdict === 'no' && agreesElsewhere && !namesHead(meantHeads, question)) return undefined;
  // "Sở Tư pháp có làm …?" of what it works along with is neither led by it nor none of its work.
  const isElsewhere =
    said.about === 'body' && row.row.cells.some((cell) => holdsOfCell(said, saidIn(row, cell)));
  if (meant.verdict === 'no' && isElsewhere && !LEADS.test(question)) return undefined;
  const { start, end } = meant.cell;
  return {
    about: 'row',
    document: row.document,
    passageId: row.id,
    span: { start, end },
    said,
    verdict: meant.verdict,
  };
};

/**
 * Of "tổng mức đầu tư" and "kế hoạch vốn năm 2027" in one unit the one that a question names; where it names none, the
 * whole, if there is one.
 */
const headsOfAmount = (heads: readonly string[], row: RowPassage, question: string): readonly string[] => {
  const filled = heads.filter((head) =>
    row.row.cells.some((cell) => cell.head === head && numberIn(saidIn(row, cell)) !== undefined),
  );
  if (filled.length < 2) return heads;
  const asked = new Set(foldedWords(question).split(' '));
  const ownOf = (head: string): readonly string[] => {
    const others = new Set(
      filled.filter((one) => one !== head).flatMap((one) => foldedWords(one).split(' ')),
    );
    return foldedWords(head)
      .split(' ')
      .filter((word) => !others.has(word));
  };
  const named = filled.filter((head) => !WHOLE.test(head) && ownOf(head).some((word) => asked.has(word)));
  const whole = filled.filter((head) => WHOLE.test(head));
  return ASKS_WHOLE.test(question) || named.length === 0 ? whole : named;
};
const namesHead = (heads: readonly string[], question: string): boolean =>
  ASKS_WHOLE.test(question) || !heads.every((head) => WHOLE.test(head));
const WHOLE = /^\W*tổng/iu;
const ASKS_WHOLE = /(?<!\p{L})(?:tổng|tổng cộng|tổng số|toàn bộ|tất cả|cả thảy)(?!\p{L})/iu;

const sayVerdict = (row: RowPassage, claims: readonly RowClaim[]): AnswerDraft => {
  const draft = quoteSpan(row, { start: 0, end: row.text.length });
  return { ...draft, segments: [{ type: 'verdict', claims }, words('. '), ...draft.segments] };
};
