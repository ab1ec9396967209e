import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadCorpus } from '../../../src/corpus/load-corpus.ts';
import { textAt } from '../../../src/domain/passage.ts';

const corpusDir = mkdtempSync(join(tmpdir(), 'two-resolutions-'));
cpSync(join(import.meta.dirname, '../../../corpus'), corpusDir, { recursive: true });
cpSync(import.meta.dirname, corpusDir, { recursive: true });
const corpus = loadCorpus(corpusDir);
const second = corpus.resolutions[0];
if (second === undefined) throw new Error('the second resolution was not loaded');
const passage = (ref: string) => second.passages.find((candidate) => candidate.ref === ref)?.text;

afterAll(() => rmSync(corpusDir, { recursive: true }));

describe('a resolution of another year and another depth of numbering', () => {
  it('stands beside the first, the latest first', () => {
    expect(corpus.resolutions.map(({ document }) => document.id)).toEqual(['nq19-2025', 'nq14-2024']);
    expect(second.notUnderstood).toEqual([]);
  });

  it('has each figure with its comparator, bound and unit', () => {
    const measures = second.targets.flatMap((target) => target.measures);
    expect(
      measures.map(({ ref, comparator, bound, low, high, unit }) => [
        ref,
        comparator,
        bound,
        low.decimal,
        high.decimal,
        unit,
      ]),
    ).toEqual([
      ['II.2(1).a', 'ít nhất', '≥', '12.5', '12.5', '%'],
      ['II.2(1).b', '', '=', '14.2', '14.6', '%'],
      ['II.2(1).c', 'trên', '>', '11', '11', '%'],
      ['II.2(1).d', '', '=', '1.05', '1.05', '%'],
      ['II.2(2)', 'khoảng', '≈', '10150', '10150', 'USD'],
      ['II.2(3).a', '', '=', '118240.35', '118240.35', 'tỷ đồng'],
      ['II.2(3).b', 'không dưới', '≥', '51500', '51500', 'tỷ đồng'],
      ['II.2(3).c', '', '=', '64000', '64000', 'tỷ đồng'],
      ['II.2(4)', '', '=', '208.5', '208.5', 'triệu tấn'],
      ['II.2(5).a', '', '=', '2.8', '3.2', 'tỷ USD'],
      ['II.2(5).b', '', '=', '36.5', '36.5', 'tỷ USD'],
      ['II.2(6).a', 'trên', '>', '10.4', '10.4', 'triệu lượt khách'],
      ['II.2(6).b', '', '=', '1.2', '1.2', 'triệu lượt khách'],
      ['II.2(7).a', 'không quá', '≤', '3.2', '3.2', '%'],
      ['II.2(7).b', '', '=', '59300', '59300', 'lượt người lao động'],
      ['II.2(8)', 'tối thiểu', '≥', '95.15', '95.15', '%'],
      ['II.2(9).a', '', '=', '100', '100', '%'],
      ['II.2(9).b', '', '=', '98.5', '98.5', '%'],
      ['II.2(9).c', '', '=', '84', '84', '%'],
      ['II.2(10).a', '', '=', '13', '13', 'xã'],
      ['II.2(10).b', 'ít nhất', '≥', '3', '3', 'dự án'],
      ['II.2(10).c', 'khoảng', '≈', '4500', '4500', 'căn hộ'],
      ['II.2(11).a', '', '=', '3600', '3750', 'đảng viên'],
      ['II.2(11).b', '', '=', '20', '24', 'lượt tổ chức đảng'],
      ['II.2(11).c', '', '=', '18', '22', 'đảng viên'],
      ['II.2(12).a', 'tối thiểu', '≥', '60', '60', '%'],
      ['II.2(12).b', '', '=', '100', '100', '%'],
    ]);
  });

  it('says which figures are parts of others', () => {
    const parts = second.targets
      .flatMap((target) => target.measures)
      .filter(({ partOf }) => partOf !== undefined)
      .map(({ ref, partOf }) => [ref, partOf]);
    expect(parts).toEqual([
      ['II.2(1).b', 'II.2(1).a'],
      ['II.2(1).c', 'II.2(1).a'],
      ['II.2(1).d', 'II.2(1).a'],
      ['II.2(3).b', 'II.2(3).a'],
      ['II.2(3).c', 'II.2(3).a'],
      ['II.2(6).b', 'II.2(6).a'],
    ]);
  });

  it('keeps its targets in one group where the text has no groups', () => {
    expect(second.targetGroups.map(({ ref, title, targets }) => [ref, title, targets.length])).toEqual([
      ['II.2', 'Các chỉ tiêu chủ yếu', 12],
    ]);
  });

  it('mends what the ends of pages broke', () => {
    expect(passage('I.1/2')).toMatch(/rút kinh nghiệm kịp thời trong toàn Đảng bộ\.$/);
    expect(passage('II.2(9)')).toMatch(/thu gom, xử lý đạt 98,5%, xử lý hợp vệ sinh đạt 84%$/);
    expect(passage('II.3.2/1')).toMatch(/hệ thống thoát nước ở quận Ngô Quyền và quận Lê Chân\.$/);
  });

  it('gives its passages the references of its own numbering', () => {
    expect(passage('I.2/2')).toBe('Việc cải tạo chung cư cũ chưa theo kịp yêu cầu.');
    expect(passage('II.1')).toContain('Phát triển kinh tế biển');
    expect(passage('II.3')).toContain('2040-TB/TU');
    expect(passage('II.3.2/1b')).toMatch(/^Số dự án đầu tư công chậm tiến độ không quá 5%/);
    expect(passage('II.3.2/2')).toMatch(/^Di dời toàn bộ/);
    expect(passage('II.3.4/2')).toMatch(/^Công an thành phố/);
    expect(passage('III.4')).toMatch(/^Văn phòng Thành ủy chủ trì/);
    expect(passage('KY')).toContain('Trần Văn Mẫu');
  });

  it('has its deadlines and the documents that its tasks refer to', () => {
    const spans = (kind: 'deadlines' | 'documents') =>
      second.tasks.flatMap((task) => {
        const text = second.passages.find(({ id }) => id === task.passageId)?.text ?? '';
        return task[kind].map((span) => [task.ref, textAt(text, span)]);
      });
    expect(spans('documents')).toEqual([
      ['II.3', '2040-TB/TU'],
      ['II.3.1/2', '512-KL/TU'],
    ]);
    expect(spans('deadlines')).toEqual([
      ['II.3.1/1', 'trong quý II/2025'],
      ['II.3.1/1', 'trước ngày 30/9/2025'],
      ['II.3.2/1', 'trước ngày 30/4/2025'],
      ['II.3.2/1b', 'hằng tháng'],
      ['II.3.2/2', 'trong năm 2025'],
      ['II.3.3/2', 'trong tháng 6/2025'],
    ]);
  });

  it('knows whom it charges', () => {
    const charged = second.responsibilities.map(({ ref, passageId, actor }) => {
      const text = second.passages.find(({ id }) => id === passageId)?.text ?? '';
      return [ref, textAt(text, actor)];
    });
    expect(charged).toEqual(
      expect.arrayContaining([
        ['II.2(11)', 'Ban Thường vụ Thành ủy'],
        ['II.3', 'Ban Thường vụ Thành ủy'],
        ['II.3.2/1b', 'Sở Kế hoạch và Đầu tư'],
        ['II.3.4/2', 'Công an thành phố'],
        ['III.3', 'Ủy ban Kiểm tra Thành ủy'],
        ['III.4', 'Văn phòng Thành ủy'],
      ]),
    );
  });

  it('leaves a measure without a row unclassed', () => {
    expect(corpus.unclassed.map(({ ref }) => ref)).toEqual(['II.2(12).b']);
    expect(corpus.profiles.get(second.document.id)).toHaveLength(26);
    expect(corpus.profiles.size).toBe(2);
  });
});
