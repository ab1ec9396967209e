/** How one thing that a question says stands to a sentence; undefined where it says nothing of the kind. */
export type SlotJudgement = 'agrees' | 'silent' | 'contradicts' | undefined;

/** Names of places that a text holds, as the word lists know them. */
export type PlaceNames = (text: string) => readonly string[];

/** What a question says of a sentence of the text. */
export interface SaidOfSentence {
  /** The question as it was understood. */
  readonly question: string;
  /** Names of places in it. */
  readonly places: readonly string[];
  /** Its words with meaning. */
  readonly words: readonly string[];
  /** Bodies of which it says that they are charged, each by all its names. */
  readonly actors?: readonly (readonly string[])[];
  /** The sentence says all there is: a word that it lacks isn't so ("chủ đề là …", "ai ký"). */
  readonly isClosed: boolean;
  /** The sentence is one piece of several: what the question says and only the others do is moved. */
  readonly isPiece: boolean;
  /** It is one of several figures that the question names. */
  readonly namesSeveral?: boolean;
  /** Names of the place that the document is of, which narrow nothing. */
  readonly own?: readonly string[];
  /** Of a piece of a measure: the figure that the question names is the measure's. */
  readonly hasItsFigure?: boolean;
}

/** What several judgements come to: one contradiction is enough, and all that is said must agree. */
export const worst = (slots: readonly SlotJudgement[]): SlotJudgement => {
  if (slots.includes('contradicts')) return 'contradicts';
  if (slots.includes('silent')) return 'silent';
  return slots.includes('agrees') ? 'agrees' : undefined;
};
