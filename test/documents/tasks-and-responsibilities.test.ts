import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import { findDeadlines } from '../../src/documents/statements/find-deadlines.ts';
import { findDocumentNumbers } from '../../src/documents/statements/find-document-numbers.ts';
import { textAt } from '../../src/domain/passage.ts';

const [resolution] = loadCorpus(join(import.meta.dirname, '../../corpus')).resolutions;
if (resolution === undefined) throw new Error('no resolution was loaded');
const { passages, tasks, responsibilities } = resolution;
const textOf = (id: string): string => passages.find((passage) => passage.id === id)?.text ?? '';

describe('the tasks of the resolution', () => {
  it('are the paragraphs of II.3', () => {
    expect(tasks.every(({ ref }) => ref.startsWith('II.3'))).toBe(true);
    expect(tasks.map(({ ref }) => ref)).toEqual(
      expect.arrayContaining(['II.3', 'II.3.1', 'II.3.1b', 'II.3.2/9', 'II.3.3/5b', 'II.3.3/9b']),
    );
    expect(tasks).toHaveLength(25);
  });

  it('have the times that the text sets', () => {
    const deadlines = tasks.flatMap(({ ref, passageId, deadlines }) =>
      deadlines.map((span) => [ref, textAt(textOf(passageId), span)]),
    );
    expect(deadlines).toEqual([
      ['II.3.2/1', 'đến năm 2030'],
      ['II.3.3/1', 'hoàn thành trong năm 2024'],
      ['II.3.3/1', 'đến năm 2030'],
      ['II.3.3/2b', 'đến năm 2025'],
      ['II.3.3/4', 'đến năm 2040'],
      ['II.3.3/4', 'đến năm 2030'],
      ['II.3.3/5', 'trong tháng 01/2024'],
      ['II.3.3/6', 'đến năm 2030'],
      ['II.3.3/6b', 'trong năm 2024'],
    ]);
  });

  it('have the documents that they refer to', () => {
    const documents = tasks.flatMap(({ ref, passageId, documents }) =>
      documents.map((span) => [ref, textAt(textOf(passageId), span)]),
    );
    expect(documents).toEqual([
      ['II.3', '464-BC/TU'],
      ['II.3', '465-BC/TU'],
      ['II.3', '1705-TB/TU'],
      ['II.3.2/1', '45-NQ/TW'],
      ['II.3.2/1', '35/2021/QH15'],
      ['II.3.2/1', '45-NQ/TW'],
      ['II.3.3/5', '261-KL/TU'],
      ['II.3.3/7', '49-CTr/TU'],
    ]);
  });
});

describe('findDeadlines', () => {
  it.each([
    ['xong trước ngày 30/6/2024', ['xong trước ngày 30/6/2024']],
    ['chậm nhất là vào tháng 9/2024', ['chậm nhất là vào tháng 9/2024']],
    ['trong quý II/2025 và quý III, năm 2025', ['trong quý II/2025 và quý III, năm 2025']],
    ['đến năm 2030, tầm nhìn đến năm 2045', ['đến năm 2030']],
    ['nhiệm kỳ 2025 - 2030', []],
    ['năm 2024 là năm trọng tâm', []],
  ])('%j', (text, deadlines) => {
    expect(findDeadlines(text).map((span) => textAt(text, span))).toEqual(deadlines);
  });
});

describe('findDocumentNumbers', () => {
  it.each([
    ['số 45-NQ/TW, ngày 24/01/2019', ['45-NQ/TW']],
    ['464-BC/TU và 465-BC/TU', ['464-BC/TU', '465-BC/TU']],
    ['Nghị quyết số 35/2021/QH15 của', ['35/2021/QH15']],
    ['số 2040-QĐ/TU', ['2040-QĐ/TU']],
    ['ngày 01/12/2023; năm 2023 - 2025; 25-30 lượt', []],
    ['12345-6789/AB', []],
  ])('%j', (text, numbers) => {
    expect(findDocumentNumbers(text).map((span) => textAt(text, span))).toEqual(numbers);
  });
});

describe('the responsibilities of the resolution', () => {
  const charged = responsibilities.map(({ ref, passageId, actor, statement, covers }) => ({
    ref,
    actor: textAt(textOf(passageId), actor),
    statement: textAt(textOf(passageId), statement),
    covers,
  }));

  it.each([
    ['II.2.4(21)', 'Ban Thường vụ Thành ủy', 'kiểm tra chuyên đề 25 - 30 lượt tổ chức đảng'],
    ['II.2.4(22)', 'người đứng đầu cấp ủy, chính quyền các cấp', 'đối thoại với Nhân dân theo quy định'],
    [
      'II.3',
      'Toàn Đảng bộ và hệ thống chính trị thành phố',
      'tập trung lãnh đạo, chỉ đạo thực hiện toàn diện',
    ],
    ['II.3.1', 'Thành ủy và các cấp ủy, chính quyền', 'tiếp tục đổi mới phương thức'],
    ['II.3.1', 'Cấp ủy viên các cấp', 'tăng cường công tác đi cơ sở'],
    ['II.3.2', 'Thành ủy, các cấp ủy', 'tập trung cao lãnh đạo, chỉ đạo hiệu quả công tác xây dựng Đảng'],
    ['II.3.2/6', 'Ban Thường vụ Thành uỷ', 'theo dõi, chỉ đạo.'],
    ['II.3.3/9b', 'Công an thành phố', 'đẩy mạnh thắt chặt kiểm tra vi phạm giao thông'],
    [
      'III.1',
      'Cấp ủy, chính quyền, Mặt trận Tổ quốc Việt Nam và các tổ chức chính trị - xã hội các cấp',
      'có trách nhiệm tuyên truyền, phổ biến, quán triệt',
    ],
    [
      'III.2',
      'Đảng đoàn Hội đồng nhân dân thành phố, Ban cán sự đảng Ủy ban nhân dân thành phố',
      'cụ thể hóa các mục tiêu, chỉ tiêu',
    ],
    [
      'III.3',
      'Các đồng chí Ủy viên Thành ủy, Ủy viên Ban Thường vụ Thành ủy và các ban của Thành ủy',
      'chịu trách nhiệm giúp Thành ủy theo dõi, kiểm tra, đôn đốc, đánh giá',
    ],
  ])('%s charges %s', (ref, actor, what) => {
    const own = charged.filter((one) => one.ref === ref && one.actor === actor);
    expect(own.filter(({ statement }) => statement.includes(what))).toHaveLength(1);
    // What its body is charged with by further sentences goes on from the first.
    expect(own[0]?.statement).toContain(what);
  });

  it('cover what stands below only where the sentence opens a list', () => {
    expect(
      charged.filter(({ covers }) => covers !== undefined).map(({ ref, covers }) => [ref, covers]),
    ).toEqual([
      ['II.3', 'II.3'],
      ['II.3.2', 'II.3.2'],
    ]);
  });

  it('charge nobody in targets that name nobody', () => {
    const inTargets = charged.filter(({ ref }) => ref.startsWith('II.2')).map(({ ref }) => ref);
    expect(inTargets).toEqual(['II.2.4(21)', 'II.2.4(22)']);
  });
});
