import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answer } from '../../src/answering/answer.ts';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import { describeReference } from '../../src/documents/references/describe-reference.ts';
import { findFigures } from '../../src/quantities/find-figures.ts';
import { normalise } from '../../src/text/normalise.ts';

/** The shipped text, and what it has. */
export const corpusDir = join(import.meta.dirname, '../../corpus');
const [resolution] = loadCorpus(corpusDir).resolutions;
if (resolution === undefined) throw new Error('no resolution was loaded');
export const { passages, targets, targetGroups, document } = resolution;
export const source = readFileSync(join(corpusDir, document.file), 'utf8')
  .replaceAll('****', ' ')
  .replaceAll('*', '')
  .replace(/\s+/g, ' ');
export const measures = targets.flatMap((target) => target.measures);
const labels = [...new Set([...passages, ...measures].map(({ ref }) => describeReference(ref)))].toSorted(
  (a, b) => b.length - a.length,
);
/** What may be counted: the targets of a group, of all groups, the groups, the parts. */
const knownCounts = [
  targets.length,
  targetGroups.length,
  ...targetGroups.map(({ targets: own }) => own.length),
  3,
];

const NUMBER =
  /(?<=(?<before>(?<![\p{L}\p{M}])[\p{L}\p{M}]*)[\s(“]*)(?<![\p{N}.,/-])(?<number>\p{N}+(?:[.,/-]\p{N}+)*)(?=\s*(?<after>[\p{L}\p{M}%]*))/gu;

/** Each number with the word before and the word or percent sign after it. */
const numbersIn = (text: string) =>
  [...text.matchAll(NUMBER)].map(({ groups = {} }) => ({
    before: (groups['before'] ?? '').toLowerCase(),
    number: groups['number'] ?? '',
    after: (groups['after'] ?? '').toLowerCase(),
  }));

/** Takes out each “…” that repeats the question; the question may hold such quotes itself. */
const withoutEcho = (text: string, asked: string): string => {
  for (let start = text.indexOf('“'); start >= 0; start = text.indexOf('“', start + 1)) {
    for (let end = text.lastIndexOf('”'); end > start; end = text.lastIndexOf('”', end - 1)) {
      const inside = text.slice(start + 1, end);
      if (inside !== '' && asked.includes(inside))
        return `${text.slice(0, start)} … ${withoutEcho(text.slice(end + 1), asked)}`;
    }
  }
  return text;
};

/** The answer without what is said of the document, the clauses’ names and the person’s own words. */
const withoutNames = (text: string, question: string): string => {
  const asked = normalise(question);
  const [year, month, day] = (document.meetingDate ?? '').split('-');
  let rest = withoutEcho(text, asked)
    .replace(/(?<=mức đó )(?:trên|ít nhất) /u, '')
    // How many duties there are when not all are shown, and how many clauses name the body; the lock counts them.
    .replace(/cả \d+ điều|nhắc đến ở \d+ điều/gu, '');
  for (const name of [document.name, `${day}/${month}/${year}`, ...labels])
    rest = rest.replaceAll(name, ' … ');
  return rest.replace(new RegExp(`(?<=[Nn]ăm )${document.year}(?![.,/]?\\d)`, 'g'), ' … ');
};

/** How many lines each list of an answer has; a message that asks twice may get two. */
const listLengths = (text: string): readonly number[] =>
  [...text.matchAll(/(?:^|(?<=\n))(?:• [^\n]*(?:\n|$))+/gu)].map(
    ([list]) => list.trimEnd().split('\n').length,
  );

/** Words of ours before a figure of a clause, and before how far it lies from one of the question. */
const BEFORE_FIGURE = ['là', 'đúng', 'với', 'của', 'trong', 'bằng', 'không', 'nhất'];
const BEFORE_DISTANCE = ['đó', 'hơn', 'vượt', 'thiếu'];

const readFigure = (number: string): number => Number(number.replace(/\.(?=\d{3})/g, '').replace(',', '.'));

/** Whether a number is how far one of the question, in some scale, lies from one of a clause. */
const isDistance = (number: string, question: string, held: readonly string[]): boolean => {
  const asked = findFigures(normalise(question), { spoken: true }).flatMap(({ low, high, otherwise }) =>
    [low.decimal, high.decimal, ...otherwise].map(Number),
  );
  const scaled = asked.flatMap((value) => [-9, -6, -3, 0, 3, 6, 9].map((power) => value * 10 ** power));
  return held.some((stated) =>
    scaled.some(
      (value) =>
        Math.abs(Math.abs(value - readFigure(stated)) - readFigure(number)) < 1e-6 * (1 + readFigure(number)),
    ),
  );
};

/** "… cao hơn 30 điểm %", "… thấp hơn 22 xã": how far two figures of the clauses, in that unit, lie from each other. */
const isBetween = (
  { before, number, after }: ReturnType<typeof numbersIn>[number],
  held: ReturnType<typeof numbersIn>,
): boolean => {
  const unit = after === 'điểm' ? '%' : after;
  const stated = held.filter((one) => one.after === unit).map((one) => readFigure(one.number));
  const apart = readFigure(number);
  return (
    before === 'hơn' &&
    apart > 0 &&
    stated.some((one) => stated.some((other) => Math.abs(one - other - apart) < 1e-6 * (1 + apart)))
  );
};

/** "3.800 - 3.900 đảng viên": the low end is in the unit too. */
const withLowEnds = (quote: string): string =>
  quote.replace(/(\d[\d.,]*)\s*(?:-|–|đến)\s*(?=[\d.,]*\d\s*([\p{L}%]+))/gu, '$1 $2 ');

const COUNT_ASKED =
  /(?:mấy|bao nhiêu|liệt kê|các|những|may|bao nhieu)\s[^?]{0,20}(?:chỉ tiêu|chi tieu|nhóm|mục)/iu;

/** Numbers of an answer that nothing carries; a figure must keep the words around it, comparator and unit. */
export const unsupported = ({ text, kind, citations }: Answer, question: string): readonly string[] => {
  const held = citations.flatMap(({ quote }) => [...numbersIn(quote), ...numbersIn(withLowEnds(quote))]);
  const lists = listLengths(text);
  // Of several questions in one message the count, or the list, may be another's answer than the first's.
  const isAsked = kind !== 'list' && COUNT_ASKED.test(question);
  const isCounted = isAsked || kind === 'list' || lists.length > 0;
  const upTo = isAsked ? targets.map((_, index) => index + 1) : lists;
  const counts = isCounted ? [...upTo, ...knownCounts].map(String) : [];
  return withoutNames(text, question)
    .split('\n')
    .flatMap(numbersIn)
    .filter((said) => {
      const { number, before, after } = said;
      const isQuoted = held.some(
        (one) =>
          one.number === number &&
          (before === '' || one.before === before || BEFORE_FIGURE.includes(before)) &&
          (after === '' || one.after === after),
      );
      const isCount = counts.includes(number) && (/^(?:chỉ|nhóm|mục|nội)$/.test(after) || after === '');
      const numbers = held.map((one) => one.number);
      const isApart =
        (BEFORE_DISTANCE.includes(before) && isDistance(number, question, numbers)) || isBetween(said, held);
      // "… không nêu cho năm 2025": the year that was asked.
      const isDenied = kind === 'none' || /không nêu/iu.test(text);
      const isYearAsked = isDenied && before === 'năm' && normalise(question).includes(number);
      return !isQuoted && !isCount && !isApart && !isYearAsked;
    })
    .map(({ before, number, after }) => `${before} ${number} ${after}`);
};
