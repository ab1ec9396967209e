import { type FoundFigure, findFigures } from '../../quantities/find-figures.ts';
import { DURATIONS } from '../../quantities/units.ts';
import { asksYesNo, endsInTag, OPEN } from './detect-asks.ts';

/**
 * Whether a text speaks of what has come about, told or asked with a figure: what a plan sets neither denies nor confirms
 * it.
 * @param text with its diacritics @param typed as the person typed it
 */
export const speaksOfReached = (text: string, typed: string): boolean =>
  tellsReached(text, typed) || tellsBarely(text, typed) || asksReached(text);

/**
 * Whether a text tells without asking that so much has been reached, as one reports: "mới được 168 triệu tấn", "đã thu hút
 * 2 tỷ USD", "đón 9 triệu lượt khách rồi". What a plan sets denies nothing of it.
 * @param text with its diacritics @param typed as the person typed it
 */
const tellsReached = (text: string, typed: string): boolean =>
  !/\?\s*$/u.test(typed) &&
  !endsInTag(text) &&
  !OPEN.test(text) &&
  REACHED.test(text) &&
  !OF_PLAN.test(text) &&
  findFigures(text, { spoken: true }).some(
    ({ unit }) => unit !== '' && !DURATIONS.includes(unit.toLowerCase()),
  );
const REACHED =
  /(?<!\p{L})(?:đã\s\p{L}+|(?:mới|vừa)\s(?:đạt|được|có|chỉ|thu|xong|làm)|(?:được|đạt|xong)\s[^.?!]{0,60}\srồi\W*$|rồi\W*$)(?!\p{L})/iu;
const OF_PLAN =
  /(?<!\p{L})(?:phải|cần|chỉ tiêu|mục tiêu|kế hoạch|nghị quyết|(?:được|đã|mới|vừa) (?:giao|chốt|thông qua|ban hành|quy định|xác định|yêu cầu|nêu|ghi|đặt|đề)|đề ra|đặt ra|trước (?:ngày|năm|tháng))(?!\p{L})/iu;

/**
 * "Cảng đạt 168 triệu tấn" said with nothing that asks: it may tell what has been reached, which a plan doesn't deny.
 * @param text with its diacritics @param typed as the person typed it
 */
const tellsBarely = (text: string, typed: string): boolean => {
  if (/\?\s*$/u.test(typed) || endsInTag(text) || asksYesNo(text, typed) || OPEN.test(text)) return false;
  if (OF_PLAN.test(text) || OF_TIME.test(text)) return false;
  const figures = findFigures(text, { spoken: true });
  const [figure] = figures;
  return (
    figures.length === 1 &&
    figure !== undefined &&
    figure.bound === '=' &&
    figure.unit !== '' &&
    RIGHT_BEFORE.test(text.slice(0, figure.start)) &&
    /^\W*$/u.test(text.slice(figure.end))
  );
};
const RIGHT_BEFORE = /(?<!\p{L})(?:đạt|được)(?:\s(?:khoảng|tầm|chừng))?\s{1,2}$/iu;
/** A year or what is to come: it is the plan that is spoken of. */
const OF_TIME = /(?<!\p{L})(?:năm|sẽ|tới|phấn đấu|ít nhất|tối thiểu)(?!\p{L})|(?<!\d)20\d\d(?!\d)/iu;

/**
 * "Xuất khẩu vượt 30 tỷ chưa?" asks whether it has come so far; "30 tỷ đã đạt chưa?" holds a figure against the goal.
 * @param text with its diacritics
 */
const asksReached = (text: string): boolean =>
  findFigures(text, { spoken: true }).some(
    (figure) =>
      BEFORE_REACHED.test(text.slice(0, numberAt(text, figure))) && YET.test(text.slice(figure.end)),
  );
const numberAt = (text: string, { start, low }: FoundFigure): number =>
  Math.max(start, text.indexOf(low.text, start));
const BEFORE_REACHED =
  /(?<!\p{L})(?:đạt|vượt|được|tới|đến|lên|qua|quá|hơn)(?:\s(?:mức|mốc|được|qua|quá|tới|khoảng|trên|hơn|con số)){0,2}\s{1,2}$/iu;
const YET = /^(?:\s(?!đúng|phải|chuẩn|thì|là|đủ|đạt|vượt|xong)\p{L}+){0,3}\schưa\W*$/iu;
