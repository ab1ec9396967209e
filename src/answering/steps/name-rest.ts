import { type Segment, words } from '../lock/segments.ts';
import type { ChosenTarget } from '../matching/chosen-target.ts';
import type { Matter } from './matter.ts';

/** "Chưa tìm thấy phần: “giá vàng bao nhiêu”.": parts of a question that nothing answers, in the words that were typed. */
export const nameMissing = (missing: readonly string[]): readonly Segment[] =>
  missing.length === 0
    ? []
    : [
        words('\nChưa tìm thấy phần: '),
        ...missing.flatMap((text, index): readonly Segment[] => [
          ...(index === 0 ? [] : [words(', ')]),
          { type: 'echo', as: 'asked', text },
        ]),
        words('.'),
      ];

const JOINTS = /(?<=\s)(?:và|với|cùng|còn|lẫn|hay|hoặc)(?=\s)|[;&+]|,(?!\d)/iu;

const REST_UNANSWERED = '\nChưa tìm thấy phần còn lại của câu hỏi; đồng chí có thể hỏi riêng phần đó.';

/** "Xuất khẩu và nhập khẩu bao nhiêu?": the part that names none of the targets that answer. */
export const nameRest = (
  { understanding: { typed }, parts: { lexicon } }: Matter,
  chosen: readonly ChosenTarget[],
): readonly Segment[] => {
  // A word alone must stand there as itself: "nhập khẩu" isn't what "xuất nhập khẩu" speaks of.
  const said = new Set(
    lexicon.words(chosen.map(({ target }) => target.text).join('. ')).map(({ text }) => text),
  );
  const pieces = typed
    .split(JOINTS)
    .map((piece) => piece.replace(/^[\s?.!]+|(?<![\s?.!])[\s?.!]+$/gu, ''))
    .filter((piece) => piece !== '');
  const rest = pieces.filter((piece) => {
    const own = lexicon.content(piece.toLowerCase()).filter(({ text }) => !lexicon.isGeneric(text));
    return own.length > 0 && !own.some(({ text }) => said.has(text));
  });
  // Typed without marks no part is known by its words.
  if (rest.length === 0 || rest.length === pieces.length) return [words(REST_UNANSWERED)];
  return nameMissing(rest);
};
