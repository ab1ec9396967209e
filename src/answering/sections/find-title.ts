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

const namesOf = ({ title }: Section): readonly string[] => {
  const name = nameInTitle(title);
  const matter = name.replace(DONE_WITH, '');
  return [...new Set([name, matter])].filter((one) => foldedWords(one).split(' ').length >= FEWEST_SYLLABLES);
};

/**
 * The longest title of parts that a text says whole, in any spelling; those of targets alone are left out, which have
 * their own ways of being asked for.
 */
export const findTitle = (sections: readonly Section[], text: string): SaidTitle | undefined => {
  const said = ` ${foldedWords(text)} `;
  const named = sections
    .filter(({ passages }) => passages.some(({ kind }) => kind !== 'target'))
    .flatMap((section) =>
      namesOf(section)
        .filter((name) => said.includes(` ${foldedWords(name)} `))
        .map((name) => ({ name, section })),
    )
    .toSorted((one, other) => other.name.length - one.name.length);
  const [longest] = named;
  const place = longest && placeOfName(text, longest.name);
  if (longest === undefined || place === undefined) return undefined;
  const folded = foldedWords(longest.name);
  const alike = named.filter(({ name }) => foldedWords(name) === folded).map(({ section }) => section);
  return { name: longest.name, sections: [...new Set(alike)], ...place };
};
