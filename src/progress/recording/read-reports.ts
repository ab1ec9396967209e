import { formatDay, localDay } from '../../domain/local-time.ts';
import type { ReadAmount } from '../../domain/progress.ts';
import type { DocumentId, Reference } from '../../domain/reference.ts';
import type { Directory } from '../../people/directory.ts';
import { OFFICE_MARK } from '../office/describe-office-entry.ts';
import { describeFigure } from './describe-card.ts';
import type { ProgressStore } from './progress-store.ts';
import { isByOffice, type ProgressUpdateId } from './progress-update.ts';

/** The last figure that was reported of a measure, as everybody may see it: value, day, which unit and when. */
export interface Report {
  readonly id: ProgressUpdateId;
  readonly ref: Reference;
  /** `95,5 triệu tấn · đến 31/10/2024 (Cảng vụ Hàng hải báo ngày 11/11/2024)`. */
  readonly text: string;
  /** The value alone, where a single one was reported. */
  readonly value?: Pick<ReadAmount, 'decimal' | 'unit'> | undefined;
  /** What was last said to be in the way, with who said it: for those who may see whole reports. */
  readonly blocker?: string | undefined;
}

/** Gives the last figures of these measures, those that have any. */
export type ReportReader = (document: DocumentId, refs: readonly Reference[]) => Promise<readonly Report[]>;

/** Reads the last figures from the store, each with its unit's name. @param timeZone an IANA name. */
export const createReportReader =
  (
    progress: Pick<ProgressStore, 'lastUpdates'>,
    readDirectory: () => Promise<Directory>,
    timeZone: string,
  ): ReportReader =>
  async (document, refs) => {
    const last = await progress.lastUpdates(document, refs);
    const directory = await readDirectory();
    return refs.flatMap((ref): Report[] => {
      const figure = last.get(ref)?.figure;
      if (figure === undefined) return [];
      const unit = directory.unit(figure.unit)?.name ?? '';
      const day = formatDay(localDay(figure.recordedAt, timeZone));
      const who = isByOffice(figure) ? `${OFFICE_MARK} cho ${unit}` : `${unit} báo`;
      const text = `${describeFigure(figure)} (${who} ngày ${day})`;
      const said = last.get(ref)?.latest.blocker ?? figure.blocker;
      const blocker = said === undefined ? undefined : `“${said.replace(/\s+/g, ' ').trim()}” (${unit})`;
      return [{ id: figure.id, ref, text, value: figure.value, blocker }];
    });
  };
