import { describe, expect, it } from 'vitest';
import { asDay } from '../../../src/domain/people.ts';
import { findPromisedDay } from '../../../src/progress/recording/find-promised-day.ts';

/** A Wednesday. */
const TODAY = asDay('2024-11-27');
const promised = (text: string, needsCue = false) => findPromisedDay(text, TODAY, needsCue)?.day;

describe('a day that is promised', () => {
  it.each([
    ['ngày 10/12 mới có', '2024-12-10'],
    ['hẹn 5-12-24', '2024-12-05'],
    ['hẹn 5/12/2024', '2024-12-05'],
    ['hẹn 10/1', '2025-01-10'],
    ['ngày 5 tháng 12 có', '2024-12-05'],
    ['thứ Sáu em báo', '2024-11-29'],
    ['thứ 3 em báo', '2024-12-03'],
    ['thứ Bảy tuần sau', '2024-12-07'],
    ['chủ nhật em báo', '2024-12-01'],
    ['chủ nhật tuần tới', '2024-12-08'],
    ['thứ Sáu trước 10h', '2024-11-29'],
    ['sáng mai', '2024-11-28'],
    ['mai em gửi', '2024-11-28'],
    ['tuần sau có số', '2024-12-02'],
    ['đầu tuần tới', '2024-12-02'],
    ['giữa tuần sau', '2024-12-04'],
    ['cuối tuần sau có', '2024-12-06'],
    ['cuối tuần này em gửi', '2024-11-29'],
    ['cuối tháng', '2024-11-30'],
    ['tháng sau mới có', '2024-12-01'],
    ['giữa tháng tới', '2024-12-15'],
    ['cuối tháng sau mới có', '2024-12-31'],
    ['thứ Sáu tuần trước chưa có, thứ Hai có', '2024-12-02'],
  ])('is read: %s', (text, day) => {
    expect(promised(text)).toBe(day);
  });

  it.each([
    'thứ Sáu tuần trước hỏi rồi',
    'chủ nhật vừa rồi chưa có',
    'thứ Năm trước đã báo',
    'lần thứ ba em báo',
    'ngày 31/11 có',
    'ngày 20/11/2024',
    'hẹn 5/12/2025',
    'giảm 3/4%',
    'cuối năm',
  ])('isn’t one that is over, is none, or is too far: %s', (text) => {
    expect(promised(text)).toBeUndefined();
  });

  it('needs a word that promises where the day may be of something else', () => {
    expect(promised('vướng mặt bằng từ thứ Hai', true)).toBeUndefined();
    expect(promised('vướng mặt bằng, dự kiến thứ Hai xong', true)).toBe('2024-12-02');
  });

  it('on a Friday the end of the week is today, which promises nothing', () => {
    expect(findPromisedDay('cuối tuần em gửi', asDay('2024-11-29'))).toBeUndefined();
  });
});
