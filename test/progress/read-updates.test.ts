import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asDay } from '../../src/domain/people.ts';
import type { ProgressReading } from '../../src/domain/progress.ts';
import type { MessageContext } from '../../src/progress/message-context.ts';
import { openCorpusReader } from '../../src/progress/open-corpus-reader.ts';
import { loadCorpus } from '../../src/resolution/load-corpus.ts';
import { formatNumber } from '../../src/vietnamese/format-number.ts';
import { itemReference } from '../eval/updates/evaluate-updates.ts';

const corpusDir = fileURLToPath(new URL('../../corpus', import.meta.url));
const reader = openCorpusReader(corpusDir)();
const measures = loadCorpus(corpusDir).resolutions.flatMap(({ targets }) =>
  targets.flatMap((target) => target.measures),
);

const context = (open: readonly string[], card?: string): MessageContext => ({
  openItems: open.map(itemReference),
  repliesTo: card === undefined ? undefined : { kind: 'card', item: itemReference(card) },
  today: asDay('2024-11-11'),
});

const read = (text: string, open: readonly string[], card?: string): readonly ProgressReading[] =>
  reader.classify(text, context(open, card)).readings;

const spansOf = (reading: ProgressReading) =>
  [
    reading.value?.span,
    reading.share?.span,
    reading.count?.span,
    reading.status?.span,
    reading.blocker?.span,
    reading.noBlocker,
    reading.increment,
    ...reading.notes.map(({ span }) => span),
  ].filter((span) => span !== undefined);

const figuresOf = ({ value, share, count }: ProgressReading) =>
  [value?.span, share?.span, count?.span].filter((span) => span !== undefined);

describe('reading updates', () => {
  it('reads two updates from one message, each with the piece that says it', () => {
    const text = 'cảng 95,5tr tấn, đạt 50%, vướng luồng vào cảng; xuất khẩu 16 tỷ';
    const [port, exports] = read(text, ['6', '7']);
    const said = (span?: { start: number; end: number }) => span && text.slice(span.start, span.end);
    expect(port?.about).toEqual({ kind: 'item', item: 'II.2.1(6)', by: 'name' });
    expect(port?.value?.value).toMatchObject({ decimal: '95.5', unit: 'triệu tấn' });
    expect(said(port?.value?.span)).toBe('95,5tr tấn');
    expect(said(port?.share?.span)).toBe('50%');
    expect(port?.blocker?.value).toBe('vướng luồng vào cảng');
    expect(exports?.value?.value).toMatchObject({ decimal: '16', unit: 'tỷ USD' });
  });

  it('finds the pieces in decomposed letters and over several lines', () => {
    const text = 'Cảng:\r\n  158,2  tr tấn 🚢\r\nvướng luồng'.normalize('NFD');
    const [port] = read(text, ['6', '7']);
    expect(text.slice(port?.value?.span.start, port?.value?.span.end)).toBe('158,2  tr tấn'.normalize('NFD'));
    expect(port?.blocker?.value).toBe('vướng luồng'.normalize('NFD'));
  });

  it('keeps how sure a figure is', () => {
    expect(read('khách du lịch gần 9 triệu lượt', ['8'])[0]?.value?.value).toMatchObject({
      decimal: '9',
      boundWord: 'gần',
      bound: '≈',
    });
  });

  it('takes a date without a year as the nearest', () => {
    const inJanuary = { ...context(['6']), today: asDay('2025-01-06') };
    const [port] = reader.classify('cảng đến hết tháng 12 đạt 190 triệu tấn', inJanuary).readings;
    expect(port?.asOf?.value).toBe('2024-12-31');
  });

  it.each([
    ['cảng 95 tỷ đồng', 'unit-does-not-fit'],
    ['xuất khẩu dệt may 2,1 tỷ USD', 'only-a-part'],
    ['xuất khẩu 16 tỷ, 17 tỷ', 'two-values'],
    ['xuất khẩu qua cảng 16 tỷ', 'several-items-named'],
    ['được 93%', 'share-or-value'],
  ])('asks about “%s” and says why', (text, doubt) => {
    const about = read(text, ['6', '7', '15']).map((reading) => reading.about);
    expect(about).toContainEqual(expect.objectContaining({ kind: 'undecided', doubt }));
    expect(about.every(({ kind }) => kind === 'undecided')).toBe(true);
  });
});

describe('whatever is typed', () => {
  const open = ['4a', '4b', '6', '7', '8', '9a', '15', '24a', 'II.3.3/5'];
  const words = fc.constantFrom(
    ...['cảng', 'xuất khẩu', 'thu nội địa', 'BHYT', '95,5tr tấn', '16 tỷ', '50%', '50/137', '20 xã', 'KH'],
    ...[
      'vướng GPMB',
      'ko',
      'tuần này',
      'đến hết tháng 10',
      '15/11',
      ',',
      ';',
      '\n',
      '?',
      'đạt',
      'còn',
      'xong',
    ],
  );
  const message = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.array(words, { maxLength: 10 }).map((parts) => parts.join(' ')),
    fc.array(fc.oneof(words, fc.string({ maxLength: 8 })), { maxLength: 12 }).map((parts) => parts.join('')),
  );

  it('never throws, and takes nothing but from its place in the text', () => {
    fc.assert(
      fc.property(message, fc.constantFrom(undefined, '6', '4', '24a', 'II.3.3/5'), (text, card) => {
        const { readings, unread } = reader.classify(text, context(open, card));
        for (const reading of readings) {
          const spans = spansOf(reading);
          expect(spans.length).toBeGreaterThan(0);
          for (const { start, end } of [...spans, reading.span, ...unread.map(({ span }) => span)]) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('never gives one figure to two items', () => {
    fc.assert(
      fc.property(message, (text) => {
        const owners = new Map<string, ProgressReading>();
        for (const reading of reader.classify(text, context(open)).readings)
          for (const { start, end } of figuresOf(reading)) {
            expect(owners.get(`${start}-${end}`) ?? reading).toBe(reading);
            owners.set(`${start}-${end}`, reading);
          }
      }),
      { numRuns: 300 },
    );
  });
});

describe('figures in the units of measures', () => {
  it.each(
    measures.map((measure) => [measure.ref, measure.unit, measure] as const),
  )('reads back what is written for %s in %s', (ref, unit) => {
    const isCounted = !/^(%|tỷ|triệu)/.test(unit);
    const digits = fc.integer({ min: 1, max: 999_999 });
    const fraction = isCounted ? fc.constant(0) : fc.integer({ min: 0, max: 99 });
    fc.assert(
      fc.property(digits, fraction, (whole, part) => {
        const decimal = part === 0 ? `${whole}` : `${whole}.${`${part}`.padStart(2, '0').replace(/0$/, '')}`;
        const text = `${formatNumber(decimal)}${unit === '%' ? '%' : ` ${unit}`}`;
        const { readings } = reader.classify(text, {
          openItems: [ref],
          repliesTo: { kind: 'card', item: ref },
          today: asDay('2024-11-11'),
        });
        expect(readings.map(({ about, value }) => [about.kind, value?.value.decimal])).toEqual([
          ['item', decimal],
        ]);
      }),
      { numRuns: 12 },
    );
  });

  it('are given to nothing when two open items share the unit and nothing is named', () => {
    const pairs = measures.flatMap((one) =>
      measures
        .filter((other) => other.ref > one.ref && other.unit === one.unit)
        .map((other) => [one, other] as const),
    );
    fc.assert(
      fc.property(fc.constantFrom(...pairs), fc.integer({ min: 1, max: 99_999 }), ([one, other], number) => {
        const unit = one.unit === '%' ? '%' : ` ${one.unit}`;
        const { readings } = reader.classify(`được ${formatNumber(`${number}`)}${unit}`, {
          openItems: [one.ref, other.ref],
          repliesTo: undefined,
          today: asDay('2024-11-11'),
        });
        expect(readings.every(({ about }) => about.kind === 'undecided')).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});
