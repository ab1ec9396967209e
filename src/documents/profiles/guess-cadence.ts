import type { MeasureProfile } from '../../domain/measure-profile.ts';
import { type PhraseSet, phraseSet, wordsOf } from '../statements/words.ts';
import { holds, type MeasureWords, startsWith } from './read-measure-words.ts';

/** A text that says it itself: "hằng tháng", "mỗi quý". */
const SAID_CADENCES: readonly (readonly [MeasureProfile['cadence'], PhraseSet])[] = [
  ['tuần', phraseSet('hằng tuần|hàng tuần|mỗi tuần')],
  ['tháng', phraseSet('hằng tháng|hàng tháng|mỗi tháng')],
  ['quý', phraseSet('hằng quý|hàng quý|mỗi quý')],
];

interface KnownCadence {
  readonly cadence: MeasureProfile['cadence'];
  /** Tells wherever it stands in a name. */
  readonly anywhere: PhraseSet;
  /** Tells only where a name begins: much else is held against the GRDP. */
  readonly first: PhraseSet;
}

/**
 * How often statistics offices and authorities have a new figure of these, the seldomer first: what is per head is
 * reckoned once a year, though the sum is reckoned each quarter.
 */
const KNOWN_CADENCES: readonly KnownCadence[] = [
  {
    cadence: 'năm',
    anywhere: phraseSet(
      'bình quân đầu người|năng suất các yếu tố tổng hợp|TFP|năng suất lao động|tỷ lệ hộ nghèo|tỷ lệ hộ cận nghèo|giảm hộ nghèo|nghèo đa chiều|thu nhập bình quân|che phủ rừng',
    ),
    first: phraseSet(),
  },
  {
    cadence: 'quý',
    anywhere: phraseSet(
      'tăng trưởng GRDP|tăng GRDP|trong GRDP|tổng sản phẩm trên địa bàn|vốn đầu tư toàn xã hội|thất nghiệp|thiếu việc làm|lao động qua đào tạo|lao động đã qua đào tạo|kiểm tra chuyên đề|giám sát chuyên đề',
    ),
    first: phraseSet('GRDP'),
  },
  {
    cadence: 'tháng',
    anywhere: phraseSet(
      'sản xuất công nghiệp|IIP|giá tiêu dùng|CPI|bán lẻ|kim ngạch|giá trị xuất khẩu|thu ngân sách|thu nội địa|thu cân đối|thu từ hoạt động xuất|thu tiền sử dụng đất|giải ngân',
      'khách du lịch|lượt khách|khách quốc tế|khách lưu trú|doanh thu du lịch|qua cảng|đầu tư nước ngoài|FDI|doanh nghiệp thành lập mới|giải quyết việc làm|tạo việc làm|bảo hiểm y tế|bảo hiểm xã hội',
      'tai nạn giao thông|phạm pháp hình sự|dịch vụ công trực tuyến|hồ sơ trực tuyến|thủ tục hành chính',
    ),
    first: phraseSet('xuất khẩu'),
  },
];

/**
 * How often a new figure of a measure exists: as its clause says, else as is known of what it measures; undefined where
 * neither tells. What one month brings says nothing of a sum or a rate that is set for some year to come.
 */
export const guessCadence = (
  words: MeasureWords,
  kind: MeasureProfile['kind'] | undefined,
  isOneYear: boolean,
): MeasureProfile['cadence'] | undefined => {
  const said = SAID_CADENCES.find(([, set]) => holds(words.clause, set));
  if (said !== undefined) return said[0];
  if (!isOneYear && kind !== 'mức') return undefined;
  const about = [...words.name, ...wordsOf(words.counted)];
  return KNOWN_CADENCES.find(({ anywhere, first }) => holds(about, anywhere) || startsWith(words, first))
    ?.cadence;
};
