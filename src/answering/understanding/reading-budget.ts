/** Characters of one message that are read in all its senses and parts together: four times a question of full length. */
const MOST_READ = 2_400;

/** What is left to be read of one message; however it is written, it can't be read for longer. */
export interface ReadingBudget {
  /** Takes what a reading costs; false if it costs more than is left, or nothing is left at all. */
  take(reading: string): boolean;
}

/** The budget of one message: its whole, each of its parts, and every sense of both count. */
export const openReadingBudget = (): ReadingBudget => {
  let left = MOST_READ;
  return {
    take: (reading) => {
      left -= reading.length;
      return left >= 0;
    },
  };
};
