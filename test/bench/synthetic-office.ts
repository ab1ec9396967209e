import { choose } from './careless-typing.ts';
import type { SyntheticHead } from './synthetic-document.ts';
import { FIELDS, FIRST_NAMES, MATTERS, SECOND_NAMES } from './synthetic-words.ts';

/** A head, and the ways in which a question may name its document. */
export interface SyntheticEntry extends SyntheticHead {
  readonly id: string;
  readonly names: readonly string[];
}

const KINDS = [
  { kind: 'Kế hoạch', short: 'KH-UBND', organ: 'ỦY BAN NHÂN DÂN' },
  { kind: 'Nghị quyết', short: 'NQ-HĐND', organ: 'HỘI ĐỒNG NHÂN DÂN' },
  { kind: 'Chương trình', short: 'CTr-UBND', organ: 'ỦY BAN NHÂN DÂN' },
] as const;
const LEVELS = ['xã', 'phường', 'tỉnh'] as const;
/** All hold the day on which they are asked. */
const PERIODS = ['năm 2024', 'giai đoạn 2021 - 2025', 'giai đoạn 2024 - 2026'] as const;
const FIRST_NUMBER = 101;

/** Round and round. */
const at = <Item>(items: readonly Item[], index: number): Item => {
  const item = items[index % items.length];
  if (item === undefined) throw new RangeError('nothing to take from');
  return item;
};

/** So many heads, at most a hundred, each of another place and number. */
export const makeEntries = (count: number): readonly SyntheticEntry[] =>
  FIRST_NAMES.flatMap((first) => SECOND_NAMES.map((second) => `${first} ${second}`))
    .slice(0, count)
    .map((name, index) => {
      const { kind, short, organ } = at(KINDS, index);
      const level = at(LEVELS, Math.floor(index / KINDS.length));
      const number = `${FIRST_NUMBER + index}/${short}`;
      return {
        id: `office-${index + 1}`,
        place: `${level} ${name}`.toUpperCase(),
        organ,
        kind,
        number,
        period: at(PERIODS, index),
        names: [`${kind.toLowerCase()} của ${level} ${name}`, `${kind} ${number}`],
      };
    });

export interface SyntheticQuestion {
  readonly text: string;
  /** The document that it names; undefined where it names none. */
  readonly document: string | undefined;
}

/** So many questions, every other of which names a document by its place or its number. */
export const makeQuestions = (
  entries: readonly SyntheticEntry[],
  count: number,
  random: () => number,
): readonly SyntheticQuestion[] =>
  Array.from({ length: count }, (_, index) => {
    const asked = askedFor(random);
    if (index % 2 === 0) return { text: `${asked}?`, document: undefined };
    const { id, names } = choose(entries, random);
    return { text: `Theo ${choose(names, random)}, ${asked.toLowerCase()}?`, document: id };
  });

const askedFor = (random: () => number): string =>
  choose(
    [
      `Tỷ lệ ${choose(MATTERS, random)} đạt bao nhiêu`,
      `Chỉ tiêu về ${choose(MATTERS, random)}`,
      `Ai chủ trì việc hỗ trợ kinh phí cho ${choose(MATTERS, random)}`,
      `Khi nào hoàn thành việc nâng cao chất lượng ${choose(MATTERS, random)}`,
      `Giải pháp trong lĩnh vực ${choose(FIELDS, random)}`,
    ],
    random,
  );
