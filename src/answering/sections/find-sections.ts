import { type Passage, type Span, textAt } from '../../domain/passage.ts';
import type { Resolution } from '../../domain/resolution.ts';

/** A part of a document under one title. */
export interface Section {
  /** As printed, without its label. */
  readonly title: string;
  /** The titles around it, outermost first. */
  readonly above: readonly string[];
  /** What stands under it, in the order of print. */
  readonly passages: readonly Passage[];
}

/** A sentence that opens with a name of what it is about: "Quan điểm: …". */
export interface NamedSentence {
  readonly passage: Passage;
  readonly span: Span;
}

const NOT_IN_SECTIONS: readonly Passage['kind'][] = ['heading', 'preamble', 'recipients', 'signature'];

const bodyOf = ({ passages }: Resolution): readonly Passage[] =>
  passages.filter(({ kind, row }) => !NOT_IN_SECTIONS.includes(kind) && row === undefined);

const known = new WeakMap<Resolution, readonly Section[]>();

/** The parts of a document, those inside others too, in the order of print; a title may stand over one paragraph. */
export const findSections = (resolution: Resolution): readonly Section[] => {
  const sections = known.get(resolution) ?? readSections(resolution);
  known.set(resolution, sections);
  return sections;
};

const readSections = (resolution: Resolution): readonly Section[] => {
  const found = new Map<string, Passage[]>();
  for (const passage of bodyOf(resolution))
    for (const depth of passage.headings.keys()) {
      const path = passage.headings.slice(0, depth + 1).join('\n');
      found.set(path, [...(found.get(path) ?? []), passage]);
    }
  return [...found].map(([path, passages]) => {
    const titles = path.split('\n');
    return { title: titles.at(-1) ?? '', above: titles.slice(0, -1), passages };
  });
};

/** Every sentence of a document beside its targets, whose clauses open with what they count. */
export const sentencesOf = (resolution: Resolution): readonly NamedSentence[] =>
  bodyOf(resolution)
    .filter(({ kind }) => kind !== 'target')
    .flatMap((passage) => passage.sentences.map((span) => ({ passage, span })));

/** What a sentence says, as printed. */
export const wordsOf = ({ passage, span }: NamedSentence): string => textAt(passage.text, span);
