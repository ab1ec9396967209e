import { openSiblings } from '../../text/opposites.ts';
import type { Word } from '../../text/segment-words.ts';
import type { Understanding } from '../understanding/understanding.ts';
import type { Candidate } from './read-candidates.ts';
import type { AskedMeaning } from './read-meaning.ts';

/** Tells whether a question names one kind of a thing ("tiểu học") and a clause, with what leads it in, only others. */
export const openOtherSibling = ({
  text,
}: Pick<Understanding, 'text'>): ((candidate: Pick<Candidate, 'text' | 'headings'>) => boolean) => {
  const namesSibling = openSiblings(text);
  return (candidate) => namesSibling?.([candidate.text, ...candidate.headings].join('. ')) === true;
};

/** What kind of place, organ's seat or site a name stands behind. */
const SITE =
  /(?<!\p{L})(?:xã|phường|thị trấn|thị xã|huyện|quận|tỉnh|thành phố|thôn|ấp|bản|buôn|khóm|đặc khu|đảo|sân bay|cảng|cầu|chợ|sông|hồ|bãi biển|khu du lịch|khu công nghiệp|cụm công nghiệp)\s(?=\p{L})/giu;
/**
 * Whether a question names a place of a kind by two syllables that neither the document nor the language knows ("sân bay
 * phú bài" typed in small letters): what is said of the document's own isn't said of it. Behind one such syllable a verb
 * may begin ("phường rơi vào …").
 */
export const namesStrangePlace = ({
  understanding: { text, content },
  words,
}: Pick<AskedMeaning, 'understanding' | 'words'>): boolean => {
  const telling = new Set(words.flatMap((word) => [word.text, ...word.parts]));
  const isStrange = (word: Word | undefined): word is Word =>
    word !== undefined && !telling.has(word.text) && !word.text.includes(' ');
  return [...text.matchAll(SITE)].some(({ index, 0: kind }) => {
    const from = index + kind.length;
    const [next, second] = content.filter(({ start }) => start >= from);
    return next?.start === from && isStrange(next) && isStrange(second) && second.start === next.end + 1;
  });
};
