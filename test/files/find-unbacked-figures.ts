import { formatDay, formatDayIn } from '../../src/domain/local-time.ts';
import { describeFigure } from '../../src/progress/recording/describe-card.ts';
import { isNew } from '../../src/week/weekly-report/pick-rows.ts';
import { shortenReport } from '../../src/week/weekly-report/shorten-report.ts';
import type { WeeklyReport } from '../../src/week/weekly-report/weekly-report.ts';
import { findUnsupportedFigures } from '../eval/find-unsupported-figures.ts';

/** So many units that are silent are named in the text. */
const MOST_SILENT = 6;

/** Everything that a figure in a report may come from, besides counts. */
const sourcesOf = (report: WeeklyReport): readonly string[] => [
  report.span.title,
  report.document.name,
  ...report.measures.flatMap(({ target, verdict }) => [target.text, verdict.reason]),
  ...report.history.flatMap((row) => [
    describeFigure(row.report),
    row.report.blocker ?? '',
    row.report.proposal,
    formatDay(row.recordedOn),
    formatDayIn(row.report.asOf, report.document.year),
  ]),
];

/** What may be counted: targets, statuses, units by whether they answered. */
const countsOf = (report: WeeklyReport): readonly string[] => {
  const { standing, measures, tasks, totals, units } = report;
  const { appendices, work, groups, proposals } = shortenReport(report);
  const blockers = [...measures, ...tasks].flatMap((row) => row.blockers);
  const fresh = measures.filter(isNew).length;
  const missingOf = [...new Set(measures.map((row) => row.units.join()))].map(
    (leads) =>
      measures.filter((row) => row.units.join() === leads && row.verdict.status === 'no-data').length,
  );
  const answered = units.filter(({ state }) => state === 'on time' || state === 'late').length;
  const late = units.filter(({ state }) => state === 'late').length;
  const counts = [
    standing.length,
    measures.length,
    answered,
    late,
    units.length,
    units.length - answered,
    fresh,
    ...missingOf,
    blockers.length,
    ...appendices.map((_, index) => index + 1),
  ];
  const rests = [work, proposals, ...groups].flatMap(
    ({ rest }) => rest?.match(/^Còn \d+/)?.[0].slice(4) ?? [],
  );
  const unnamed = units.length - answered - MOST_SILENT;
  return [
    ...[...counts, ...totals.map((total) => total.measures.length)].map(String),
    `${answered}/${units.length}`,
    ...rests,
    String(unnamed),
  ];
};

/** A report's pieces are each held against the same: it is read once. */
const quotesByReport = new WeakMap<WeeklyReport, Map<string, readonly string[]>>();

const quotesOf = (report: WeeklyReport, said: readonly string[]): readonly string[] => {
  const known = quotesByReport.get(report) ?? new Map<string, readonly string[]>();
  quotesByReport.set(report, known);
  const quotes = known.get(said.join()) ?? [...sourcesOf(report), ...countsOf(report), ...said];
  known.set(said.join(), quotes);
  return quotes;
};

/** Figures in a piece of a report's text that no row, clause or count carries. @param said also may be, e.g. the hour. */
export const findUnbackedFigures = (
  piece: string,
  report: WeeklyReport,
  said: readonly string[] = [],
): readonly string[] => {
  const sources = {
    kind: 'passage',
    answer: piece.replace(/\u00A0/g, ' '),
    question: '',
    quotes: quotesOf(report, said),
    years: [report.document.year],
    targetCounts: [],
  };
  return findUnsupportedFigures(sources);
};
