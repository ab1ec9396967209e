import { capitalised } from '../../text/calm-capitals.ts';
import { alternatives } from '../../text/phrase-pattern.ts';
import type { DocumentHead, Found } from './document-head.ts';
import { COMMITTEE_LEVELS, DEPARTMENT_WORDS, LEVELS, PLACED_ORGANS } from './head-words.ts';
import { calmName, foundAt, type MappedText, onOneLine, stackTexts } from './mapped-text.ts';
import { type NamedOrgan, parseOrgan, readPlaceName } from './parse-organ.ts';
import type { Layout } from './read-layout.ts';
import { isAside } from './read-title-lines.ts';

interface Candidate {
  readonly organ: NamedOrgan;
  readonly text: MappedText;
}

const LEVEL = new RegExp(`(?<!\\p{L})${alternatives(LEVELS.keys())}(?=\\s(?!hội(?!\\p{L}))\\p{L})`, 'giu');
const DATELINE = /(?:^|\n)([\p{Lu}][\p{L}'’ –-]{1,40}),\s{0,3}ngày/u;
/** "Nghị quyết này được Hội đồng nhân dân tỉnh … thông qua ngày …" */
const PASSED_BY = /này\s(?:đã\s)?(?:được|do)\s([^.;\n]{5,160}?)\s(?:thông qua|ban hành)/iu;
const MEETS =
  /^(?:[^.;\n]{0,120}?,\s)?(?=(?:Ban Chấp hành|Đại hội|Hội đồng nhân dân|Đảng ủy|Đảng bộ|Tỉnh ủy|Thành ủy|Huyện ủy|UBND|Ủy ban nhân dân|Ban Thường vụ))/u;

/**
 * Who issued a document, and the place that it is of. A meeting's own line says it best; the head's first column may
 * name what stands above the issuer; a signature or "được … thông qua" serve where the head says nothing.
 * @param source for the calm letters of a name that the head has in capitals
 * @param lines all lines of the text
 * @param signing the line under which it is signed
 */
export const readOrgan = (
  layout: Layout,
  source: string,
  lines: readonly MappedText[],
  signing: MappedText | undefined,
): Pick<DocumentHead, 'organ' | 'place'> => {
  const candidates = findCandidates(layout, lines, signing);
  const [first] = candidates;
  if (first === undefined) return { organ: undefined, place: placeInTitle(layout) };
  const place = placeOf(first, candidates, layout);
  const { organ, text } = first;
  const value = describe(organ, place?.value.slice(organ.level.length + 1) ?? '', source);
  return { organ: foundAt(value, text, organ.start, organ.end), place };
};

const findCandidates = (
  layout: Layout,
  lines: readonly MappedText[],
  signing: MappedText | undefined,
): readonly Candidate[] => {
  const named = layout.above.filter(({ text }) => !isAside(text));
  const authority = layout.preamble.slice(0, 2).filter(({ text }) => !/\p{Ll}/u.test(text));
  const passed = lines.find(({ text }) => PASSED_BY.test(text));
  const texts = [
    stackTexts(layout.meeting),
    stackTexts(named.filter(({ text }) => !/\p{Ll}/u.test(text) || /^(?:UBND|HĐND)/u.test(text))),
    stackTexts(authority),
    ...(signing === undefined ? [] : [signing]),
    ...(passed === undefined ? [] : [passed]),
    ...layout.preamble
      .slice(0, 12)
      .filter(({ text }) => MEETS.test(text))
      .slice(0, 1),
    stackTexts(named),
  ];
  return texts.flatMap((text) => {
    const organ = parseOrgan(text.text);
    return organ === undefined ? [] : [{ organ, text }];
  });
};

const isNational = ({ level, name }: NamedOrgan): boolean =>
  level === '' && !PLACED_NAMES.some((each) => name.includes(each));

const PLACED_NAMES = [...PLACED_ORGANS.values()];

const placeOf = (
  { organ }: Candidate,
  candidates: readonly Candidate[],
  layout: Layout,
): Found<string> | undefined => {
  if (isNational(organ)) return undefined;
  const named = candidates.find(
    (each) => each.organ.placeName !== '' && (organ.level === '' || each.organ.level === organ.level),
  );
  if (named !== undefined) {
    const { level, placeName, start, end } = named.organ;
    return foundAt(`${level} ${placeName}`, named.text, start, end);
  }
  if (organ.level === '') return placeInTitle(layout);
  const above = stackTexts([...layout.above, ...layout.asides]);
  const dateline = DATELINE.exec(above.text);
  if (dateline === null) return undefined;
  const name = onOneLine(dateline[1] ?? '');
  return foundAt(`${organ.level} ${name}`, above, dateline.index, dateline.index + dateline[0].length);
};

/** "… trên địa bàn tỉnh Đông Hà Sơn" */
const placeInTitle = (layout: Layout): Found<string> | undefined => {
  const title = stackTexts(layout.title);
  for (const match of title.text.matchAll(LEVEL)) {
    const at = match.index + match[0].length;
    const name = readPlaceName(title.text, at);
    if (name.trim() === '') continue;
    const level = LEVELS.get(match[0].toLowerCase().replace(/\s+/g, ' ')) ?? match[0];
    return foundAt(`${level} ${calmName(name)}`, title, match.index, at + name.length);
  }
  return undefined;
};

const describe = ({ name, level }: NamedOrgan, placeName: string, source: string): string => {
  const own = isCapitals(name) ? calmFromSource(name, source) : name;
  if (level === '') return own;
  // "Tỉnh ủy", "Ban Thường vụ Thành ủy" hold their level.
  const holdsLevel = [...COMMITTEE_LEVELS.keys()].some((word) => own.toLowerCase().endsWith(word));
  return [own, holdsLevel ? '' : level, placeName].filter((part) => part !== '').join(' ');
};

const isCapitals = (name: string): boolean => name.length > 3 && !/\p{Ll}/u.test(name);

const SHORT_NAME = /(?<!\p{L})(?:ubnd|hđnd|mttq)(?!\p{L})/giu;
const DEPARTMENT = new RegExp(`^${alternatives(DEPARTMENT_WORDS)}(?!\\p{L})`, 'iu');

/** A department's name as the text writes it elsewhere in small letters; else as such names are written. */
const calmFromSource = (name: string, source: string): string => {
  const wanted = name.toLowerCase();
  const lower = source.toLowerCase();
  if (lower.length === source.length) {
    for (let at = lower.indexOf(wanted); at !== -1; at = lower.indexOf(wanted, at + 1)) {
      const written = source.slice(at, at + wanted.length);
      if (/\p{Ll}/u.test(written) && /^\p{Lu}/u.test(written)) return written;
    }
  }
  // "VĂN PHÒNG …" is "Văn phòng …": the word for what it is, then what it is for.
  const word = DEPARTMENT.exec(wanted)?.[0] ?? '';
  const rest = wanted.slice(word.length).trim();
  return [capitalised(word), capitalised(rest)]
    .filter((part) => part !== '')
    .join(' ')
    .replace(SHORT_NAME, (short) => short.toUpperCase());
};
