import type { Measure } from '../../domain/measure.ts';
import { askedUnit } from '../understanding/asked-unit.ts';
import { unitsAgree } from './compare-figures.ts';

/** What a kind of quantity is called, the words that ask for it, and those with which a clause states it. */
const KINDS: readonly (readonly [name: string, asked: RegExp, stated: RegExp])[] = [
  ['tỷ trọng', /tỷ trọng|chiếm bao nhiêu|chiếm mấy/iu, /tỷ trọng|đóng góp|tỷ lệ|chiếm|\/(?=\p{Lu})/iu],
  [
    'mức tăng',
    /(?:tăng|tăng trưởng|tốc độ tăng)[^?]{0,40}(?:bao nhiêu|mấy)\s*(?:%|phần trăm)|tăng (?:bao nhiêu|mấy)|tốc độ tăng/iu,
    /tăng/iu,
  ],
  ['mức giảm', /(?:giảm)\s+(?:bao nhiêu|mấy)/iu, /giảm/iu],
  ['số tiền', /số tiền|kinh phí|bao nhiêu tiền/iu, /đồng|USD/iu],
  ['số theo giá so sánh', /giá so sánh/iu, /giá so sánh/iu],
  ['số theo giá hiện hành', /hiện hành/iu, /hiện hành/iu],
];

const HARD_UNITS =
  /^(?:%|phần trăm|(?:nghìn |triệu |tỷ |nghìn tỷ )?(?:đồng|usd|tấn|lượt khách)|tỷ|nghìn tỷ|dự án|doanh nghiệp|căn hộ|căn)$/iu;

/** What a measure doesn't state of the kind of quantity that is asked for, in words; undefined where it states it. */
export const missingQuantity = (text: string, clause: string, measure: Measure): string | undefined => {
  if (statesQuantity(text, clause, measure)) return undefined;
  const kind = KINDS.find(([, asked, stated]) => asked.test(text) && !stated.test(clause));
  return kind?.[0] ?? (LEFT.test(text) ? 'số còn lại' : 'số theo đơn vị đó');
};

const LEFT = /(?:còn|còn lại)\s+(?:bao nhiêu|mấy)/iu;

/**
 * Whether a measure states the kind of quantity that is asked for: the growth of exports isn't their value, a share of
 * the GRDP isn't a growth rate, and a number of projects isn't an amount of capital.
 */
const statesQuantity = (text: string, clause: string, measure: Measure): boolean => {
  const wrongKind = KINDS.some(([, asked, stated]) => asked.test(text) && !stated.test(clause));
  if (wrongKind) return false;
  // What is left is not what it falls by.
  if (LEFT.test(text) && /^mức giảm/iu.test(clause)) return false;
  const unit = askedUnit(text);
  if (unit === undefined || !HARD_UNITS.test(unit)) return true;
  return unitsAgree(unit, measure.unit);
};
