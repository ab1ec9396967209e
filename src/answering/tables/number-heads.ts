import { unitInBrackets } from '../../documents/statements/row-columns.ts';
import { foldedWords } from '../../text/fold.ts';
import { numberIn } from './cell-said.ts';
import type { Table } from './table.ts';
import { isSaid, kindOfColumn, saidIn, wordsOfHead } from './tables-of.ts';

/** The heads of columns whose cells are numbers: amounts, areas, counts; not years. */
export const numberHeads = ({ heads, rows }: Table): readonly string[] =>
  heads.filter((head) => {
    if (kindOfColumn(head) !== 'other') return false;
    const cells = rows.flatMap((row) =>
      row.row.cells.filter((cell) => cell.head === head).map((cell) => saidIn(row, cell)),
    );
    return cells.length > 0 && cells.every((cell) => numberIn(cell) !== undefined);
  });

/**
 * The columns of numbers that a question asks for: by words of their heads, else by asking for money.
 *
 * @param folded the question's words, folded
 */
export const numberHeadsSaid = (folded: string, table: Table): readonly string[] => {
  const heads = numberHeads(table);
  const whole = heads.filter((head) => isSaid(folded, wordsOfHead(head)));
  if (whole.length > 0) return whole;
  const inPart = heads.filter((head) => isHeadSaid(folded, head));
  if (inPart.length > 0) return inPart;
  if (!MONEY.test(folded)) return [];
  const ofMoney = heads.filter((head) => /đồng|(?<!\p{L})tỷ(?!\p{L})/iu.test(unitInBrackets(head)));
  const ofYear = ofMoney.filter((head) => yearsIn(head).some((year) => isSaid(folded, year)));
  return ofYear.length > 0 ? ofYear : ofMoney;
};
const MONEY = /\b(?:tien|kinh phi|von|ty|trieu|dong)\b|\b(?:het|ton) bao nhieu$/;

/** By its first two syllables ("tổng mức"), or by a word of it and its year ("vốn 2027" of "Vốn năm 2027"). */
const isHeadSaid = (folded: string, head: string): boolean => {
  const words = foldedWords(wordsOfHead(head)).split(' ');
  const years = yearsIn(head);
  if (years.length > 0) return words.every((word) => word === 'nam' || isSaid(folded, word));
  return words.length > 1 && isSaid(folded, words.slice(0, 2).join(' '));
};

/** The years that a head names. */
export const yearsIn = (head: string): readonly string[] => head.match(/(?<!\d)(?:19|20)\d\d(?!\d)/gu) ?? [];
