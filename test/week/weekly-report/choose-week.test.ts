import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asDay } from '../../../src/domain/people.ts';
import { daysOf, parseWeek } from '../../../src/domain/reporting-week.ts';
import { chooseWeek } from '../../../src/week/weekly-report/choose-week.ts';

const document = { year: 2024, validFrom: '2024-01-01', collectUntil: '2025-01-31' };
const choose = (text: string, today = '2024-11-29') => chooseWeek(text, { document, today: asDay(today) });

describe('the week that somebody names', () => {
  it.each([
    ['', '2024-W48'],
    ['tuần này', '2024-W48'],
    ['tuần trước', '2024-W47'],
    ['TUAN TRUOC', '2024-W47'],
    ['47', '2024-W47'],
    ['tuần 47', '2024-W47'],
    ['tuan 7', '2024-W07'],
    ['W47', '2024-W47'],
    ['2024-W47', '2024-W47'],
    ['2024-w5', '2024-W05'],
    ['47/2024', '2024-W47'],
    ['tuần 47 năm 2024', '2024-W47'],
    ['25/11', '2024-W48'],
    ['ngày 24/11/2024', '2024-W47'],
  ])('%s', (text, week) => {
    expect(choose(text)).toEqual({ week });
  });

  it('is of this year where that week has begun, else of the document’s', () => {
    expect(choose('3', '2025-01-20')).toEqual({ week: '2025-W03' });
    expect(choose('50', '2025-01-20')).toEqual({ week: '2024-W50' });
    // The week of 30 December is the first of the next year.
    expect(choose('', '2024-12-31')).toEqual({ week: '2025-W01' });
  });

  it('is the last one of the document when nothing is collected any more', () => {
    expect(choose('', '2025-06-02')).toEqual({ week: '2025-W05' });
  });

  it.each([
    ['49', 'not begun'],
    ['2025-W03', 'not begun'],
    ['2023-W40', 'outside the document'],
    ['24/12/2023', 'outside the document'],
    ['tuần 54', 'not a week'],
    ['31/11', 'not a week'],
    ['2024-W60', 'not a week'],
    ['hôm nào', 'not a week'],
    ['0', 'not a week'],
  ])('%s: %s', (text, fault) => {
    expect(choose(text)).toEqual({ fault });
  });

  it('says so before the document begins', () => {
    expect(choose('', '2023-12-01')).toEqual({ fault: 'outside the document' });
  });

  it('reads any text without failing, and any day of the year as its week', () => {
    fc.assert(fc.property(fc.string(), (text) => choose(text) !== undefined));
    const day = fc.date({ min: new Date('2024-01-01'), max: new Date('2024-11-28'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const { week } = choose(iso.split('-').toReversed().join('/'));
        expect(week && parseWeek(week)).toBe(week);
        expect(week && daysOf(week)).toContain(iso);
      }),
    );
  });
});
