import type { ReportHead, ResolutionDocument } from '../../domain/resolution.ts';
import { placeNames } from '../../text/place-forms.ts';

/** Who issues reports, as the head and the foot of their documents say it. */
export interface ReportForm {
  /** The body above the one that issues it; empty for none. */
  readonly superior: string;
  readonly issuer: string;
  /** Stands after the number, which is left empty: `BC/VPTU`. */
  readonly symbol: string;
  readonly place: string;
  readonly recipients: readonly string[];
}

/** What the operator sets of it. */
export type ReportSettings = ReportHead;

/** Offices alike in every organ. */
const ISSUER = 'VĂN PHÒNG';
const SYMBOL = 'BC/VP';
const RECIPIENTS = ['Các đơn vị chủ trì chỉ tiêu', 'Lưu Văn phòng'];

/** What isn't set is as the document's entry has it, else made of what the document says of itself. */
export const completeReportForm = (
  settings: ReportSettings,
  { organ, place, report = {} }: Pick<ResolutionDocument, 'organ' | 'place' | 'report'>,
): ReportForm => ({
  superior: settings.superior ?? report.superior ?? (organ ?? '').toUpperCase(),
  issuer: settings.issuer ?? report.issuer ?? ISSUER,
  symbol: settings.symbol ?? report.symbol ?? SYMBOL,
  place: settings.place ?? report.place ?? placeNames(place).at(-1) ?? '…',
  recipients: settings.recipients ?? report.recipients ?? RECIPIENTS,
});
