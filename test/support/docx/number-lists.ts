import { definition, inList, level, list, startsAt } from './build-docx.ts';

/** A typed label as a list's level: what counts it, how it is printed, and the numbers that it shows. */
interface Typed {
  /** Labels of one family are levels of one list. */
  readonly family: string;
  readonly levels: readonly { readonly format: string; readonly pattern: string }[];
  readonly numbers: readonly number[];
}

const ROMAN = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

const typedOf = (label: string): Typed | undefined => {
  if (/^[-–•+]$/u.test(label)) {
    const pattern = label === '•' ? '\uF0B7' : label;
    return { family: label, levels: [{ format: 'bullet', pattern }], numbers: [1] };
  }
  const digits = /^(\D{0,30}?\s?|\()(\d{1,3}(?:\.\d{1,3}){0,3})([.)/:–-]{0,2})$/u.exec(label);
  if (digits !== null) {
    const [, before = '', count = '', after = ''] = digits;
    const numbers = count.split('.').map(Number);
    const levels = [1, 2, 3, 4].map((depth) => ({
      format: 'decimal',
      pattern: before + Array.from({ length: depth }, (_, at) => `%${at + 1}`).join('.') + after,
    }));
    return { family: `${before}1${after}`, levels, numbers };
  }
  const letter = /^(\(?)([a-z]|[ivx]{1,4}|[IVX]{1,4}|[A-H])([.)/–-]{1,2})$/u.exec(label);
  if (letter === null) return undefined;
  const [, before = '', count = '', after = ''] = letter;
  const roman = ROMAN.indexOf(count.toUpperCase());
  const isRoman = roman > 0 && (count === count.toUpperCase() || before === '(');
  const format = `${count === count.toUpperCase() ? 'upper' : 'lower'}${isRoman ? 'Roman' : 'Letter'}`;
  const number = isRoman ? roman : count.toLowerCase().charCodeAt(0) - 96;
  return {
    family: before + format + after,
    levels: [{ format, pattern: `${before}%1${after}` }],
    numbers: [number],
  };
};

interface Family extends Pick<Typed, 'levels'> {
  readonly id: number;
  /** With which numbers its definition starts. */
  readonly starts: readonly number[];
  readonly lists: string[];
  numId: number;
  /** The numbers that stand after the last paragraph, the first level's first. */
  last: readonly number[];
}

/** Turns typed labels into lists of Word, as somebody does who lets Word count. */
export const numberLists = () => {
  const families = new Map<string, Family>();
  const all: Family[] = [];
  let lists = 0;
  const open = (family: Family, overrides: string): void => {
    lists += 1;
    family.numId = lists;
    family.lists.push(list(lists, family.id, overrides));
  };
  const define = ({ family: name, levels, numbers }: Typed): Family => {
    const family = { id: all.length + 1, levels, starts: numbers, lists: [], numId: 0, last: [] };
    all.push(family);
    families.set(name, family);
    open(family, '');
    return family;
  };
  /** A list that goes on where the number does; else one that starts anew there, or whose numbers above differ. */
  const place = (typed: Typed): string => {
    const depth = typed.numbers.length - 1;
    const known = families.get(typed.family);
    const isBelow = typed.numbers.slice(0, depth).every((number, at) => number === known?.last[at]);
    const family = known !== undefined && isBelow ? known : define(typed);
    const wanted = typed.numbers[depth] ?? 1;
    const isNext = family.last.length === 0 || wanted === (family.last[depth] ?? 0) + 1;
    if (!isNext && typed.levels[0]?.format !== 'bullet') open(family, startsAt(depth, wanted));
    family.last = typed.numbers;
    return inList(family.numId, depth);
  };
  return {
    /** The XML that puts a paragraph into its list; undefined for a label that Word doesn't count. */
    numbered: (label: string): string | undefined => {
      const typed = typedOf(label);
      return typed === undefined ? undefined : place(typed);
    },
    /** The XML of `numbering.xml`. */
    numbering: (): string => {
      const levels = ({ levels: own, starts }: Family): string =>
        own.map(({ format, pattern }, at) => level(at, format, pattern, '', starts[at] ?? 1)).join('');
      return [
        ...all.map((family) => definition(family.id, levels(family))),
        ...all.flatMap((family) => family.lists),
      ].join('');
    },
  };
};
