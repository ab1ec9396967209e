import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadCorpus } from '../../../src/corpus/load-corpus.ts';
import { asDay } from '../../../src/domain/people.ts';
import type { ProgressReading } from '../../../src/domain/progress.ts';
import type { MessageContext } from '../../../src/progress/reading/message-context.ts';
import { openCorpusReader } from '../../../src/progress/reading/open-update-reader.ts';
import { formatNumber } from '../../../src/quantities/written-number.ts';
import { itemReference } from '../../eval/updates/evaluate-updates.ts';

const corpusDir = fileURLToPath(new URL('../../../corpus', import.meta.url));
const reader = openCorpusReader(corpusDir)();
const measures = loadCorpus(corpusDir).resolutions.flatMap(({ targets }) =>
  targets.flatMap((target) => target.measures),
);

const context = (open: readonly string[], card?: string): MessageContext => ({
  openItems: open.map(itemReference),
  repliesTo: card === undefined ? undefined : { kind: 'card', item: itemReference(card) },
  today: asDay('2024-11-11'),
});

const spansOf = (reading: ProgressReading) =>
  [
    reading.value?.span,
    reading.share?.span,
    reading.count?.span,
    reading.status?.span,
    reading.blocker?.span,
    reading.noBlocker,
    reading.resolves?.span,
    reading.increment,
    ...reading.asides.map(({ span }) => span),
    ...reading.proposals.map(({ span }) => span),
    ...reading.notes.map(({ span }) => span),
  ].filter((span) => span !== undefined);

const figuresOf = ({ value, share, count, asides }: ProgressReading) =>
  [value?.span, share?.span, count?.span, ...asides.map(({ span }) => span)].filter(
    (span) => span !== undefined,
  );

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
    ...['đề nghị nạo vét', 'đã gỡ vướng', 'hết vướng', 'ước cả năm 191', 'tăng 12% so cùng kỳ', 'nhầm'],
    ...['chứ không phải 157,1', '170-172', '171tr2', 'bốn mươi lăm nghìn', '103% KH tháng', '(', ')', ':'],
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
  )('reads back what is written for %s in %s, where it is of the size of the plan', (ref, unit, { high }) => {
    const isCounted = !/^(%|tỷ|triệu)/.test(unit);
    const plan = Number(high.decimal);
    const digits = fc.integer({ min: Math.max(1, Math.ceil(plan / 9)), max: Math.ceil(plan * 9) });
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

  /** More than twice the plan, or less than a two-hundredth of it: the size says that it is of the other one. */
  const isFarOff = (number: number, { high }: { readonly high: { readonly decimal: string } }): boolean =>
    number > 2 * Number(high.decimal) || 200 * number < Number(high.decimal);

  it('are given to nothing when two open items share the unit and the size, and nothing is named', () => {
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
        for (const { about } of readings) {
          const others = about.kind === 'item' ? [one, other].filter(({ ref }) => ref !== about.item) : [];
          expect(about.kind === 'undecided' || others.every((each) => isFarOff(number, each))).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });
});
