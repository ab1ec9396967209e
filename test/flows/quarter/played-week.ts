import type { ReportingWeek } from '../../../src/domain/reporting-week.ts';
import type { Timetable } from '../../../src/week/plan-timetable.ts';
import type { ChatMessage } from '../../support/fake-chats.ts';
import type { Behaviour } from './persona.ts';

/** What the play tells whoever watches it. */
export type Told =
  | { readonly what: 'moment'; readonly at: Date; readonly title: string }
  | { readonly what: 'note'; readonly text: string };

/** How a week went, as the play itself knows it. */
export interface PlayedWeek {
  readonly week: ReportingWeek;
  readonly timetable: Timetable;
  /** Of each official who was asked, by code. */
  readonly behaviours: ReadonlyMap<string, Behaviour>;
  /** What the bot has told each person of the roster in that week, by code. */
  readonly told: (code: string) => readonly ChatMessage[];
  /** Whether others of somebody's unit, who behave in one of these ways, have given all that it leads. */
  readonly isGivenByOthers: (code: string, kinds: readonly Behaviour[]) => boolean;
  /** The same of the office's first person. */
  readonly toldOffice: () => readonly ChatMessage[];
}

/** How a week is played. */
export interface WeekOptions {
  /** Which share of those who are asked answer as they are; the others keep silent. By default all. */
  readonly share?: number;
  /** Who acts by other means than their persona's. */
  readonly except?: readonly string[];
  /** What else happens, once everybody was asked, asked again, told of, or reported to. */
  readonly after?: Partial<
    Record<'asked' | 'second' | 'escalation' | 'report', (played: PlayedWeek) => Promise<void>>
  >;
}
