import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answering } from '../../src/answering/answer.ts';
import { openAnswering } from '../../src/answering/open-answering.ts';
import { createLexicon } from '../../src/answering/understanding/lexicon.ts';
import { CORPUS_DIR } from '../../src/config/corpus-dir.ts';
import { loadGlossary } from '../../src/corpus/load-glossary.ts';
import { syllables } from '../../src/text/analyse-syllable.ts';
import { CLOSED_CLASSES } from '../../src/text/closed-classes.ts';
import { normalise } from '../../src/text/normalise.ts';
import { cutCorpus, CLOSED_CLASSES as FILE } from '../eval/ablation/cut-list.ts';

const MOST_A_CLASS = 250;
const glossary = loadGlossary(CORPUS_DIR);
const { closedWords } = glossary;

const cut = (text: string): string =>
  ` ${syllables(normalise(text).toLowerCase())
    .map((syllable) => syllable.text)
    .join(' ')} `;

describe('the closed classes as shipped', () => {
  it('have an example for each word, with the whole word in it and more than it', () => {
    const without = closedWords.filter(
      ({ word, example }) => !cut(example).includes(cut(word)) || cut(example) === cut(word),
    );
    expect(without).toEqual([]);
  });

  it('hold no word twice, however it is typed', () => {
    const words = closedWords.map(({ word }) => cut(word));
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  });

  it.each(Object.keys(CLOSED_CLASSES))('%s has some words and not too many', (name) => {
    const { length } = closedWords.filter((one) => one.class === name);
    expect(length).toBeGreaterThan(0);
    expect(length).toBeLessThanOrEqual(MOST_A_CLASS);
  });

  it('tell what a question asks about from how it asks', () => {
    const wordsIn = (closed: typeof closedWords) =>
      createLexicon([], { ...glossary, closedWords: closed }, [])
        .content('Dạ cho em hỏi năm nay thành phố mình có mấy bến cảng ạ')
        .map(({ text }) => text);
    expect(wordsIn(closedWords)).toEqual(['bến', 'cảng']);
    expect(wordsIn([]).length).toBeGreaterThan(5);
  });
});

describe('a word that no class lists', () => {
  const lexiconWith = (...questionPhrases: readonly string[]) =>
    createLexicon([], { ...glossary, closedWords: [] }, [], { questionPhrases });

  it('only asks where many phrases of asking have it', () => {
    const phrases = ['vì răng', 'vì răng thế', 'là vì răng', 'chậm vì răng', 'hụt vì răng'];
    expect(lexiconWith(...phrases).isFunction('răng')).toBe(true);
    expect(lexiconWith(...phrases.slice(1)).isFunction('răng')).toBe(false);
  });
});

describe('with and without the closed classes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'closed-'));
  const opened = new Map<string, Answering>();
  beforeAll(async () => {
    cutCorpus(CORPUS_DIR, folder, { name: FILE, part: undefined });
    for (const corpusDir of [CORPUS_DIR, folder])
      opened.set(
        corpusDir,
        await openAnswering({ corpusDir, indexDir: undefined, logger: pino({ level: 'silent' }) }),
      );
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const ask = async (corpusDir: string, text: string) =>
    await opened
      .get(corpusDir)
      ?.answer({ text, now: new Date('2024-06-10T09:00:00+07:00'), subject: undefined });

  it.each([
    ['Thu ngân sách năm nay tăng lên tới bao nhiêu vậy ta', 'target', '106.761,592 tỷ đồng'],
    ['Vốn đầu tư nước ngoài thì cần phải thu hút khoảng chừng bao nhiêu', 'target', '2,0 đến 2,5 tỷ USD'],
    ['Tới cuối năm cả thành phố có tất cả mấy xã nông thôn mới kiểu mẫu', 'target', '35 xã'],
  ])('%s', async (question, kind, said) => {
    expect(await ask(CORPUS_DIR, question)).toMatchObject({ kind, text: expect.stringContaining(said) });
    expect(await ask(folder, question)).toMatchObject({ kind: 'none' });
  });
});
