import type { VectorHealth } from './vector-service.ts';

const FAULTS: Readonly<Record<NonNullable<VectorHealth['fault']>, string>> = {
  UNREACHABLE: 'không kết nối được',
  TIMED_OUT: 'trả lời quá chậm',
  BUSY: 'đang bận',
  REFUSED: 'từ chối yêu cầu',
  MALFORMED: 'trả lời sai định dạng',
  OTHER_DIMENSIONS: 'đã đổi sang mô hình khác',
  UNEXPECTED: 'gặp lỗi',
};

const describeState = ({ state, fault, isOld }: VectorHealth): string => {
  if (state === 'off') return 'không dùng véc-tơ (trọng số 0), chỉ tìm theo từ khóa';
  if (state === 'absent') return 'chưa có chỉ mục, chỉ tìm theo từ khóa';
  if (state === 'failing') return `bộ nhúng ${FAULTS[fault ?? 'UNEXPECTED']}, chỉ tìm theo từ khóa`;
  return isOld ? 'đang dùng chỉ mục cũ' : 'sẵn sàng';
};

/** What the office is told of searches that have to do without vectors for now; answers come all the same. */
export const findSearchWarnings = (healths: readonly VectorHealth[]): readonly string[] => [
  ...new Set(
    healths
      .filter(({ state }) => state === 'failing')
      .map((health) => `Tìm kiếm: ${describeSearch(health)}. Câu trả lời vẫn có; xin báo người vận hành.`),
  ),
];

/** How searching by vectors stands, in one line for who runs the bot. */
export const describeSearch = (health: VectorHealth): string => {
  const { building } = health;
  const state = describeState(health);
  return building === undefined ? state : `${state}; đang dựng ${building.done}/${building.total} đoạn`;
};
