import { type Span, spanOfMatch } from '../../domain/passage.ts';
import { type FollowOnWords, findWholeTimes } from './follow-on-words.ts';
import { withoutVerb } from './name-measure.ts';

/** "tăng bình quân", "giảm": how the figure before got there, which its follower says itself. */
const MOVED = /(?:^|(?<!\s)\s+)(?:tăng|giảm|hạ|nâng)(?:\s(?:thêm|bình quân|trung bình))*\s*$/iu;
const AVERAGE = /\s(?:bình quân|trung bình)$/iu;
/** Words before a figure that name nothing: "Phấn đấu có ít nhất". */
const NAMELESS =
  /^[\s,]{0,4}(?:(?:phấn đấu|có|đạt|thêm|hoàn thành|bảo đảm|đảm bảo|và|ước|khoảng)(?!\p{L})[\s,]{0,4})*$/iu;
const IN_PLACE =
  /(?:^|\s)(?:(?:ở|tại|đối với)\s[^,;()]*|(?:trên địa bàn\s)?toàn\s\p{L}+(?:\s\p{L}+)?|cả nước|chung)$/iu;
const IN_AREA =
  /(?:^|\s)(?:(?:ở|tại|đối với|khu vực|vùng|cấp|tuyến|bậc)\s(?:(?!(?:ở|tại|khu vực|vùng|cấp|tuyến|bậc)\s)[^,;()])*|nông thôn|đô thị|thành thị|miền núi|đồng bằng)$/iu;
const IN_FIELD = /\strong\s(?:(?!trong\s)[^,;()])*$/iu;

/**
 * The words before a figure that name what it is of, for another that follows on: without the verb, and without the time
 * or the place that the other says instead.
 * @returns undefined where the other's place would take the place of none, so that it is a name of its own
 */
export const subjectSpans = (text: string, before: Span, own: FollowOnWords): readonly Span[] | undefined => {
  const said = text.slice(before.start, before.end);
  const bare = withoutVerb(said);
  const moved = own.hasVerb ? bare.replace(MOVED, '') : bare;
  const named = own.isAverage ? moved.trimEnd().replace(AVERAGE, '') : moved;
  const placed = withoutPlace(named, own);
  if (placed === undefined) return undefined;
  const spans = own.hasTime ? withoutTimes(placed) : [{ start: 0, end: placed.length }];
  const verb = own.hasVerb ? undefined : verbOf(said);
  return [...spans, ...(verb === undefined ? [] : [verb])]
    .map(({ start, end }) => trimmed(text, { start: before.start + start, end: before.start + end }))
    .filter(({ start, end }) => end > start && !isNameless(text.slice(start, end)));
};

/** "Hằng năm có" names nothing. */
const isNameless = (words: string): boolean =>
  NAMELESS.test(
    withoutTimes(words)
      .map(({ start, end }) => words.slice(start, end))
      .join(' '),
  );

const withoutPlace = (words: string, { place }: FollowOnWords): string | undefined => {
  const tail = words.trimEnd();
  if (place === undefined) return tail;
  if (place === 'trong') return tail.replace(IN_FIELD, '');
  if (['khu vực', 'vùng', 'cấp', 'tuyến', 'bậc'].includes(place))
    return IN_AREA.test(tail) ? tail.replace(IN_AREA, '') : undefined;
  return tail.replace(IN_AREA, '').replace(IN_PLACE, '');
};

/** Times at the ends, else those between; what stands in brackets is part of a name. */
const withoutTimes = (words: string): readonly Span[] => {
  const times = findWholeTimes(words)
    .map(spanOfMatch)
    .filter(({ start }) => !/\([^()]*$/u.test(words.slice(0, start)));
  const atEnds = times.filter(
    ({ start, end }) => /^[\s,]*$/u.test(words.slice(0, start)) || /^[\s,]*$/u.test(words.slice(end)),
  );
  const spans: Span[] = [];
  let from = 0;
  for (const { start, end } of atEnds.length > 0 ? atEnds : times) {
    spans.push({ start: from, end: start });
    from = end;
  }
  return [...spans, { start: from, end: words.length }];
};

/** "giảm" of "ở đô thị giảm 2%", which "ở nông thôn 4%" doesn't say again. */
const verbOf = (said: string): Span | undefined => {
  const verb = /(?<=\s)(?:tăng|giảm)(?=\s(?:thêm\s|bình quân\s|trung bình\s)?$)/iu.exec(said);
  return verb === null ? undefined : spanOfMatch(verb);
};

const trimmed = (text: string, { start, end }: Span): Span => {
  const words = text.slice(start, end);
  const lead = words.length - words.replace(/^[\s,:]+/u, '').length;
  return {
    start: start + lead,
    end: Math.max(start + lead, start + words.replace(/(?<![\s,:])[\s,:]+$/u, '').length),
  };
};
