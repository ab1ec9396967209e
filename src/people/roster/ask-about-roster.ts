import { stands } from '../../domain/people.ts';
import { nameKey } from '../directory.ts';
import type { PeopleSnapshot } from '../people-store.ts';
import { mayBeOneName } from './compare-names.ts';
import type { Roster, RosterRow } from './roster-row.ts';

/** So many answers fit a button's number; what would be asked beyond them stays as it was written. */
const MOST_QUESTIONS = 28;
/** So many names are compared with one another. */
const MOST_COMPARED = 1_000;

/** Something that the file leaves open and nobody but its sender can say. */
export type RosterQuestion =
  /** Several names in one cell: are they several people? */
  | { readonly kind: 'names'; readonly row: number; readonly text: string; readonly names: readonly string[] }
  /** Two names of units that may be one; the second is the one to keep. */
  | {
      readonly kind: 'units';
      readonly row: number;
      readonly name: string;
      readonly other: string;
      /** Undefined: it is stored already. */
      readonly otherRow: number | undefined;
    }
  /** Two names within one unit that may be one person's. */
  | {
      readonly kind: 'people';
      readonly row: number;
      readonly name: string;
      readonly other: string;
      readonly otherRow: number;
    }
  /** One name in two units: one person who works in both? */
  | {
      readonly kind: 'places';
      readonly row: number;
      readonly name: string;
      readonly unit: string;
      readonly otherRow: number;
      readonly otherUnit: string;
    };

/** What is stored that names of a file are held against. */
type RosterNeighbours = Pick<PeopleSnapshot, 'units' | 'officials' | 'memberships'>;

/** What was answered: `true` that they are several (of names), or one (of units, people and places). */
export type RosterAnswer = boolean | undefined;

const NAME = /^\p{Lu}[\p{L}'’.-]*(?:\s+\p{Lu}[\p{L}'’.-]*){1,6}$/u;

/** The names of a cell that holds several; empty for one name. */
const splitNames = (text: string): readonly string[] => {
  const parts = text
    .split(/[;,/&+\n]|\s-\s|\svà\s/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return parts.length > 1 && parts.every((part) => NAME.test(part)) ? parts : [];
};

const askNames = (rows: readonly RosterRow[]): readonly RosterQuestion[] =>
  rows.flatMap(({ row, person }): readonly RosterQuestion[] => {
    const names = person === undefined ? [] : splitNames(person.name);
    return names.length === 0 || person === undefined
      ? []
      : [{ kind: 'names', row, text: person.name, names }];
  });

interface NamedRow {
  readonly row: number;
  readonly name: string;
  readonly key: string;
}

/** Asks of each name and the next that may be the same; the longer one says more. */
const pairAlike = <Kind extends 'units' | 'people'>(kind: Kind, rows: readonly NamedRow[]) =>
  rows.flatMap((one, index) => {
    const other = rows.slice(index + 1).find((each) => mayBeOneName(one.key, each.key));
    if (other === undefined) return [];
    const [short, long] = one.name.length <= other.name.length ? [one, other] : [other, one];
    return [{ kind, row: short.row, name: short.name, other: long.name, otherRow: long.row }];
  });

const askUnits = (
  rows: readonly RosterRow[],
  { units }: Pick<PeopleSnapshot, 'units'>,
): readonly RosterQuestion[] => {
  const standing = units.filter(stands);
  const known = new Set(
    standing.flatMap((unit) => [unit.name, unit.shortName, ...unit.aliases].map(nameKey)),
  );
  const given = new Set(rows.flatMap(({ shortName, aliases }) => [shortName ?? '', ...aliases].map(nameKey)));
  const first = [...Map.groupBy(rows, ({ unit }) => nameKey(unit))].map(([key, [row]]) => ({
    key,
    name: row?.unit ?? '',
    row: row?.row ?? 0,
  }));
  const open = first.filter(({ key }) => !known.has(key) && !given.has(key)).slice(0, MOST_COMPARED);
  const stored = standing.map(({ name }) => ({ key: nameKey(name), name }));
  const withStored = open.flatMap(({ key, name, row }) => {
    const other = stored.find((each) => mayBeOneName(key, each.key));
    return other === undefined
      ? []
      : [{ kind: 'units' as const, row, name, other: other.name, otherRow: undefined }];
  });
  const settled = new Set(withStored.map(({ row }) => row));
  const rest = open.filter(({ row }) => !settled.has(row));
  return [...withStored, ...pairAlike('units', rest)];
};

const askPeople = (rows: readonly RosterRow[], asked: ReadonlySet<number>): readonly RosterQuestion[] => {
  const uncoded = rows.filter(
    ({ row, person }) => person !== undefined && person.code === undefined && !asked.has(row),
  );
  return [...Map.groupBy(uncoded, ({ unit }) => nameKey(unit)).values()].flatMap((ofUnit) => {
    const people = ofUnit
      .slice(0, MOST_COMPARED)
      .map(({ row, person }) => ({ row, name: person?.name ?? '', key: nameKey(person?.name ?? '') }));
    return pairAlike('people', people);
  });
};

/** Names of two words are many people's. */
const LEAST_WORDS = 3;

/** Names that stand in a second unit too; not where both places are stored already, nor where they are reached apart. */
const askPlaces = (
  rows: readonly RosterRow[],
  asked: ReadonlySet<number>,
  { units, officials, memberships }: RosterNeighbours,
): readonly RosterQuestion[] => {
  const names = new Map(officials.map(({ id, name }) => [id, nameKey(name)]));
  const unitNames = new Map(units.map(({ id, name }) => [id, nameKey(name)]));
  const stored = new Set(
    memberships.map(({ official, unit }) => `${unitNames.get(unit)}:${names.get(official)}`),
  );
  const open = rows.flatMap(({ row, unit, person }) =>
    person === undefined || person.code !== undefined || asked.has(row)
      ? []
      : [{ row, unit, name: person.name, key: nameKey(person.name), contact: person.contact }],
  );
  const isStored = ({ unit, key }: { unit: string; key: string }) => stored.has(`${nameKey(unit)}:${key}`);
  return [...Map.groupBy(open, ({ key }) => key).values()].flatMap(([first, ...others]) => {
    if (first === undefined || first.key.split(' ').length < LEAST_WORDS) return [];
    const elsewhere = [...Map.groupBy(others, ({ unit }) => nameKey(unit)).values()].flatMap(
      ([other]) => other ?? [],
    );
    return elsewhere
      .filter((other) => nameKey(other.unit) !== nameKey(first.unit))
      .filter((other) => !(isStored(first) && isStored(other)))
      .filter(({ contact }) => !contact || !first.contact || contact === first.contact)
      .map(({ row, name, unit }) => ({
        kind: 'places' as const,
        row,
        name,
        unit,
        otherRow: first.row,
        otherUnit: first.unit,
      }));
  });
};

/** What is to be asked about a roster before it can be brought in, in an order that stays the same. */
export const askAboutRoster = (
  { rows }: Pick<Roster, 'rows'>,
  snapshot: RosterNeighbours,
): readonly RosterQuestion[] => {
  const names = askNames(rows);
  const people = askPeople(rows, new Set(names.map(({ row }) => row)));
  const asked = new Set([...names, ...people].map(({ row }) => row));
  const places = askPlaces(rows, asked, snapshot);
  return [...names, ...askUnits(rows, snapshot), ...people, ...places].slice(0, MOST_QUESTIONS);
};

const where = (row: number | undefined): string => (row === undefined ? 'đang lưu' : `dòng ${row}`);

/** A question in words. */
export const describeQuestion = (question: RosterQuestion): string => {
  const { row } = question;
  switch (question.kind) {
    case 'names':
      return `Dòng ${row}: “${question.text}” là ${question.names.length} người hay một người?`;
    case 'units':
      return `Đơn vị “${question.name}” (dòng ${row}) và “${question.other}” (${where(question.otherRow)}) là một đơn vị?`;
    case 'people':
      return `“${question.name}” (dòng ${row}) và “${question.other}” (dòng ${question.otherRow}) là một người?`;
    case 'places':
      return `“${question.name}” của ${question.otherUnit} (dòng ${question.otherRow}) và của ${question.unit} (dòng ${row}) là một người?`;
  }
};

/** What may be answered: first what `true` stands for, then `false`. */
export const describeChoices = (question: RosterQuestion): readonly [string, string] => {
  switch (question.kind) {
    case 'names':
      return [`${question.names.length} người`, 'Một người'];
    case 'units':
      return ['Một đơn vị', 'Hai đơn vị'];
    case 'people':
    case 'places':
      return ['Một người', 'Hai người'];
  }
};
