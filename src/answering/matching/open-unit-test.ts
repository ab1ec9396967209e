import { splitMagnitude } from '../../quantities/units.ts';
import { rememberRecent } from '../../text/remember-recent.ts';
import { askedUnit } from '../understanding/asked-unit.ts';
import { unitsAgree } from './compare-figures.ts';

/**
 * Tells whether a clause has a figure of the kind that a question asks for: in its unit, in money, or in any.
 * @returns a test of the units of a clause's figures
 */
export const openUnitTest = (text: string): ((units: readonly string[]) => boolean) => {
  const unit = askedUnit(text);
  const isMoney = unit === undefined ? asksMoney(text) : splitMagnitude(unit).counted === '';
  // "Bao nhiêu tỷ" alone is money; "bao nhiêu triệu" may count anything that is counted in millions.
  if (isMoney) return (units) => units.some((one) => MONEY.test(one) || splitMagnitude(one).power > 0);
  if (unit === undefined) return (units) => units.length > 0;
  return (units) => units.some((one) => splitMagnitude(one).counted !== '' && unitsAgree(unit, one));
};

/** It is asked of a question for each clause that may answer it. */
const QUESTIONS = 16;

/** Whether a question that names no unit asks how much money. */
export const asksMoney = rememberRecent((text: string): boolean => MONEY_ASKED.test(text), QUESTIONS);

/** Whether units are of money. */
export const hasMoney = (units: readonly string[]): boolean => units.some((one) => MONEY.test(one));

const MONEY_ASKED =
  /(?:bao nhiêu|mấy|số)\s{1,2}tiền|(?:hết|tốn)\s{1,2}(?:bao nhiêu|mấy)|(?<!\p{L})(?:kinh phí|chi phí|tổng mức đầu tư|học phí|(?<!đấu |đánh |trị )giá)\s[^?]{0,40}(?:bao nhiêu|mấy)/iu;
const MONEY = /(?:đồng|usd|đô la)$/iu;
