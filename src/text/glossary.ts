import type { ClosedWord } from './closed-classes.ts';

/** A short form that people type. */
export interface Abbreviation {
  /** As the file writes it (`BHYT`, `ko`). Compare without regard to case, unless `capitalsOnly`. */
  readonly short: string;
  /** What it may stand for, likeliest first; never empty. */
  readonly expansions: readonly string[];
  /** Only typed in capitals does it mean this: `TU` is Thành ủy, `tu` is a syllable. */
  readonly capitalsOnly: boolean;
}

/** `from`, lower-case, as people say it; `to` as a resolution says it. */
export interface Term {
  readonly from: string;
  readonly to: string;
  /** Set where it is one document's, not the language's. */
  readonly isOfDocument?: true;
}

/** A place that a question may name: the resolution's own city and what lies in it, or somewhere else. */
export interface Place {
  readonly name: string;
  /**
   * `tỉnh`, `thành phố`, `quận`, `huyện`, `quốc gia`, `vùng`, `cả nước` …; `tên tắt` is a short name, `within` then the
   * full one; `tên riêng` holds a place's name but is none (Mặt trận Tổ quốc Việt Nam).
   */
  readonly kind: string;
  /** The province or country that it lies in (the city itself and what is the city's: `Hải Phòng`); empty if none. */
  readonly within: string;
  /** It is a name of the whole country. */
  readonly isCountry?: boolean | undefined;
}

/** Whether the resolution names a body, is silent about it, or bears its holder's signature. */
export type BodyKind = 'named' | 'unnamed' | 'signer';

/** An office, organisation or post that a question may name. */
export interface Body {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: BodyKind;
}

/** What the corpus's word lists say, as plain data. All text is NFC. */
export interface Glossary {
  readonly abbreviations: readonly Abbreviation[];
  /** Longest `from` first, so that the first match is the longest. */
  readonly englishTerms: readonly Term[];
  /** Longest `from` first. */
  readonly vietnameseTerms: readonly Term[];
  readonly places: readonly Place[];
  /** Lower-case words of two to five syllables, single-spaced. */
  readonly compounds: ReadonlySet<string>;
  readonly bodies: readonly Body[];
  /** Groups of people that a figure may be set for ("người cao tuổi"). */
  readonly populationGroups: readonly string[];
  /** Words of one meaning, of documents and of people. */
  readonly synonyms: readonly (readonly string[])[];
  /** Words by which something is asked or said, and those that say little about what. */
  readonly closedWords: readonly ClosedWord[];
}
