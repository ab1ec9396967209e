import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDay } from '../../../src/domain/local-time.ts';
import { asDay } from '../../../src/domain/people.ts';
import { asReference } from '../../../src/domain/reference.ts';
import { parseAssignmentLine } from '../../../src/people/assignments/parse-assignment-line.ts';
import { splitAssignmentLine } from '../../../src/people/assignments/split-assignment-line.ts';
import { fold } from '../../../src/text/fold.ts';

const TODAY = asDay('2024-06-10');
const read = (text: string) => parseAssignmentLine(text, TODAY);

test.each([
  ['Sở GTVT chủ trì từ 1/3/2024', 'Sở GTVT', 'lead', '2024-03-01', undefined],
  ['so gtvt phoi hop tu 1/3 den 30/6', 'so gtvt', 'support', '2024-03-01', '2024-06-30'],
  ['chủ trì: Cảng vụ Hàng hải, đến hết tháng 6', 'Cảng vụ Hàng hải', 'lead', undefined, '2024-06-30'],
  ['Sở Y tế từ ngày 01.07.2024 đến hết năm', 'Sở Y tế', undefined, '2024-07-01', '2024-12-31'],
  ['Sở Y tế từ hôm nay', 'Sở Y tế', undefined, '2024-06-10', undefined],
  ['từ tháng 2/2024 đến tháng 2 năm 2024', '', undefined, '2024-02-01', '2024-02-29'],
  ['Ban Tư tưởng, Sở 8', 'Ban Tư tưởng, Sở 8', undefined, undefined, undefined],
  ['ĐẾN NGÀY 5-6-2024', '', undefined, undefined, '2024-06-05'],
])('%s', (text, unit, part, from, until) => {
  expect(read(text)).toEqual({ line: { unit, part, from, until } });
});

test('a day that is none, two of a kind, or both parts are told, not guessed at', () => {
  expect(read('Sở A từ 30/2/2024')).toEqual({ fault: 'bad day' });
  expect(read('Sở A đến 31/11')).toEqual({ fault: 'bad day' });
  expect(read('Sở A từ tháng 13')).toEqual({ fault: 'bad day' });
  expect(read('Sở A từ 1/3 từ 2/3')).toEqual({ fault: 'bad day' });
  expect(read('Sở A chủ trì phối hợp')).toEqual({ fault: 'both parts' });
});

test('whatever the days, the order and the typing, the same is read', () => {
  const day = fc
    .date({ min: new Date('2001-01-01'), max: new Date('2190-01-01'), noInvalidDate: true })
    .map((date) => asDay(date.toISOString().slice(0, 10)));
  const units = fc.constantFrom('Sở Giao thông vận tải', 'UBND quận Lê Chân', 'Cục Thuế', 'Sở 115');
  fc.assert(
    fc.property(units, day, day, fc.boolean(), fc.boolean(), (unit, from, until, isLead, isBare) => {
      const typed = `${unit} ${isLead ? 'chủ trì' : 'phối hợp'} từ ${formatDay(from)} đến ${formatDay(until)}`;
      const { line } = read(isBare ? fold(typed) : typed);
      expect(line).toEqual({
        unit: isBare ? fold(unit) : unit,
        part: isLead ? 'lead' : 'support',
        from,
        until,
      });
    }),
    { numRuns: 60 },
  );
});

test('no text at all breaks it', () => {
  const words = fc.constantFrom(
    'từ',
    'đến',
    '1/3',
    '30/6/2024',
    'tháng',
    '6',
    'chủ trì',
    'Sở',
    'năm',
    'hết',
    '-',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(words).map((all) => all.join(' ')),
      ),
      (text) => {
        const { line, fault } = read(text);
        expect(line === undefined).toBe(fault !== undefined);
      },
    ),
    { numRuns: 200 },
  );
});

const measure = (letter: string) => ({ ref: asReference(`II.2.1(4).${letter}`) });
type Shelf = Parameters<typeof splitAssignmentLine>[0];
const SHELF = {
  targets: [
    { ref: 'II.2.1(4)', number: 4, measures: [measure('a'), measure('b')] },
    { ref: 'II.2.1(6)', number: 6, measures: [{ ref: 'II.2.1(6).a' }] },
  ],
  tasks: [{ ref: 'II.3.3/5' }],
  passages: [{ ref: 'III.2' }],
} as unknown as Shelf;

test.each([
  ['6 Sở GTVT chủ trì', 'II.2.1(6)', 'Sở GTVT chủ trì'],
  ['6', 'II.2.1(6)', ''],
  ['chỉ tiêu số 6: Sở A', 'II.2.1(6)', 'Sở A'],
  ['4b Sở A', 'II.2.1(4).b', 'Sở A'],
  ['4 b Sở A', 'II.2.1(4).b', 'Sở A'],
  ['6 X chủ trì', 'II.2.1(6)', 'X chủ trì'],
  ['ii.2.1(4).b sở a', 'II.2.1(4).b', 'sở a'],
  ['nhiem vu II.3.3/5 Sở A từ 1/3', 'II.3.3/5', 'Sở A từ 1/3'],
])('%s begins with a reference', (text, ref, rest) => {
  expect(splitAssignmentLine(SHELF, text)).toMatchObject({ work: { found: { ref } }, rest });
});

test.each([
  ['99 Sở A', 'unknown'],
  ['III.2 Sở A', 'not assignable'],
  ['Sở A chủ trì 6', 'not a reference'],
])('%s begins with none that can be given', (text, fault) => {
  expect(splitAssignmentLine(SHELF, text).work).toEqual({ fault });
});
