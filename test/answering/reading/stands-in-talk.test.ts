import { expect, test } from 'vitest';
import type { ClauseReading } from '../../../src/answering/reading/clause-reader.ts';
import { standsInTalk } from '../../../src/answering/reading/fits-question.ts';

const TALK = {
  texts: [
    'cang nam sau len 190tr tan o Cat Hai, ben 7 cua So Xay dung?',
    'Cảng năm sau lên 190 triệu tấn ở Cát Hải?',
  ],
  years: [2025],
};
const NOTHING: ClauseReading = {
  type: 'figure',
  quantities: [],
  years: [],
  places: [],
  names: [],
  items: [],
  choice: 1,
};

test.each<[Partial<ClauseReading>]>([
  [{}],
  [{ quantities: ['190tr tan'] }],
  [{ quantities: ['190 triệu tấn'] }],
  [{ quantities: ['190 triệu tấn', ''] }],
  [{ years: ['năm sau'] }],
  [{ years: ['2025'] }],
  [{ years: ['năm 2025'] }],
  [{ places: ['Cát Hải'] }],
  [{ names: ['Sở Xây dựng'] }],
  [{ items: ['bến số 7'] }],
])('%j was said, in whatever spelling', (reading) => {
  expect(standsInTalk({ ...NOTHING, ...reading }, TALK)).toBe(true);
});

test.each<[Partial<ClauseReading>]>([
  [{ quantities: ['200 triệu tấn'] }],
  [{ quantities: ['190 tỷ đồng'] }],
  [{ quantities: ['19'] }],
  [{ quantities: ['rất nhiều'] }],
  [{ years: ['2024'] }],
  [{ years: ['2025-2030'] }],
  [{ places: ['Cát Bà'] }],
  [{ places: ['Cát'], names: ['Sở Y tế'] }],
  [{ items: ['bến số 8'] }],
  [{ items: ['bến 7, 8'] }],
])('%j was said by nobody', (reading) => {
  expect(standsInTalk({ ...NOTHING, ...reading }, TALK)).toBe(false);
});
