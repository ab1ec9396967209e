import { describe, expect, it } from 'vitest';
import { readBlocks } from '../../../src/documents/blocks/read-blocks.ts';
import { describeReference } from '../../../src/documents/references/describe-reference.ts';
import { nameBlocks } from '../../../src/documents/references/name-blocks.ts';

const refs = (source: string): readonly string[] => nameBlocks(readBlocks(source)).map(({ ref }) => ref);

describe('nameBlocks', () => {
  it('names by printed labels', () => {
    expect(
      refs('Điều 1. Mục tiêu\n1. Chỉ tiêu\na) Kinh tế\n- Thu 5%.\n- Chi 6%.\nb) Xã hội\n- Nghèo 1%.'),
    ).toEqual(['Đ1', 'Đ1.1', 'Đ1.1.a', 'Đ1.1.a/1', 'Đ1.1.a/2', 'Đ1.1.b', 'Đ1.1.b/1']);
  });

  it('gives each a name of its own where the numbering restarts', () => {
    const restarting = refs('II. MỤC TIÊU\n1. Kinh tế\n(1) Đạt 5%;\n(2) Đạt 6%;\n2. Xã hội\n(1) Đạt 7%;');
    expect(restarting).toEqual(['II', 'II.1', 'II.1.(1)', 'II.1.(2)', 'II.2', 'II.2.(1)']);
    const twice = refs('1. Một.\n2. Hai.\n2. Lại hai.\n- Gạch.');
    expect(twice).toEqual(['1', '2', '2~2', '2~2/1']);
  });

  it.each([
    ['II.2.1(6)', 'Chỉ tiêu (6)'],
    ['II.2.1(4).b', 'Chỉ tiêu (4)b'],
    ['II.3.3/5b', 'Mục II.3.3, gạch đầu dòng 5, đoạn 2'],
    ['I.KQ/3', 'Mục I, kết quả, gạch đầu dòng 3'],
    ['Đ1.2.a/3', 'Điều 1, khoản 2, điểm a, gạch đầu dòng 3'],
    ['Đ1.2.a/3.b', 'Điều 1, khoản 2, điểm a, gạch đầu dòng 3, ý b'],
    ['Đ2.2.1', 'Điều 2, mục 2.1'],
    ['PL1:9', 'Phụ lục 1, dòng 9'],
    ['PL.A.IV:2', 'Phụ lục, phần A, mục IV, dòng 2'],
    ['II.1.a.(4)', 'Mục II.1, điểm a, (4)'],
    ['C2.Đ5.3.đ', 'Chương 2, điều 5, khoản 3, điểm đ'],
    ['2~2', 'Khoản 2 (lần 2)'],
  ])('%s is read as "%s"', (ref, said) => {
    expect(describeReference(ref)).toBe(said);
  });
});
