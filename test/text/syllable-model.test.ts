import { expect, test } from 'vitest';
import { SyllableModel } from '../../src/text/syllable-model.ts';

const TEXTS = ['Thu ngân sách nội địa đạt 190 triệu đồng.', 'Thu nội địa tăng; ngân sách đủ chi.'];
const TALK = 'Thu hoạch lúa xong rồi, ngân sách xã đủ chi.';

test('of the background four sentences count as one of the texts', () => {
  const together = new SyllableModel([...TEXTS, TALK]);
  const apart = new SyllableModel(TEXTS, [TALK, TALK, TALK, TALK]);
  const words = together.vocabulary();
  expect(apart.vocabulary()).toEqual(words);
  for (const previous of words)
    for (const next of words) {
      const ids = [together.id(previous), together.id(next)] as const;
      expect([apart.id(previous), apart.id(next)]).toEqual(ids);
      expect(apart.logTransition(...ids)).toBe(together.logTransition(...ids));
    }
});

test('a background that several models learn from is in each as if it were that one’s alone', () => {
  const background = [TALK];
  const first = new SyllableModel(TEXTS, background);
  const second = new SyllableModel(['Lúa xã.'], background);
  const alone = new SyllableModel(['Lúa xã.'], [TALK]);
  expect(second.vocabulary()).toEqual(alone.vocabulary());
  expect(second.vocabulary()).not.toEqual(first.vocabulary());
  const [rice, commune] = [second.id('lúa'), second.id('xã')];
  expect(second.logTransition(rice, commune)).toBe(alone.logTransition(rice, commune));
  expect(second.logUnigram(rice)).toBe(alone.logUnigram(rice));
});
