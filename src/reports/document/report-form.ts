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
