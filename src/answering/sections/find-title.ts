import { foldedWords } from '../../text/fold.ts';
import type { Section } from './find-sections.ts';
import { nameInTitle, placeOfName } from './section-names.ts';

/** A title that a text says whole, and the parts of the document that are called so. */
export interface SaidTitle {
  readonly name: string;
  readonly sections: readonly Section[];
  readonly start: number;
  readonly end: number;
}

/** One syllable stands in much else. */
const FEWEST_SYLLABLES = 2;
/** Titles open with what is to be done with their matter: "Phát triển hạ tầng số". */
const DONE_WITH =
  /^(?:(?:đẩy mạnh|tăng cường|nâng cao|phát triển|xây dựng|hoàn thiện|bảo đảm|đảm bảo|thực hiện|tiếp tục|công tác|lĩnh vực|nhiệm vụ|giải pháp|về)\s)+/iu;

/** A name of a part, as printed and folded. */
interface Named {
  readonly name: string;
  readonly folded: string;
  readonly section: Section;
}

const known = new WeakMap<readonly Section[], readonly Named[]>();

/** The names of all parts, the longest first; worked out once, since every question is held against them. */
const namesIn = (sections: readonly Section[]): readonly Named[] => {
  const names = known.get(sections) ?? readNames(sections);
  known.set(sections, names);
  return names;
};

const readNames = (sections: readonly Section[]): readonly Named[] =>
  sections
    .filter(({ passages }) => passages.some(({ kind }) => kind !== 'target'))
    .flatMap((section) => {
      const name = nameInTitle(section.title);
      return [...new Set([name, name.replace(DONE_WITH, '')])].map((one) => ({
        name: one,
        folded: foldedWords(one),
        section,
      }));
    })
    .filter(({ folded }) => folded.split(' ').length >= FEWEST_SYLLABLES)
    .toSorted((one, other) => other.name.length - one.name.length);

/**
 * The longest title of parts that a text says whole, in any spelling; those of targets alone are left out, which have
 * their own ways of being asked for.
 */
export const findTitle = (sections: readonly Section[], text: string): SaidTitle | undefined => {
  const said = ` ${foldedWords(text)} `;
  const names = namesIn(sections);
  const longest = names.find(({ folded }) => said.includes(` ${folded} `));
  const place = longest && placeOfName(text, longest.name);
  if (longest === undefined || place === undefined) return undefined;
  const alike = names.filter(({ folded }) => folded === longest.folded).map(({ section }) => section);
  return { name: longest.name, sections: [...new Set(alike)], ...place };
};
