import mammoth from 'mammoth';
import readXlsxFile from 'read-excel-file/node';
import { expect } from 'vitest';
import { formatDay } from '../../../src/domain/local-time.ts';
import { formatNumber } from '../../../src/quantities/written-number.ts';
import type { ChatMessage } from '../../support/fake-chats.ts';
import type { ReportedFigure } from './act-in-week.ts';
import { ANSWER_IN_TIME } from './check-week.ts';
import type { Behaviour } from './persona.ts';
import type { PlayedWeek } from './played-week.ts';

const ANSWERED: Readonly<Record<Behaviour, string>> = {
  'no news': 'đúng hạn',
  number: 'đúng hạn',
  words: 'đúng hạn',
  blocker: 'đúng hạn',
  later: 'đúng hạn',
  second: 'đúng hạn',
  late: 'muộn',
  silent: 'chưa trả lời',
};

/** The figure of each measure that counts in the end: of the latest day, and of these the one reported last. */
export const lastFigures = (reported: readonly ReportedFigure[]): ReadonlyMap<string, ReportedFigure> => {
  const last = new Map<string, ReportedFigure>();
  for (const figure of reported) {
    const known = last.get(figure.ref);
    if (known === undefined || figure.asOf >= known.asOf) last.set(figure.ref, figure);
  }
  return last;
};

const fileOf = (messages: readonly ChatMessage[], ending: string): Buffer => {
  const found = messages.flatMap(({ file }) => file ?? []).filter(({ name }) => name.endsWith(ending));
  expect(found).toHaveLength(1);
  return Buffer.from(found[0]?.content ?? []);
};

type Row = Readonly<Record<string, unknown>>;

const readSheets = async (workbook: Buffer): Promise<ReadonlyMap<string, readonly Row[]>> =>
  new Map(
    (await readXlsxFile(workbook)).map(({ sheet, data: [titles = [], ...rows] }) => [
      sheet,
      rows.map((row) => Object.fromEntries(titles.map((title, index) => [String(title), row[index]]))),
    ]),
  );

/** What reached a leader on the last Friday holds every figure that was reported, and who answered; nothing else. */
export const checkLastReport = async (
  messages: readonly ChatMessage[],
  reported: readonly ReportedFigure[],
  { behaviours, isGivenByOthers }: PlayedWeek,
): Promise<void> => {
  const sheets = await readSheets(fileOf(messages, '.xlsx'));
  const last = lastFigures(reported);
  const measures = sheets.get('Chi tiết') ?? [];
  expect(measures).toHaveLength(43);
  for (const row of measures) {
    const figure = last.get(String(row['Vị trí trong Nghị quyết']));
    const expected = figure && [Number(figure.decimal), new Date(`${figure.asOf}T00:00:00Z`)];
    expect([figure?.ref, row['Trị số'], row['Số đến ngày']]).toEqual([
      figure?.ref,
      ...(expected ?? [null, null]),
    ]);
  }
  const answers = new Map((sheets.get('Trả lời') ?? []).map((row) => [row['Mã cán bộ'], row['Trả lời']]));
  for (const [code, behaviour] of behaviours) {
    const others = [...(isGivenByOthers(code, ANSWER_IN_TIME) ? [ANSWERED.number] : []), ANSWERED[behaviour]];
    const late = isGivenByOthers(code, ['late']) && behaviour === 'silent' ? ANSWERED.late : undefined;
    expect([code, answers.get(code)]).toEqual([code, others.length > 1 ? others[0] : (late ?? others[0])]);
  }
  const { value: text } = await mammoth.extractRawText({ buffer: fileOf(messages, '.docx') });
  expect(text).toContain('ĐẢNG CỘNG SẢN VIỆT NAM');
  for (const { decimal, asOf } of last.values()) {
    expect(text).toContain(formatNumber(decimal));
    expect(text).toContain(formatDay(asOf));
  }
};
