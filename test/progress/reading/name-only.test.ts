import { expect, test } from 'vitest';
import { CORPUS_DIR } from '../../../src/config/corpus-dir.ts';
import { openCorpusReader } from '../../../src/progress/reading/open-update-reader.ts';

const reader = openCorpusReader(CORPUS_DIR)();

test.each([
  'chỉ tiêu xuất khẩu năm 2025',
  'chi tieu XK nam 2025',
  'kế hoạch giải quyết việc làm của thành phố',
])('“%s” only names something: it asks for it', (text) => {
  expect(reader.isNameOnly(text)).toBe(true);
});

test.each([
  'xuất khẩu tháng này vẫn bình thường',
  'cảng hôm nay họp với các bên',
  'đang họp với các sở ngành',
  'xuất khẩu và cảng năm 2025',
])('“%s” may tell something', (text) => {
  expect(reader.isNameOnly(text)).toBe(false);
});
