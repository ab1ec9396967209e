import { writeRoman } from '../write-roman.ts';
import { attributeOf, type Child, type Element, isElement, numberOf } from './elements.ts';

/** Lists longer than this are none of a document; keeps a hostile `start` small. */
const HIGHEST = 9_999;
const BOUNDS = { least: 0, most: HIGHEST, otherwise: 1 };
const LETTERS = 26;

/**
 * What a browser prints before each entry of a list: `1. `, `a) `, `II. `, `(iv) `, `- `; empty where it prints nothing.
 * Small letters and small Roman numbers get the brackets that documents give them.
 */
export const listLabels = (list: Element): ReadonlyMap<Element, string> => {
  const entries = list.childNodes.filter(
    (child: Child): child is Element => isElement(child) && child.tagName === 'li',
  );
  const isReversed = attributeOf(list, 'reversed') !== undefined;
  let next = numberOf(list, 'start', { ...BOUNDS, otherwise: isReversed ? entries.length : 1 });
  const labels = new Map<Element, string>();
  for (const entry of entries) {
    next = numberOf(entry, 'value', { ...BOUNDS, otherwise: next });
    labels.set(entry, labelOf(list, next));
    next += isReversed ? -1 : 1;
  }
  return labels;
};

const STYLE =
  /list-style(?:-type)?\s{0,3}:\s{0,3}(?:[^;]{0,80}\s)?(?<type>none|(?:lower|upper)-(?:alpha|latin|roman))/iu;

const labelOf = (list: Element, count: number): string => {
  const styled = STYLE.exec(attributeOf(list, 'style') ?? '')?.groups?.['type']?.toLowerCase();
  if (styled === 'none') return '';
  if (list.tagName !== 'ol') return '- ';
  const type = styled ?? attributeOf(list, 'type') ?? '1';
  if (type === 'a' || /^lower-(?:alpha|latin)$/u.test(type)) return `${lettersOf(count)}) `;
  if (type === 'A' || /^upper-(?:alpha|latin)$/u.test(type)) return `${lettersOf(count).toUpperCase()}. `;
  if (type === 'i' || type === 'lower-roman') return `(${writeRoman(count)}) `;
  if (type === 'I' || type === 'upper-roman') return `${writeRoman(count).toUpperCase()}. `;
  return `${count}. `;
};

/** 1 is `a`, 27 is `aa`. */
const lettersOf = (count: number): string => {
  if (count < 1) return String(count);
  const letter = String.fromCharCode(97 + ((count - 1) % LETTERS));
  return count > LETTERS ? `${lettersOf(Math.floor((count - 1) / LETTERS))}${letter}` : letter;
};
