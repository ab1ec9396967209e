import type { Span } from '../../domain/passage.ts';
import { nounGroupAt } from '../../quantities/noun-group.ts';

/** Words that count by themselves and take no noun: "gấp 30 lần GRDP", "tăng 2 bậc". */
const LONE_UNITS =
  /^\s{0,3}(?:lần|bậc|điểm|ca|sao|tuổi|kWh?|kV|MVA|MWp|kWp|kg|tạ|lít|ml|mm|cm|m²|m³|km²|°C|[GM]b\/s|[GM]bps|km\/h)(?![\p{L}\d])|^\s?‰/iu;
/** Behind a known word these make it another thing: "15 cơ sở dữ liệu" are no places. */
const LONGER =
  /^\s{0,3}(?:cơ\s{1,3}sở\s{1,3}dữ\s{1,3}liệu|hộ\s{1,3}kinh\s{1,3}doanh|căn\s{1,3}hộ|trường\s{1,3}học|trường\s{1,3}hợp)(?!\p{L})/iu;
/** "triệu đồng/người/năm", "bác sĩ/vạn dân", "máy/100 dân". */
const PER = /^\s?\/\s?(?:\d[\d.]{0,8}\s{1,2})?(?=\p{L})/u;
const SCALE = /^\s{0,2}(?:vạn|nghìn|ngàn|triệu|tỷ)(?=\s{1,2}\p{L})/iu;
/** What something is counted per is named in a word or two: `vạn dân`, `ha`, `người lao động` is cut at two. */
const MOST_PER_WORDS = 2;
const MOST_PER = 2;
/** A currency said again: "500 tỉ đô la Mỹ (USD)". */
const SAID_AGAIN = /^\s?\((?:USD|VNĐ|VND|EUR|%)\)/u;
const LOOK_AHEAD = 28;

/** Where what a number counts ends, from the number's end (or its known unit's) on; the unit lies between. */
export const countedEnd = (text: string, numberEnd: number, unit: Span): number => {
  const own = nounEnd(text, numberEnd, unit);
  const group = nounGroupAt(text, numberEnd);
  // "2.300 đảng viên mới trở lên": the bound shows where all of it ends.
  if (
    group !== undefined &&
    group.end > own &&
    BOUND_BEHIND.test(text.slice(group.end, group.end + LOOK_AHEAD))
  )
    return group.end;
  const named = NAMED_PER.exec(text.slice(own, own + LOOK_AHEAD))?.[0] ?? '';
  return perEnd(text, own + named.length);
};

/** "m2 sàn/người": what a known unit is of, before what it is counted per. */
const NAMED_PER = /^\s{1,2}\p{Ll}{2,}(?=\s?\/\s?\p{L})/u;

const BOUND_BEHIND = /^\s{1,3}trở\s{1,3}(?:lên|xuống)(?!\p{L})/iu;

const nounEnd = (text: string, numberEnd: number, unit: Span): number => {
  const behind = text.slice(numberEnd, numberEnd + LOOK_AHEAD);
  const longer = LONGER.exec(behind)?.[0];
  if (longer !== undefined) return numberEnd + longer.length;
  const isScaleOnly = /^(?:nghìn|ngàn|triệu|tỷ|tỉ|vạn)(?:\s(?:tỷ|tỉ))?$/iu.test(
    text.slice(unit.start, unit.end),
  );
  if (unit.end > unit.start && !isScaleOnly) return unit.end;
  const from = Math.max(numberEnd, unit.end);
  const lone = LONE_UNITS.exec(text.slice(from, from + LOOK_AHEAD))?.[0];
  return lone === undefined ? (nounGroupAt(text, from)?.end ?? from) : from + lone.length;
};

const perEnd = (text: string, from: number): number => {
  let end = from;
  for (let count = 0; count < MOST_PER; count += 1) {
    const mark = PER.exec(text.slice(end, end + LOOK_AHEAD))?.[0];
    if (mark === undefined) break;
    const at = end + mark.length;
    const scaled = at + (SCALE.exec(text.slice(at, at + LOOK_AHEAD))?.[0].length ?? 0);
    const noun = /^\s{0,2}\p{L}[\p{L}\d²³]*/u.exec(text.slice(scaled, scaled + LOOK_AHEAD))?.[0];
    if (noun === undefined) break;
    end = perNounEnd(text, scaled, scaled + noun.length);
  }
  return end;
};

/** "/vạn dân", "/km2", "/năm": one word, or two where a noun group goes on ("/lao động"). */
const perNounEnd = (text: string, from: number, oneWord: number): number => {
  const group = nounGroupAt(text, from);
  if (group === undefined) return oneWord;
  const words = text.slice(group.start, group.end).split(/\s+/u);
  return words.length === MOST_PER_WORDS ? group.end : oneWord;
};

/** With a currency said again in brackets taken in. */
export const withRepeatedUnit = (text: string, end: number): number =>
  end + (SAID_AGAIN.exec(text.slice(end, end + LOOK_AHEAD))?.[0].length ?? 0);

const COUNT_OF = /(?:^|[,;:.]\s{1,3})(?:tổng\s{1,3})?số(?:\s{1,3}lượng)?(?=\s)/giu;

/** Characters before a figure that may say what it counts. */
const MOST_BEFORE = 300;

/** What a clause says is counted before its figure: `bác sĩ` of "Số bác sĩ trên 1 vạn dân đạt 11,5"; empty for none. */
export const countedBefore = (text: string, figureAt: number): string => {
  const from = Math.max(text.lastIndexOf(';', figureAt) + 1, figureAt - MOST_BEFORE);
  const last = [...text.slice(from, figureAt).trimStart().matchAll(COUNT_OF)].at(-1);
  if (last === undefined) return '';
  const clause = text.slice(from, figureAt).trimStart();
  const group = nounGroupAt(clause, last.index + last[0].length);
  return group === undefined ? '' : clause.slice(group.start, group.end);
};
