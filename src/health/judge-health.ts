/** What must go on for the bot to serve: putting out what is due, and fetching what people send. */
export const PARTS = ['reminders', 'polling'] as const;

export type Part = (typeof PARTS)[number];

/** When each part last went well; undefined for never. */
export type Marks = Readonly<Record<Part, Date | undefined>>;

/** How long each part may be silent: a few of its rounds, so that one that is slow or fails alarms nobody. */
export const LONGEST_SILENCE_MS: Readonly<Record<Part, number>> = {
  /** Ticks come every minute. */
  reminders: 3 * 60_000,
  /** A poll lasts half a minute when nothing arrives. */
  polling: 2 * 60_000,
};

/** How a part stands. */
export interface PartHealth {
  readonly part: Part;
  readonly lastWell: Date | undefined;
  readonly isWell: boolean;
}

/**
 * Whether each part went well recently. A mark from a time to come is held against the same limit: the machine's clock
 * was put back, and the part hasn't gone well since.
 */
export const judgeHealth = (marks: Marks, now: Date): readonly PartHealth[] =>
  PARTS.map((part) => {
    const lastWell = marks[part];
    const isWell =
      lastWell !== undefined && Math.abs(now.getTime() - lastWell.getTime()) <= LONGEST_SILENCE_MS[part];
    return { part, lastWell, isWell };
  });
