import type { FormatNote } from '../format-text.ts';
import type { DocxParts } from './open-parts.ts';
import type { BodyTally } from './read-body.ts';
import { wordsOf } from './words-of.ts';

/** In characters. */
const LONGEST_QUOTE = 60;

/** What was decided while a Word file was read, and what of it was left out. */
export const describeDocx = (parts: DocxParts, tally: BodyTally): readonly FormatNote[] => {
  const count = (...names: readonly string[]): number =>
    names.reduce((sum, name) => sum + (parts.document.tally.get(name) ?? 0), 0);
  const external = parts.relations.filter(
    ({ type, isExternal }) => isExternal && type !== 'hyperlink',
  ).length;
  const pictures = Math.max(count('pic:pic'), count('v:imagedata'));
  return [
    ...note(
      'tracked-changes',
      count('w:ins', 'w:del', 'w:moveTo'),
      (n) => `đã nhận ${n} chỗ sửa đổi đang theo dõi`,
    ),
    ...note('legacy-font', tally.converted, (n) => `đã đổi ${n} đoạn chữ phông cũ sang Unicode`),
    ...note('left-out', count('w:commentReference'), (n) => `bỏ qua ${n} lời bình luận bên lề`),
    ...note('left-out', pictures, (n) => `bỏ qua ${n} hình, chữ trong hình không đọc được`),
    ...note('left-out', count('w:altChunk'), (n) => `bỏ qua ${n} tệp nhúng trong văn bản`),
    ...note('left-out', tally.contents, (n) => `bỏ mục lục gồm ${n} dòng`),
    ...note('left-out', external, (n) => `tệp trỏ tới ${n} tài nguyên bên ngoài, không tải về`),
    ...describeMargins(parts),
    ...note('layout', tally.notes.size, (n) => `đặt ${n} chú thích ở cuối văn bản`),
  ];
};

const note = (
  kind: FormatNote['kind'],
  count: number,
  say: (count: number) => string,
): readonly FormatNote[] => (count === 0 ? [] : [{ kind, what: say(count) }]);

/** Words at the head and the foot of the pages, but for the pages' numbers. */
const describeMargins = (parts: DocxParts): readonly FormatNote[] => {
  const words = [...parts.all('header'), ...parts.all('footer')]
    .map((each) => wordsOf(each).replace(/\s+/gu, ' ').trim())
    .filter((text) => /\p{L}/u.test(text.replace(/trang|page|of/giu, '')));
  return [...new Set(words)].map((text) => ({
    kind: 'left-out',
    what: `bỏ chữ ở đầu trang hoặc chân trang: “${text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text}”`,
  }));
};
