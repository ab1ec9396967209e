import type { Measure } from '../../domain/measure.ts';
import { askedUnit } from '../understanding/asked-unit.ts';
import { unitsAgree } from './compare-figures.ts';

/** Words of a question that ask for one kind of quantity, and the words with which a clause states that kind. */
const KINDS: readonly (readonly [asked: RegExp, stated: RegExp])[] = [
  [/tỷ trọng|chiếm bao nhiêu|chiếm mấy/iu, /tỷ trọng|đóng góp|tỷ lệ/iu],
  [
    /(?:tăng|tăng trưởng|tốc độ tăng)[^?]{0,40}(?:bao nhiêu|mấy)\s*(?:%|phần trăm)|tăng (?:bao nhiêu|mấy)|tốc độ tăng/iu,
    /tăng/iu,
  ],
  [/(?:giảm)\s+(?:bao nhiêu|mấy)/iu, /giảm/iu],
  [/số tiền|kinh phí|bao nhiêu tiền/iu, /đồng|USD/iu],
  [/giá so sánh/iu, /giá so sánh/iu],
  [/hiện hành/iu, /hiện hành/iu],
];

const HARD_UNITS =
  /^(?:%|phần trăm|(?:nghìn |triệu |tỷ |nghìn tỷ )?(?:đồng|usd|tấn|lượt khách)|tỷ|nghìn tỷ|dự án|doanh nghiệp|căn hộ|căn)$/iu;

/**
 * Whether a measure states the kind of quantity that is asked for: the growth of exports isn't their value, a share of
 * the GRDP isn't a growth rate, and a number of projects isn't an amount of capital.
 */
export const statesQuantity = (text: string, clause: string, measure: Measure): boolean => {
  const wrongKind = KINDS.some(([asked, stated]) => asked.test(text) && !stated.test(clause));
  if (wrongKind) return false;
  // What is left is not what it falls by.
  if (/(?:còn|còn lại)\s+(?:bao nhiêu|mấy)/iu.test(text) && /^mức giảm/iu.test(clause)) return false;
  const unit = askedUnit(text);
  if (unit === undefined || !HARD_UNITS.test(unit)) return true;
  return unitsAgree(unit, measure.unit);
};
