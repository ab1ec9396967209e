import type { MeasureProfile } from './measure-profile.ts';

/**
 * What a measure's own words let one guess of it where nobody has classed it. It has no rule, so that nothing can be
 * judged late or on track by it, and a confirmed `MeasureProfile` always goes before it.
 */
export interface GuessedProfile extends Pick<MeasureProfile, 'measure' | 'aliases'> {
  readonly isGuessed: true;
  /** Undefined where the words don't tell, as below. */
  readonly kind: MeasureProfile['kind'] | undefined;
  readonly better: MeasureProfile['better'] | undefined;
  readonly cadence: MeasureProfile['cadence'] | undefined;
}
