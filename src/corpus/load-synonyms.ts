import { CorpusFileError } from '../word-lists/corpus-file-error.ts';
import { readList } from '../word-lists/read-text.ts';

const partsOf = (side: string): readonly string[] =>
  side
    .split(';')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');

/**
 * The phrases of one meaning, a group a line: `thất nghiệp = mất việc; không có việc làm`. Empty lines and `#` comments
 * are passed over.
 * @throws CorpusFileError naming the line that isn't two lists with `=` between them
 */
export const loadSynonyms = (file: string): readonly (readonly string[])[] =>
  readList(file)
    .split('\n')
    .flatMap((text, index) => {
      const line = text.trim();
      if (line === '' || line.startsWith('#')) return [];
      const sides = line.split('=').map(partsOf);
      if (sides.length !== 2 || sides.some((side) => side.length === 0)) {
        throw new CorpusFileError({
          file,
          line: index + 1,
          problem: 'dòng không có dạng “từ hành chính = cách nói; cách nói”',
          nextStep: 'Sửa dòng này, hoặc chép lại tệp từ bản phát hành',
        });
      }
      return [sides.flat()];
    });
