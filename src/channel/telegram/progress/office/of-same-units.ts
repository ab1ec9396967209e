import type { ProgressUpdate } from '../../../../progress/recording/progress-update.ts';
import type { Reporter } from '../find-reporter.ts';

/** A figure that is put right is of the unit that it was of, where several lead its target. */
export const ofSameUnits = (reporter: Reporter, old: readonly ProgressUpdate[]): Reporter => {
  const { office } = reporter;
  if (office === undefined || old.length === 0) return reporter;
  const unitOf = new Map(
    old
      .map((update) => [reporter.write(update), update.unit] as const)
      .filter(([ref, unit]) => office.unitsOf(ref).includes(unit)),
  );
  return {
    ...reporter,
    led: reporter.led.map((item) => ({ ...item, unit: unitOf.get(item.ref) ?? item.unit })),
    office: {
      ...office,
      unitsOf: (ref) => {
        const unit = unitOf.get(ref);
        return unit === undefined ? office.unitsOf(ref) : [unit];
      },
    },
  };
};
