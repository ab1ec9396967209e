import type { Span } from '../../domain/passage.ts';
import { findDeadlines, readDeadlineCell } from './find-deadlines.ts';

const TIME_LABEL =
  /(?<=^|\n)(?:[-–+*•]\s?)?(?:thời gian|thời hạn|tiến độ|lộ trình)(?: thực hiện| hoàn thành| trình| triển khai)?\s?:[ \t]{0,3}|(?<=^|\n)(?:[-–+*•]\s?)?hoàn thành\s?:[ \t]{0,3}/giu;

/** When a task is to be done by its lines "Thời gian thực hiện: …": the times there, else all that such a line says. */
export const findLabelledTimes = (text: string): readonly Span[] =>
  [...text.matchAll(TIME_LABEL)].flatMap((match): readonly Span[] => {
    const start = match.index + match[0].length;
    const line = /^[^\n]*/u.exec(text.slice(start))?.[0] ?? '';
    const said = line.replace(/[.;]\s*$/u, '').trimEnd();
    if (said === '') return [];
    const cell = readDeadlineCell(said);
    const found = cell === undefined ? findDeadlines(said) : [cell];
    const spans = found.length > 0 ? found : [{ start: 0, end: said.length }];
    return spans.map((span) => ({ start: start + span.start, end: start + span.end }));
  });
