import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { asDay, type Day } from '../domain/people.ts';
import { weekday, yearOf } from '../domain/reporting-week.ts';
import type { WorkingCalendar } from '../domain/working-calendar.ts';
import { CorpusFileError } from '../word-lists/corpus-file-error.ts';
import { readCsv } from '../word-lists/read-csv.ts';

const FILE = 'working-days.csv';

const rowSchema = z.object({
  ngày: z.iso.date('viết như 2024-02-08').transform(asDay),
  loại: z.enum(['nghỉ', 'làm bù']),
  'ghi chú': z.string(),
});

/**
 * Reads the days off and the worked weekends.
 * @param corpusDir holds `working-days.csv` as it is shipped.
 * @param dataDir its own `working-days.csv`, if there is one, takes the place of the shipped one.
 * @throws {CorpusFileError} naming the line that is wrong, or the year that isn't whole.
 */
export const loadWorkingDays = (corpusDir: string, dataDir: string): WorkingCalendar => {
  const own = join(dataDir, FILE);
  const file = existsSync(own) ? own : join(corpusDir, FILE);
  const days = new Map<Day, 'nghỉ' | 'làm bù'>();
  for (const { row, line } of readCsv(file, Object.keys(rowSchema.shape), rowSchema)) {
    const day = row.ngày;
    const nextStep = 'Sửa hoặc bỏ dòng này';
    const fault = (problem: string) => new CorpusFileError({ file, line, problem, nextStep });
    if (days.has(day)) throw fault(`ngày ${day} có hai dòng`);
    if (row.loại === 'làm bù' && weekday(day) < 5) {
      throw fault(`ngày làm bù ${day} không phải thứ bảy hay chủ nhật`);
    }
    days.set(day, row.loại);
  }
  const ofKind = (kind: 'nghỉ' | 'làm bù'): ReadonlySet<Day> =>
    new Set([...days].flatMap(([day, its]) => (its === kind ? [day] : [])));
  const calendar = {
    daysOff: ofKind('nghỉ'),
    workedWeekends: ofKind('làm bù'),
    years: new Set([...days.keys()].map(yearOf)),
  };
  checkWhole(calendar, file);
  return calendar;
};

/** A year of which only a few days were typed in would have people asked on holidays. */
const checkWhole = ({ daysOff, years }: WorkingCalendar, file: string): void => {
  for (const year of years) {
    const missing = ['01-01', '04-30', '05-01', '09-02']
      .map((date) => asDay(`${year}-${date}`))
      .filter((day) => weekday(day) < 5 && !daysOff.has(day));
    const aroundTet = [...daysOff].filter(
      (day) => day >= `${year}-01-15` && day <= `${year}-02-28` && weekday(day) < 5,
    );
    if (missing.length === 0 && aroundTet.length >= 3) continue;
    throw new CorpusFileError({
      file,
      problem: `năm ${year} chưa đủ: thiếu ${missing.length > 0 ? missing.join(', ') : 'Tết Nguyên đán'}`,
      nextStep: `Ghi đủ ngày nghỉ của năm ${year}, hoặc bỏ hết các dòng của năm ấy`,
    });
  }
};
