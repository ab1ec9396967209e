import { describe, expect, it } from 'vitest';
import { findCitedTargets } from '../../../src/documents/statements/find-cited-targets.ts';

describe('findCitedTargets', () => {
  it.each([
    ['Công an phường: chủ trì các chỉ tiêu số (17), (18); phối hợp', [17, 18]],
    ['chủ trì chỉ tiêu số (12)', [12]],
    ['phụ trách chỉ tiêu 3, 5 và 7', [3, 5, 7]],
    ['các chỉ tiêu số 7 đến 10', [7, 8, 9, 10]],
    ['chỉ tiêu (2) - (4)', [2, 3, 4]],
    ['thực hiện 24 chỉ tiêu', []],
    ['chỉ tiêu 95% hộ dân', []],
    ['chỉ tiêu 12 tỷ đồng', []],
    ['chỉ tiêu kinh tế', []],
  ])('of “%s” gives %j', (clause, numbers) => {
    expect(findCitedTargets(clause)).toEqual(numbers);
  });

  it('is linear, whatever the list', () => {
    const begun = performance.now();
    findCitedTargets(`chỉ tiêu ${'1, '.repeat(20_000)}`);
    expect(performance.now() - begun).toBeLessThan(200);
  });
});
