import { describe, expect, it } from 'vitest';
import { findCitedTargets } from '../../../src/documents/statements/find-cited-targets.ts';
import { machineSlowness, processorMs } from '../../support/processor-time.ts';

describe('findCitedTargets', () => {
  it.each([
    ['Công an phường: chủ trì các chỉ tiêu số (17), (18); phối hợp', [17, 18]],
    ['chủ trì chỉ tiêu số (12)', [12]],
    ['phụ trách các chỉ tiêu 3, 5 và 7', [3, 5, 7]],
    ['chủ trì các chỉ tiêu số 3 và số 4', [3, 4]],
    ['chủ trì chỉ tiêu từ số 1 đến số 5', [1, 2, 3, 4, 5]],
    ['chủ trì chỉ tiêu số 1; 2; 3', [1, 2, 3]],
    ['chỉ tiêu (1) – (3)', [1, 2, 3]],
    ['thực hiện chỉ tiêu 5 năm 2026 - 2030', []],
    ['chỉ tiêu 6 tháng đầu năm', []],
    ['hoàn thành chỉ tiêu 2 hộ thoát nghèo', []],
    ['chủ trì các nhiệm vụ trừ chỉ tiêu số 7', []],
    ['chỉ tiêu 5 - 7%', []],
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
    const begun = processorMs();
    findCitedTargets(`chỉ tiêu ${'1, '.repeat(20_000)}`);
    expect(processorMs() - begun).toBeLessThan(200 * machineSlowness());
  });
});
