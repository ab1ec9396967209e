import type { Styles } from './read-styles.ts';
import { readTextProps } from './read-styles.ts';
import { childOf, childrenOf, countOf, settingOf, switchOf, type XmlElement } from './xml-element.ts';

/** How a level of a list counts and prints. */
export interface Level {
  readonly start: number;
  /** Word's name for it: `decimal`, `lowerLetter`, `bullet`. */
  readonly format: string;
  /** What is printed: `Điều %1.`, `%1.%2`, a bullet. */
  readonly pattern: string;
  /** The level, counted from 1, after which it starts anew; 0 never; undefined after any above it. */
  readonly restartsAfter: number | undefined;
  /** Prints all numbers in it as digits. */
  readonly isLegal: boolean;
  /** The paragraph style that stands for this level. */
  readonly style: string | undefined;
  readonly font: string | undefined;
}

/** A list as paragraphs name it. */
export interface List {
  /** Lists of one definition go on counting from each other. */
  readonly definition: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** The levels that start anew where the list is first used, and with which number. */
  readonly startsAnew: ReadonlyMap<number, number>;
}

/** The lists of a document by their `numId`. */
export type Numbering = ReadonlyMap<string, List>;

/** A longer pattern, printed before each paragraph, is there to harm. In characters. */
const LONGEST_PATTERN = 120;

/** Reads `numbering.xml`; a document without one has no lists. */
export const readNumbering = (root: XmlElement | undefined, styles: Styles): Numbering => {
  const definitions = new Map(
    childrenOf(root, 'w:abstractNum').map(
      (each) => [each.attributes['w:abstractNumId'] ?? '', each] as const,
    ),
  );
  const nums = new Map(
    childrenOf(root, 'w:num').map((each) => [each.attributes['w:numId'] ?? '', each] as const),
  );
  return new Map(
    [...nums].map(([numId, num]) => {
      const definition = findDefinition(num, { definitions, nums, styles });
      return [numId, readList(num, definitions.get(definition), definition)] as const;
    }),
  );
};

interface Sources {
  readonly definitions: ReadonlyMap<string, XmlElement>;
  readonly nums: ReadonlyMap<string, XmlElement>;
  readonly styles: Styles;
}

/** A definition may only point to a list style, whose own list has the definition. */
const findDefinition = (num: XmlElement, { definitions, nums, styles }: Sources): string => {
  const seen = new Set<string>();
  let id = settingOf(num, 'w:abstractNumId') ?? '';
  while (!seen.has(id)) {
    seen.add(id);
    const link = settingOf(definitions.get(id), 'w:numStyleLink');
    if (link === undefined) return id;
    const target = nums.get(styles.byId.get(link)?.numId ?? '');
    const named = [...definitions].find(([, each]) => settingOf(each, 'w:styleLink') === link)?.[0];
    id = settingOf(target, 'w:abstractNumId') ?? named ?? id;
  }
  return id;
};

const readList = (num: XmlElement, definition: XmlElement | undefined, id: string): List => {
  const levels = new Map<number, Level>();
  const startsAnew = new Map<number, number>();
  for (const level of childrenOf(definition, 'w:lvl')) levels.set(levelAt(level), readLevel(level));
  for (const override of childrenOf(num, 'w:lvlOverride')) {
    const own = childOf(override, 'w:lvl');
    if (own !== undefined) levels.set(levelAt(override), readLevel(own));
    const start = countOf(override, 'w:startOverride');
    if (start !== undefined) startsAnew.set(levelAt(override), start);
  }
  return { definition: id, levels, startsAnew };
};

const levelAt = ({ attributes }: XmlElement): number => Number(attributes['w:ilvl'] ?? '0') || 0;

const readLevel = (level: XmlElement): Level => ({
  start: countOf(level, 'w:start') ?? 0,
  format: formatOf(level),
  pattern: (settingOf(level, 'w:lvlText') ?? '').slice(0, LONGEST_PATTERN),
  restartsAfter: countOf(level, 'w:lvlRestart'),
  isLegal: switchOf(level, 'w:isLgl') ?? false,
  style: settingOf(level, 'w:pStyle'),
  font: readTextProps(childOf(level, 'w:rPr')).font,
});

/** A format that Word 2007 doesn't know stands beside one that it does. */
const formatOf = (level: XmlElement): string => {
  const plain = childOf(childOf(level, 'mc:AlternateContent'), 'mc:Fallback');
  return settingOf(level, 'w:numFmt') ?? settingOf(plain, 'w:numFmt') ?? 'decimal';
};
