import type { Reference } from '../../domain/reference.ts';
import type { Cues } from './find-cues.ts';

/** The piece of the message that a figure stands in. */
export interface AmountPlace {
  /** With its dates blotted out. */
  readonly text: string;
  /** As it stands. */
  readonly full: string;
  readonly cues: Cues;
  readonly isWithinPeriod: boolean;
  /** The year in which the message was sent. */
  readonly year: string;
  /** The message answers the week's question. */
  readonly isAsked: boolean;
  /** The figure that was reported last of an item, in its unit. */
  readonly lastOf: (item: Reference) => string | undefined;
}
