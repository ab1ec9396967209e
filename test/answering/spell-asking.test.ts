import { join } from 'node:path';
import { expect, it } from 'vitest';
import { spellAsking } from '../../src/answering/understanding/spell-asking.ts';
import { trainingTexts } from '../../src/answering/understanding/training-texts.ts';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import { createQueryRepair } from '../../src/text/query-repair.ts';

it.each([
  ['nhung thon nao phai doi', 'những thon nao phai doi'],
  ['nhung ai duoc thuong', 'những ai duoc thuong'],
  ['lam cung nhung ai?', 'lam cùng những ai?'],
  ['bao cao gui ve dau', 'bao cao gui ve đâu'],
  // Nothing of them asks, or something else does.
  ['nhung chua xong', 'nhung chua xong'],
  ['thu o nhung thang dau', 'thu o nhung thang dau'],
  ['chi tieu nao bat dau lai tu dau', 'chi tieu nao bat dau lai tu dau'],
  ['những thôn nào', 'những thôn nào'],
])('a word of asking typed without marks: %s', (typed, meant) => {
  expect(spellAsking(typed)).toBe(meant);
});

const corpus = loadCorpus(join(import.meta.dirname, '../../corpus'));
const { repair } = createQueryRepair(trainingTexts(corpus, []), { background: corpus.everydaySentences });

it('a year counts nothing: what follows it is no head of cattle', () => {
  expect(repair('ho ngheo het 2026 con bao nhiêu %', 'ho ngheo het 2026 con bn %').text).toBe(
    'hộ nghèo hết 2026 còn bao nhiêu %',
  );
});

it('words of ours say nothing of how a question was typed', () => {
  const typed = 'bai dau xe thieu, thanh pho tinh xay may cho nua';
  const written = typed.replace('bai dau xe', 'bãi đậu xe');
  expect(repair(written).text).toMatch(/mấy cho nữa$/u);
  expect(repair(written, typed).text).toMatch(/mấy chỗ nữa$/u);
});
