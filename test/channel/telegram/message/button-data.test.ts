import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FEATURES } from '../../../../src/channel/telegram/features.ts';
import { defineButtons, fitsButton, numbers, written } from '../../../../src/domain/button-data.ts';
import { OLD_BUTTONS } from './old-buttons.ts';

const whole = fc.integer({ min: -(2 ** 50), max: 2 ** 50 });

const SAMPLE = defineButtons('mau', {
  none: numbers('n'),
  one: numbers('o', 'first'),
  many: numbers('m', 'first', 'second?', 'third?'),
  words: written(
    'w',
    (page: number, text: string) => `${page}:${text}`,
    (data): [page: number, text: string] | undefined => {
      const [, page, text] = /^(\d+):(.*)$/s.exec(data) ?? [];
      return page === undefined || text === undefined ? undefined : [Number(page), text];
    },
  ),
});

const back = (data: string) => SAMPLE.read(data.slice('mau:'.length));

it('gives back what was written into a button', () => {
  expect(back(SAMPLE.to.none())).toEqual({ act: 'none', values: [] });
  fc.assert(
    fc.property(whole, whole, whole, fc.nat(), fc.string(), (one, two, three, page, text) => {
      expect(back(SAMPLE.to.one(one))).toEqual({ act: 'one', values: [one] });
      expect(back(SAMPLE.to.many(one))).toEqual({ act: 'many', values: [one] });
      expect(back(SAMPLE.to.many(one, two))).toEqual({ act: 'many', values: [one, two] });
      expect(back(SAMPLE.to.many(one, two, three))).toEqual({ act: 'many', values: [one, two, three] });
      expect(back(SAMPLE.to.words(page, text))).toEqual({ act: 'words', values: [page, text] });
    }),
  );
});

it('takes nothing else as a button of its own', () => {
  for (const data of ['', 'x:1', 'o', 'o:', 'o:a', 'o:1.5', 'm:1:', 'm::2', 'o:12345678901234567'])
    expect(SAMPLE.read(data), data).toBeUndefined();
  fc.assert(
    fc.property(fc.string(), (data) => {
      expect(() => SAMPLE.read(data)).not.toThrow();
    }),
  );
});

const handlers = FEATURES.flatMap(({ presses = [] }) => presses);

it('has each prefix once', () => {
  const prefixes = handlers.map(({ prefix }) => prefix);
  expect(prefixes).toEqual([...new Set(prefixes)]);
});

it.each(
  OLD_BUTTONS.map(([data, act, ...values]) => ({ data, act, values })),
)('still reads a button that lies in chats: $data', ({ data, act, values }) => {
  expect(fitsButton(data)).toBe(true);
  const [prefix = '', ...rest] = data.split(':');
  const handler = handlers.find((each) => each.prefix === prefix);
  expect(handler?.data?.read(rest.join(':'))).toEqual({ act, values });
  expect(handler?.data?.write({ act, values })).toBe(data);
});

it('knows an old button of every family', () => {
  const known = new Set(OLD_BUTTONS.map(([data]) => data.split(':')[0]));
  expect(handlers.flatMap(({ prefix, data }) => (data && !known.has(prefix) ? [prefix] : []))).toEqual([]);
});
