/** How many questions of one person are answered. */
export interface AnswerLimits {
  readonly perMinute: number;
  /** In any 24 hours. */
  readonly perDay: number;
}
