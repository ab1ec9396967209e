import { unitInBrackets, withoutKind } from '../../documents/statements/row-columns.ts';
import { splitMagnitude } from '../../quantities/units.ts';
import { foldedWords } from '../../text/fold.ts';
import type { Understanding } from '../understanding/understanding.ts';
import type { CellSaid } from './cell-said.ts';
import { numberHeadsSaid, yearsIn } from './number-heads.ts';
import type { Table } from './table.ts';
import { type ColumnKind, isSaid, kindOfColumn, saidIn, wordsOfHead } from './tables-of.ts';

/** One thing that a question says of rows: in which columns it stands, and which of its words say it. */
export interface RowCondition {
  readonly heads: readonly string[];
  readonly words: string;
  readonly said: CellSaid;
}

/** What a question says of the rows of a table, by its columns: bodies, places, years, figures. */
export const readConditions = (table: Table, understanding: Understanding): readonly RowCondition[] => [
  ...ofBodies(table, understanding),
  ...ofPlaces(table, understanding),
  ...ofYears(table, understanding),
  ...ofFigures(table, understanding),
];

/** The heads of columns of some kinds. */
export const columnsOf = ({ heads }: Table, kinds: readonly ColumnKind[]): readonly string[] =>
  heads.filter((head) => kinds.includes(kindOfColumn(head)));

/** Whether folded words speak of carrying something. */
export const isLead = (folded: string): boolean =>
  /\b(?:chu tri|phu trach|dau moi|chiu trach nhiem|thuc hien|lam|lo|dam nhiem|giao|dung dau)\b/.test(folded);

/** "Do Sở Y tế làm chủ đầu tư", "Công an tỉnh phối hợp": in the column of that part, else in any of bodies. */
const ofBodies = (table: Table, { bodies, text }: Understanding): readonly RowCondition[] => {
  const folded = foldedWords(text);
  const named = table.heads.filter(
    (head) => kindOfColumn(head) !== 'other' && isSaid(folded, wordsOfHead(head)),
  );
  const kinds: readonly ColumnKind[] = isSaid(folded, 'phối hợp')
    ? ['support']
    : isLead(folded)
      ? ['lead']
      : ['lead', 'support'];
  const heads = named.length > 0 ? named : columnsOf(table, kinds);
  if (heads.length === 0) return [];
  const listed = bodies.map(({ item }) => [item.name, ...item.aliases]);
  const opened = openedNames(table, heads, folded).filter(
    (name) => !listed.flat().some((known) => foldedWords(known).includes(name)),
  );
  return [...listed, ...opened.map((name) => [name])].map((names) => ({
    heads,
    words: names.join(' '),
    said: { about: 'body', names },
  }));
};

/** Bodies of a table's cells by as much of the beginning of their names as a question says: "sở nông nghiệp". */
const openedNames = ({ rows }: Table, heads: readonly string[], folded: string): readonly string[] => {
  const bodies = rows.flatMap((row) =>
    row.row.cells
      .filter((cell) => heads.includes(cell.head))
      .flatMap((cell) => saidIn(row, cell).split(/[,;]/u).map(foldedWords)),
  );
  const said = [...new Set(bodies)].flatMap((name) => {
    const syllables = name.split(' ');
    const lengths = syllables.map((_, at) => at + 1).filter((length) => length >= FEWEST_SYLLABLES);
    const length = lengths.findLast((each) => isSaid(folded, syllables.slice(0, each).join(' ')));
    return length === undefined ? [] : [syllables.slice(0, length).join(' ')];
  });
  return [...new Set(said)].filter(
    (name) => !said.some((other) => other !== name && other.startsWith(`${name} `)),
  );
};
/** "Sở Tài chính", "sở nông nghiệp": fewer only say the kind of body. */
const FEWEST_SYLLABLES = 3;

/** Places that the cells of a column of places name, and the question too. */
const ofPlaces = (table: Table, { text }: Understanding): readonly RowCondition[] => {
  const folded = foldedWords(text);
  const heads = columnsOf(table, ['place']);
  const places = table.rows.flatMap((row) =>
    row.row.cells
      .filter((cell) => heads.includes(cell.head))
      .flatMap((cell) =>
        saidIn(row, cell)
          .split(/[,;]|\svà\s/u)
          .map((place) => place.trim()),
      ),
  );
  return [...new Set(places)].flatMap((place) => {
    const name = [place, withoutKind(place)].map(foldedWords).find((each) => isSaid(folded, each));
    return name === undefined ? [] : [{ heads, words: name, said: { about: 'place', name } }];
  });
};

/** "Xong năm 2028" is the last year of a cell, "khởi công năm 2026" the first; else any from the first to the last. */
const ofYears = (table: Table, { years, text }: Understanding): readonly RowCondition[] => {
  const heads = columnsOf(table, ['time']);
  const [asked, ...others] = years;
  if (heads.length === 0 || asked === undefined || others.length > 0 || OF_PERIOD.test(text)) return [];
  const folded = foldedWords(text);
  // "Vốn năm 2027" is a column, and no time of a row's.
  if (numberHeadsSaid(folded, table).some((head) => yearsIn(head).includes(String(asked.year)))) return [];
  const end = YEAR_ENDS.find(([, pattern]) => pattern.test(folded))?.[0] ?? 'any';
  return [{ heads, words: String(asked.year), said: { about: 'year', year: asked.year, end } }];
};

/** What a question's words say of a year, folded. */
const YEAR_ENDS: readonly (readonly [end: 'first' | 'last' | 'only', pattern: RegExp])[] = [
  ['only', /\b(?:gon trong|chi trong|ngay trong|tron trong)\b/],
  [
    'last',
    /\b(?:xong|hoan thanh|ket thuc|dua vao|het thoi gian|(?:den|toi) het|keo (?:dai |sang )?(?:den|toi)|keo sang)\b/,
  ],
  ['first', /\b(?:khoi cong|bat dau|khoi dong)\b/],
];

/** A plan's period isn't when a row of it is carried out. */
const OF_PERIOD = /giai đoạn|nhiệm kỳ/iu;

/** "Trên 300 tỷ", "dưới 50 ha": in the column whose head names that unit. */
const ofFigures = (table: Table, { figures, text }: Understanding): readonly RowCondition[] =>
  figures.flatMap(({ low, unit, comparator, bound }): readonly RowCondition[] => {
    const asked = splitMagnitude(unit);
    const inUnit = table.heads.filter((head) => isOfUnit(asked.counted, head));
    const named = inUnit.filter((head) => isSaid(foldedWords(text), wordsOfHead(head)));
    const [first, ...others] = named.length > 0 ? named : inUnit;
    if (unit === '' || first === undefined) return [];
    // A table's amounts are in one unit; where they aren't, those of the first are meant.
    const power = asked.power - powerOf(first);
    const heads = [first, ...others.filter((head) => powerOf(head) === powerOf(first))];
    const limit = Number(`${low.decimal}e${power}`);
    return [
      {
        heads,
        words: `${low.text} ${unit} ${comparator}`,
        said: { about: 'figure', limit, side: SIDES[bound] },
      },
    ];
  });

/** "Tỷ" leaves out what "tỷ đồng" says. */
const isOfUnit = (counted: string, head: string): boolean => {
  const unit = unitInBrackets(head);
  const own = splitMagnitude(unit).counted;
  return unit !== '' && (own === counted || (own === 'đồng' && counted === ''));
};

const powerOf = (head: string): number => splitMagnitude(unitInBrackets(head)).power;

const SIDES = { '>': 'more', '≥': 'least', '<': 'less', '≤': 'most', '=': 'equal', '≈': 'about' } as const;
