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

/** From one definition to another that stands for it. */
const MOST_LINKS = 8;
/** Word has nine. */
const LAST_LEVEL = 8;

/** Reads `numbering.xml`; a document without one has no lists. */
export const readNumbering = (root: XmlElement | undefined, styles: Styles): Numbering => {
  const definitions = new Map(
    childrenOf(root, 'w:abstractNum').map(
      (each) => [each.attributes['w:abstractNumId'] ?? '', readDefinition(each)] as const,
    ),
  );
  const nums = new Map(
    childrenOf(root, 'w:num').map((each) => [each.attributes['w:numId'] ?? '', each] as const),
  );
  const named = new Map([...definitions].map(([id, { name }]) => [name, id] as const));
  const sources: Sources = { definitions, nums, named, styles };
  return new Map(
    [...nums].map(([numId, num]) => {
      const definition = findDefinition(num, sources);
      return [numId, readList(num, definitions.get(definition), definition)] as const;
    }),
  );
};

interface Definition {
  readonly levels: ReadonlyMap<number, Level>;
  /** The list style that it is the definition of. */
  readonly name: string | undefined;
  /** The list style whose definition stands for it. */
  readonly link: string | undefined;
}

interface Sources {
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly nums: ReadonlyMap<string, XmlElement>;
  /** Definitions by the list style that they are of. */
  readonly named: ReadonlyMap<string | undefined, string>;
  readonly styles: Styles;
}

const readDefinition = (definition: XmlElement): Definition => ({
  levels: new Map(
    childrenOf(definition, 'w:lvl').flatMap((level) => {
      const at = levelAt(level);
      return at === undefined ? [] : [[at, readLevel(level)] as const];
    }),
  ),
  name: settingOf(definition, 'w:styleLink'),
  link: settingOf(definition, 'w:numStyleLink'),
});

/** A definition may only point to a list style, whose own list has the definition. */
const findDefinition = (num: XmlElement, { definitions, nums, named, styles }: Sources): string => {
  const seen = new Set<string>();
  let id = settingOf(num, 'w:abstractNumId') ?? '';
  while (!seen.has(id) && seen.size < MOST_LINKS) {
    seen.add(id);
    const link = definitions.get(id)?.link;
    if (link === undefined) return id;
    const target = nums.get(styles.byId.get(link)?.numId ?? '');
    id = settingOf(target, 'w:abstractNumId') ?? named.get(link) ?? id;
  }
  return id;
};

const readList = (num: XmlElement, definition: Definition | undefined, id: string): List => {
  const levels = new Map(definition?.levels);
  const startsAnew = new Map<number, number>();
  for (const override of childrenOf(num, 'w:lvlOverride')) {
    const at = levelAt(override);
    if (at === undefined) continue;
    const own = childOf(override, 'w:lvl');
    if (own !== undefined) levels.set(at, readLevel(own));
    const start = countOf(override, 'w:startOverride');
    if (start !== undefined) startsAnew.set(at, start);
  }
  return { definition: id, levels, startsAnew };
};

const levelAt = ({ attributes }: XmlElement): number | undefined => {
  const at = attributes['w:ilvl'] ?? '0';
  return /^\d$/u.test(at) && Number(at) <= LAST_LEVEL ? Number(at) : undefined;
};

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
