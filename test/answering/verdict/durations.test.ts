import { describe, expect, it } from 'vitest';
import { findDurations } from '../../../src/answering/verdict/durations/find-durations.ts';
import { judgeDuration } from '../../../src/answering/verdict/durations/judge-duration.ts';
import { compareLengths, lengthOf } from '../../../src/answering/verdict/durations/length-of-time.ts';
import { openText } from '../../support/open-text.ts';
import { saidOf } from './judge-said.ts';

describe('a length of time', () => {
  it.each([
    ['trong vòng 24 giờ', 'limit', 'days'],
    ['chưa tới một tuần', '<', 'days'],
    ['không quá 05 ngày làm việc', '≤', 'working days'],
    ['tối thiểu nửa thập kỷ', '≥', 'months'],
    ['kéo dài hơn 2 năm rưỡi', '>', 'months'],
    ['từ 12 tháng trở lên', '≥', 'months'],
  ])('“%s”', (text, bound, family) => {
    expect(findDurations(text)).toMatchObject([{ bound, family }]);
  });

  it.each([
    '6 tháng đầu năm',
    '3 tháng một lần',
    'trẻ 36 tháng tuổi',
    'lúc 7 giờ 30',
    'ngày 15 tháng 3 năm 2031',
    'dạy 2 tiếng dân tộc',
    'mỗi 2 tuần',
    'trực 24/24 giờ',
  ])('none in “%s”', (text) => {
    expect(findDurations(text)).toEqual([]);
  });

  it.each([
    [2, 'ngày', 48, 'giờ', 0],
    [2, 'năm', 24, 'tháng', 0],
    [2, 'tháng', 45, 'ngày', 1],
    [1, 'năm', 360, 'ngày', 1],
    // What a month has of days isn't known.
    [1, 'tháng', 30, 'ngày', undefined],
    [1, 'tuần', 5, 'ngày làm việc', undefined],
    [2, 'năm', 5, 'ngày làm việc', 1],
  ])('%s %s beside %s %s: %s', (one, unit, other, otherUnit, order) => {
    const [left, right] = [lengthOf(one * 2, unit), lengthOf(other * 2, otherUnit)];
    const came = left && right && compareLengths(left, right);
    expect(came === undefined ? came : Math.sign(came)).toBe(order);
  });
});

describe('how long, in whatever units', () => {
  const BRIDGE = 'Xây cầu Sông Lạnh trong quý I năm 2031 thay cầu gỗ; thời gian thi công 18 tháng.';
  const REPORT =
    'Cháy rừng phải được báo cho Hạt Kiểm lâm trong vòng 03 giờ; cháy lan phải báo Thường trực Huyện ủy trong vòng 48 giờ.';
  const STORM = 'Mưa đá làm chợ Phiên đóng cửa trong 10 ngày.';
  const STAY = 'Bác sĩ được hỗ trợ một lần, cam kết làm việc tại huyện tối thiểu 5 năm.';
  const SHORTER =
    'Phòng Nội vụ cải tiến quy trình, rút ngắn thời gian cấp thẻ công chức từ 07 ngày làm việc xuống còn 02 ngày làm việc.';
  const POSTED = 'Cán bộ luân chuyển về xã, thời gian luân chuyển từ 12 tháng đến 24 tháng.';
  const NOT_SO = 'Không kéo dài lễ hội đền Thượng quá 05 ngày.';

  it.each([
    ['cầu sông lạnh xây trong một năm rưỡi đúng không', BRIDGE, 'agrees'],
    ['cầu sông lạnh xây chưa tới 2 năm phải không', BRIDGE, 'agrees'],
    ['cầu sông lạnh xây hơn 2 năm phải không', BRIDGE, 'contradicts'],
    ['cháy lan phải báo huyện ủy trong 2 ngày à', REPORT, 'agrees'],
    ['cháy lan phải báo huyện ủy trong vòng nửa ngày à', REPORT, 'contradicts'],
    ['cháy rừng phải báo hạt kiểm lâm trong nửa ngày phải không', REPORT, 'contradicts'],
    ['mưa đá làm chợ phiên đóng cửa chưa tới một tuần đúng không', STORM, 'contradicts'],
    ['mưa đá làm chợ phiên đóng cửa hơn một tuần đúng không', STORM, 'agrees'],
    ['bác sĩ cam kết làm việc ít nhất nửa thập kỷ đúng không', STAY, 'agrees'],
    ['bác sĩ cam kết làm việc ít nhất 3 năm đúng không', STAY, 'contradicts'],
    ['cấp thẻ công chức còn 7 ngày đúng không', SHORTER, 'contradicts'],
    ['cấp thẻ công chức còn 2 ngày đúng không', SHORTER, 'agrees'],
    ['cán bộ luân chuyển chưa tới 3 năm đúng không', POSTED, 'agrees'],
    ['cán bộ luân chuyển nửa năm đúng không', POSTED, 'contradicts'],
    // Which is meant, or how long it is, isn't sure.
    ['phải báo trong 2 ngày à', REPORT, undefined],
    ['cán bộ luân chuyển 15 tháng đúng không', POSTED, undefined],
    ['chợ phiên tạm đóng cửa 10 ngày do dịch đúng không', STORM, undefined],
    ['cháy rừng báo sau 1 giờ có được không', REPORT, undefined],
    ['lễ hội đền thượng kéo dài 5 ngày đúng không', NOT_SO, undefined],
    ['bác sĩ cam kết làm việc chưa tới 10 năm đúng không', STAY, undefined],
    ['xây cầu sông lạnh tốn 18 tỷ đúng không', BRIDGE, undefined],
    ['bác sĩ không cam kết 5 năm đúng không', STAY, undefined],
  ])('“%s” of “%s”: %s', (question, sentence, judged) => {
    expect(judgeDuration(saidOf(question, []), sentence)?.judgement).toBe(judged);
  });
});

describe('how long in a document', async () => {
  const PLAN = `HUYỆN ỦY SƠN TRÀ
Số 14-NQ/HU
Sơn Trà, ngày 05 tháng 12 năm 2030
NGHỊ QUYẾT
về nhiệm vụ năm 2031
I- NHIỆM VỤ
1. Phòng cháy rừng
Hạt Kiểm lâm nhận tin cháy trong vòng 03 giờ; cháy lan phải báo Thường trực Huyện ủy trong vòng 48 giờ.
2. Tổ chức hội đua thuyền Bến Lạnh 04 ngày, bắt đầu từ ngày 12/3/2031.
`;
  const answering = await openText(PLAN, 'nghi-quyet-son-tra-2031');
  const ask = (text: string) =>
    answering.answer({ text, now: new Date('2031-03-10T09:00:00+07:00'), subject: undefined });

  it.each([
    ['chay lan phai bao Thuong truc Huyen uy trong 2 ngay ha ban', 'yes'],
    ['Mục Phòng cháy rừng cho phép báo cháy lan cho Thường trực Huyện ủy trong vòng một tuần?', 'no'],
    ['Hội đua thuyền Bến Lạnh kéo dài hơn nửa tuần đúng không', 'yes'],
    ['hoi dua thuyen Ben Lanh keo dai 1 tuan ha', 'no'],
    ['Hội đua thuyền Bến Lạnh năm 2030 kéo dài một tuần đúng không', null],
  ])('“%s”: %s', async (text, verdict) => {
    expect((await ask(text)).verdict).toBe(verdict);
  });
});
