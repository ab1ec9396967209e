import { formatDay, localDay } from '../../domain/local-time.ts';
import { STATE_WORDS } from '../../domain/progress.ts';
import type { Reference } from '../../domain/reference.ts';
import type { Target } from '../../domain/target.ts';
import { nameMeasure } from '../../domain/target-name.ts';
import type { Actor, Directory } from '../../people/directory.ts';
import { shortReference } from '../../people/resolve-assignable.ts';
import { describeOfficeEntry, markOfOffice } from '../office/describe-office-entry.ts';
import { describeAside, describeFigure, describeReported } from '../recording/describe-card.ts';
import { countsAsFigure, isByOffice, type ProgressUpdate } from '../recording/progress-update.ts';
import { seesWhole } from './list-files.ts';

/** What of others' reports somebody sees. */
export interface HistoryReader {
  readonly directory: Directory;
  /** Undefined in a group, where everybody reads along. */
  readonly actor: Actor | undefined;
  /** An IANA name. */
  readonly timeZone: string;
}

/** `Tiến độ chỉ tiêu (6)`, `Tiến độ chỉ tiêu (4b): thu nội địa` */
export const targetTitle = (
  target: Pick<Target, 'number' | 'ref' | 'text' | 'measures'>,
  shown: Reference,
): string => {
  const measure = shown === target.ref ? undefined : target.measures.find(({ ref }) => ref === shown);
  if (measure === undefined) return `Tiến độ chỉ tiêu (${target.number})`;
  return `Tiến độ chỉ tiêu (${shortReference(shown)}): ${nameMeasure(target, measure)}`;
};

/** Longer remarks are cut, in characters. */
const LONGEST_REMARK = 300;

/** What somebody wrote, cut between words if it is long; `…` says so. */
const cut = (text: string): string =>
  text.length <= LONGEST_REMARK
    ? text
    : `${text
        .slice(0, LONGEST_REMARK)
        .replace(/(?<!\S)\S*$/u, '')
        .trimEnd()} …`;

/** `Nguyễn Văn An, Cảng vụ Hàng hải, báo 11/11/2024`, or by whom of the office it was entered for which unit. */
export const describeSource = (report: ProgressUpdate, { directory, timeZone }: HistoryReader): string => {
  const name = directory.official(report.official)?.name ?? 'một cán bộ';
  const unit = directory.unit(report.unit)?.name ?? '';
  const day = localDay(report.recordedAt, timeZone);
  return isByOffice(report)
    ? `${unit}. ${describeOfficeEntry(report, name, day)}`
    : `${name}, ${unit}, báo ${formatDay(day)}`;
};

const describeWhole = (report: ProgressUpdate, reader: HistoryReader): string => {
  const { status, blocker, isClear, resolves, proposal, note, files, asides, doubt, confirmedAt } = report;
  const said = [
    describeReported(report),
    ...(status === undefined ? [] : [STATE_WORDS[status]]),
    ...(doubt !== '' && confirmedAt === undefined ? ['chờ người báo xác nhận'] : []),
  ].filter((each) => each !== '');
  return [
    `• ${said.length === 0 ? 'không có số' : said.join(' · ')}`,
    `   ${describeSource(report, reader)}`,
    ...asides.map((aside) => `   ${describeAside(aside)}`),
    ...(blocker === undefined ? [] : [`   Vướng mắc: ${cut(blocker)}`]),
    ...(resolves === undefined ? [] : [`   Đã gỡ vướng mắc: ${cut(resolves)}`]),
    ...(isClear && resolves === undefined ? ['   Không có vướng mắc'] : []),
    ...(proposal === '' ? [] : [`   Đề nghị: ${cut(proposal)}`]),
    ...(note === '' ? [] : [`   Ghi chú: ${cut(note)}`]),
    ...(files.length === 0 ? [] : [`   Tệp kèm: ${files.length}`]),
  ].join('\n');
};

/** "Nothing new", week after week, tells nothing. */
const tellsSomething = (report: ProgressUpdate): boolean =>
  describeFigure(report) !== '' ||
  report.blocker !== undefined ||
  report.resolves !== undefined ||
  report.proposal !== '' ||
  report.asides.length > 0 ||
  report.note !== '' ||
  report.files.length > 0 ||
  (report.status !== undefined && report.status !== 'no-news');

/**
 * The reports that somebody may see, a few lines each: whole, or value and day only.
 * @param history the latest first.
 */
export const describeHistory = (
  history: readonly ProgressUpdate[],
  reader: HistoryReader,
): readonly string[] =>
  history.flatMap((report) => {
    if (seesWhole(reader.actor, report)) return tellsSomething(report) ? [describeWhole(report, reader)] : [];
    return countsAsFigure(report) ? [`• ${describeFigure(report)}${markOfOffice(report)}`] : [];
  });
