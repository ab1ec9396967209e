import type { DocxParts } from './open-parts.ts';
import { printNumber } from './print-number.ts';
import { type BodyContext, readBody } from './read-body.ts';
import { childrenOf, type XmlElement } from './xml-element.ts';

/** Parts a note from what stands above, so that it isn't taken for the end of it. */
const RULE = '---';

/**
 * The footnotes and endnotes that a document points to, each led by its number in square brackets, to stand below the
 * document: amid it their figures would pass for those of its clauses.
 */
export const readNotes = (parts: DocxParts, context: BodyContext): readonly string[] => {
  const pointed = [...context.tally.notes];
  return [
    ...readKind('footnote', 'decimal', pointed, parts, context),
    ...readKind('endnote', 'lowerRoman', pointed, parts, context),
  ];
};

const readKind = (
  kind: 'footnote' | 'endnote',
  format: string,
  pointed: readonly string[],
  parts: DocxParts,
  context: BodyContext,
): readonly string[] => {
  const own = pointed.filter((each) => each.startsWith(`${kind}:`));
  if (own.length === 0) return [];
  const notes = new Map<string, XmlElement>(
    childrenOf(parts.named(`${kind}s`), `w:${kind}`).map((each) => [
      `${kind}:${each.attributes['w:id'] ?? ''}`,
      each,
    ]),
  );
  return own.flatMap((each, index) => {
    const note = notes.get(each);
    const text = note === undefined ? '' : readBody(note, context).join(' ').trim();
    return text === '' ? [] : ['', RULE, `[${printNumber(index + 1, format)}] ${text}`];
  });
};
