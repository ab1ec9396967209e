import type { UpdateId } from '../../domain/chat.ts';
import type { OfficialId } from '../../domain/people.ts';
import type { DocumentId, Reference } from '../../domain/reference.ts';
import type { ReportingWeek } from '../../domain/reporting-week.ts';

/** `send`: leaders may have it as it is. `hold`: they don't get it by itself. `words`: the office adds its own. */
export type ReportActKind = 'send' | 'hold' | 'words';

/** What somebody of the office did with a week's report, to be stored. */
export interface NewReportAct {
  /** The Telegram update that did it; the same one does nothing twice. */
  readonly update: UpdateId;
  readonly week: ReportingWeek;
  readonly kind: ReportActKind;
  /** What the words are about; undefined: the week as a whole. */
  readonly about: { readonly document: DocumentId; readonly ref: Reference } | undefined;
  /** Empty words take back those before. */
  readonly text: string;
  readonly official: OfficialId;
  readonly at: Date;
}

/** A stored act; none is ever changed, the last one counts. */
export interface ReportAct extends NewReportAct {
  readonly id: number;
}

export interface ReportActStore {
  /** @returns false if this update has acted already. */
  add(act: NewReportAct): Promise<boolean>;
  /** In the order in which they were done. */
  ofWeek(week: ReportingWeek): Promise<readonly ReportAct[]>;
}

/** Whether a report was sent or held back, by whom and when. */
export interface ReportDecision {
  readonly kind: 'send' | 'hold';
  readonly official: OfficialId;
  readonly at: Date;
}

/** The last decision; undefined while nobody has made one. */
export const decisionOf = (acts: readonly ReportAct[]): ReportDecision | undefined => {
  const last = acts.findLast(({ kind }) => kind !== 'words');
  return last === undefined || last.kind === 'words'
    ? undefined
    : { kind: last.kind, official: last.official, at: last.at };
};

/** Words of the office that stand in a report. */
export interface OfficeWords {
  readonly about: NewReportAct['about'];
  readonly text: string;
}

const keyOf = (about: NewReportAct['about']): string =>
  about === undefined ? '' : `${about.document}@${about.ref}`;

/** The words that count: of each thing the last ones, those about the week first. */
export const wordsOf = (acts: readonly ReportAct[]): readonly OfficeWords[] => {
  const last = new Map<string, OfficeWords>();
  for (const { kind, about, text } of acts) if (kind === 'words') last.set(keyOf(about), { about, text });
  return [...last.values()]
    .filter(({ text }) => text !== '')
    .toSorted((one, other) => Number(one.about !== undefined) - Number(other.about !== undefined));
};
