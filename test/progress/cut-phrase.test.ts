import { expect, test } from 'vitest';
import { CORPUS_DIR } from '../../src/config/corpus-dir.ts';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import { cutPhrase, opensPhrase } from '../../src/domain/cut-phrase.ts';
import { labelOf } from '../../src/progress/name-items.ts';
import { openCorpusReader } from '../../src/progress/reading/open-update-reader.ts';

test.each([
  ['Tỷ lệ nước thải đô thị được xử lý đạt quy chuẩn', 40, 'Tỷ lệ nước thải đô thị được xử lý …'],
  ['người đứng đầu cấp ủy, chính quyền các cấp đối thoại', 40, 'người đứng đầu cấp ủy, chính quyền …'],
  ['Tỷ lệ doanh nghiệp có hoạt động đổi mới sáng tạo', 40, 'Tỷ lệ doanh nghiệp có hoạt động …'],
  ['ngắn', 10, 'ngắn'],
])('%s within %i characters: %s', (text, limit, cut) => {
  expect(cutPhrase(text, limit)).toBe(cut);
});

test('no two labels of the shipped text are the same, and none ends at what needs what follows', () => {
  const { items } = openCorpusReader(CORPUS_DIR)();
  const measures = loadCorpus(CORPUS_DIR).resolutions.flatMap(({ targets }) =>
    targets.flatMap((target) => target.measures),
  );
  const labels = measures.map(({ ref }) => labelOf(items, ref, () => ''));
  const names = labels.map((label) => label.replace(/^\(\S+\) /, '').toLowerCase());
  expect(new Set(names).size).toBe(names.length);
  for (const name of names.filter((each) => each.endsWith(' …'))) {
    const last = name.slice(0, -2).split(' ').at(-1) ?? '';
    expect(opensPhrase(last) || /^\d/.test(last)).toBe(false);
  }
});
