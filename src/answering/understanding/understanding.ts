import type { FoundFigure } from '../../quantities/find-figures.ts';
import type { Body, Place } from '../../text/glossary.ts';
import type { Word } from '../../text/segment-words.ts';
import type { Ask } from './detect-asks.ts';
import type { Named, NumberMention, YearMention } from './find-mentions.ts';

/** A question as far as it can be understood without looking at the clauses. */
export interface Understanding {
  /** As typed, normalised. */
  readonly typed: string;
  /** Spelling repaired, abbreviations and synonyms put into the resolution's words; case kept where it was. */
  readonly text: string;
  /** The same before everyday words were put into the resolution's; undefined where none was. */
  readonly asSaid?: string | undefined;
  /** Shares that are said in words were read as percent; tried behind the reading with those words. */
  readonly isInPercent?: boolean | undefined;
  /** The words that carry meaning, in order; bare numbers, years and target numbers are left out. */
  readonly content: readonly Word[];
  readonly asks: ReadonlySet<Ask>;
  readonly years: readonly YearMention[];
  readonly places: readonly Named<Place>[];
  readonly bodies: readonly Named<Body>[];
  /** Figures of the question, as a premise or a choice. */
  readonly figures: readonly FoundFigure[];
  readonly targetNumbers: readonly NumberMention[];
  /** It wants a yes or no. */
  readonly isYesNo: boolean;
  /** It says something without a word of asking: a yes or no where the text decides it, else an open question. */
  readonly isStatement: boolean;
  /** Opens with "còn", "thế", "trong đó" …: what it leaves out stands in the question before. */
  readonly continues: boolean;
  /** Points back: "chỉ tiêu này", "nó", "việc đó". */
  readonly pointsBack: boolean;
}
