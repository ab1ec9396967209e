/**
 * What a question asks of a figure against a clause. Of the figure named, held against what the clause sets:
 * `reaches` (đạt), `fails` (chưa đạt, hụt), `exceeds` (vượt, cao hơn), `falls below` (thấp hơn, dưới), `within` (nằm
 * trong). Of the clause itself, held against the figure named: `is` (là, bằng), `lowest is`, `highest is`, `is about`
 * (khoảng), `is above` (trên, hơn), `is at least` (từ … trở lên), `is below` (dưới), `is at most` (không quá),
 * `is within` (từ … đến …).
 */
export const RELATIONS = [
  'reaches',
  'fails',
  'exceeds',
  'falls below',
  'within',
  'is',
  'lowest is',
  'highest is',
  'is about',
  'is above',
  'is at least',
  'is below',
  'is at most',
  'is within',
] as const;

export type Relation = (typeof RELATIONS)[number];

/** Relations in which the figure named is what is judged. */
export const isOfFigure = (relation: Relation): boolean =>
  ['reaches', 'fails', 'exceeds', 'falls below', 'within'].includes(relation);

/** How a question wants to hear it: yes or no, or which of two sides. */
export type Asking = 'yes-no' | 'higher-lower' | 'over-short';

export interface AskedRelation {
  readonly relation: Relation;
  /** "Không vượt chỉ tiêu phải không?": yes is what the relation denies. */
  readonly isNegated: boolean;
  readonly asking: Asking;
}
