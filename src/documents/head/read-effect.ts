import { alternatives } from './alternatives.ts';
import type { DocumentHead, Effect, Found } from './document-head.ts';
import { DAY, isoDay } from './find-day.ts';
import { DOCUMENT_KINDS } from './head-words.ts';
import { foundAt, type MappedText, onOneLine } from './mapped-text.ts';

const KINDS = alternatives([...DOCUMENT_KINDS, 'văn bản']);
/** "Nghị quyết này … có hiệu lực …", "có hiệu lực kể từ ngày ký"; not "Luật … có hiệu lực từ …" of another's. */
const OWN_EFFECT = new RegExp(
  `(?:${KINDS}\\s+này(?!\\p{L})[^.;]{0,240}?|^(?:Điều\\s\\d{1,2}\\.?\\s?)?(?:${KINDS}\\s)?(?:này\\s)?(?:có|hết)\\s)hiệu lực`,
  'iu',
);
const FROM_SIGNING = /hiệu lực(?: thi hành)?(?: kể)?(?: từ)? ngày (?:ký|ban hành|được thông qua|thông qua)/iu;
const FROM_DAY = new RegExp(`hiệu lực[^.;]{0,40}?${DAY}`, 'iu');
const REPLACES = new RegExp(
  `(?:thay thế|bãi bỏ|thay cho)(?:\\s+cho|\\s+toàn bộ)?\\s+(${KINDS}\\s+số\\s*:?\\s*\\d[^\\s,;)]{0,40}?)(?=[.]?(?:[\\s,;)]|$))`,
  'iu',
);

/**
 * From when a document is in force and what it takes the place of, in the sentence that speaks of the document itself.
 * @param day of its signing or passing, from which "kể từ ngày ký" counts
 */
export const readEffect = (
  lines: readonly MappedText[],
  day: string | undefined,
): Pick<DocumentHead, 'effect' | 'replaces'> => {
  let effect: Found<Effect> | undefined;
  let replaces: Found<string> | undefined;
  for (const line of lines) {
    if (!/hiệu lực|thay thế|bãi bỏ|thay cho/iu.test(line.text)) continue;
    for (const [start, end] of sentencesOf(line.text)) {
      const sentence = line.text.slice(start, end);
      const isOwn = OWN_EFFECT.test(sentence);
      if (isOwn)
        effect ??= foundAt(
          { statement: onOneLine(sentence), from: effectFrom(sentence, day) },
          line,
          start,
          end,
        );
      if (isOwn || /(?<!\p{L})này(?!\p{L})/iu.test(sentence))
        replaces ??= findReplaced(line, sentence, start);
    }
  }
  return { effect, replaces };
};

const effectFrom = (sentence: string, day: string | undefined): string | undefined => {
  if (FROM_SIGNING.test(sentence)) return day;
  const match = FROM_DAY.exec(sentence);
  return match === null ? undefined : isoDay(match[1], match[2], match[3]);
};

const findReplaced = (line: MappedText, sentence: string, start: number): Found<string> | undefined => {
  const match = REPLACES.exec(sentence);
  const named = match?.[1];
  if (match === null || named === undefined) return undefined;
  const at = start + match.index + match[0].length - named.length;
  return foundAt(onOneLine(named), line, at, at + named.length);
};

/** Stretches between full stops; a label ("Điều 3.") and a day ("01.01.2026") end none. */
const sentencesOf = (text: string): readonly (readonly [number, number])[] => {
  const ends = [...text.matchAll(/(?<!Điều\s\d{1,2})[.;](?=\s|$)/giu)].map(({ index }) => index);
  return [...ends, text.length]
    .map((end, index, all): readonly [number, number] => [index === 0 ? 0 : (all[index - 1] ?? 0) + 1, end])
    .filter(([start, end]) => text.slice(start, end).trim() !== '')
    .map(([start, end]) => [start + text.slice(start, end).search(/\S/), end]);
};
