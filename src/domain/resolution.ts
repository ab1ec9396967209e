import type { MeasureProfile } from './measure-profile.ts';
import type { Passage, Span } from './passage.ts';
import type { DocumentId, Reference } from './reference.ts';
import type { Target, TargetGroup } from './target.ts';

/**
 * What is known of a document as a whole: read from its head, corrected by its entry in `documents.json` or by a person.
 * Dates are `YYYY-MM-DD`.
 */
export interface ResolutionDocument {
  readonly id: DocumentId;
  readonly file: string;
  readonly name: string;
  readonly shortName: string;
  readonly year: number;
  /** When the meeting that passed it took place; undefined where its text speaks of none. */
  readonly meetingDate?: string | undefined;
  /** `Nghị quyết`, `Kế hoạch`; undefined where neither the head nor the entry says so. */
  readonly kind?: string | undefined;
  /** Who issued it: `Hội đồng nhân dân tỉnh Đông Hà Sơn`. */
  readonly organ?: string | undefined;
  /** The province, commune or ward that it is of: `tỉnh Bắc Ninh`. */
  readonly place?: string | undefined;
  /** Its subject as printed: `về phương hướng, nhiệm vụ năm 2026`. */
  readonly title?: string | undefined;
  /** `144/KH-UBND`. */
  readonly number?: string | undefined;
  /** The day of signing or passing. */
  readonly date?: string | undefined;
  /** Questions to try on it; where there are none they are made of what it states. */
  readonly examples?: readonly string[] | undefined;
  /** What help shows that can be typed about it; what is left out is made of what it states. */
  readonly typed?: TypedExamples | undefined;
  /** How the office that chases it heads its reports; what is left out is made of the document's organ and place. */
  readonly report?: ReportHead | undefined;
  /** It is as its text was read, and nobody of the office has looked through it: answers from it say so. */
  readonly isUnconfirmed?: boolean | undefined;
  /** The document that it carries out, as the office said. */
  readonly carriesOut?: DocumentId | undefined;
  readonly validFrom: string;
  readonly validTo: string;
  readonly collectUntil: string;
  /** The CSV file in the corpus that classes its measures. */
  readonly measures?: string | undefined;
  /** The CSV file in the corpus of what people call things of this document only. */
  readonly terms?: string | undefined;
}

/** From when to when a document is in force. */
export type DocumentTime = Pick<ResolutionDocument, 'validFrom' | 'validTo'>;

/** What help shows that can be typed about a document; what it offers no example for is left out. */
export interface TypedExamples {
  /** A target's number: `6`. */
  readonly target?: string | undefined;
  /** The second part of a target: `4b`. */
  readonly part?: string | undefined;
  /** A task's reference: `II.3.3/5`. */
  readonly task?: string | undefined;
  /** A question that goes on from another: `còn xuất khẩu?`. */
  readonly followUp?: string | undefined;
  /** A report in a few words. */
  readonly report?: string | undefined;
}

/** Who issues reports on a document, to whom. */
export interface ReportHead {
  readonly superior?: string | undefined;
  readonly issuer?: string | undefined;
  readonly symbol?: string | undefined;
  readonly place?: string | undefined;
  readonly recipients?: readonly string[] | undefined;
}

/** A paragraph that says what is to be done; spans are offsets into its passage's text. */
export interface Task {
  readonly ref: Reference;
  readonly passageId: string;
  /** `trong tháng 01/2024`, `hoàn thành trong năm 2024`, `đến năm 2030`. */
  readonly deadlines: readonly Span[];
  /** Numbers of documents that it refers to: `45-NQ/TW`. */
  readonly documents: readonly Span[];
}

/**
 * What a body is to do with the work: `lead` carries it, `support` works along, `follow-up` watches and urges,
 * `informed` is reported to.
 */
export type ChargeRole = 'lead' | 'support' | 'follow-up' | 'informed';

/** Who the text charges with what; spans are offsets into the passage's text. */
export interface Responsibility {
  readonly ref: Reference;
  readonly passageId: string;
  readonly role: ChargeRole;
  readonly actor: Span;
  /** The passage in which the actor is named, where that is another one: a heading, "b) Bộ Công Thương:". */
  readonly actorPassageId?: string | undefined;
  /** From the actor to the end of what it is charged with. */
  readonly statement: Span;
  /** Set when the charge covers everything below this reference ("Thành ủy, các cấp ủy tập trung …:"). */
  readonly covers: Reference | undefined;
}

/** Something in the text that the parser couldn't read; the words stay searchable all the same. */
export interface NotUnderstood {
  /** A target without a figure, one whose number doesn't follow the one before, or a duty of nobody who is named. */
  readonly of: 'target' | 'numbering' | 'duty';
  readonly ref: Reference;
  readonly problem: string;
  readonly excerpt: string;
}

/** Something that a document may say of itself; looked for in its whole source. */
export interface HeadFact {
  readonly isStated: boolean;
  /** The sentence that says it; undefined where none does, or it stands in no passage. */
  readonly place?: { readonly passageId: string; readonly span: Span } | undefined;
}

/**
 * The document's number, its day of signing, the day or days of the meeting that passed it, from when it is in force,
 * and which documents it takes the place of.
 */
export interface HeadFacts {
  readonly number: HeadFact;
  readonly signedDate: HeadFact;
  readonly meetingDate: HeadFact;
  readonly effect: HeadFact;
  readonly replaces: HeadFact;
}

/** A resolution read whole. */
export interface Resolution {
  readonly document: ResolutionDocument;
  readonly title: string;
  readonly passages: readonly Passage[];
  readonly targetGroups: readonly TargetGroup[];
  readonly targets: readonly Target[];
  readonly tasks: readonly Task[];
  /** What stands under how it is to be carried out and sets a time. */
  readonly executions: readonly Task[];
  /** By when targets are to be reached, where their own row or words say so. */
  readonly targetDeadlines?: readonly Pick<Task, 'ref' | 'passageId' | 'deadlines'>[] | undefined;
  readonly responsibilities: readonly Responsibility[];
  readonly headFacts: HeadFacts;
  readonly notUnderstood: readonly NotUnderstood[];
  /** How its measures behave, where a person of the office said so; those of the corpus have a file for it. */
  readonly confirmed?: readonly MeasureProfile[] | undefined;
}

/** Whether a document plans for a year: its own, or any in the period from when to when it holds. */
export const coversYear = (
  { year: own, validFrom, validTo }: Pick<ResolutionDocument, 'year' | 'validFrom' | 'validTo'>,
  year: number,
): boolean => year === own || (validFrom <= `${year}-12-31` && `${year}-01-01` <= validTo);

const known = new WeakMap<Resolution, ReadonlyMap<string, Passage>>();

/** A passage by its id; those of a resolution are put in order when it is first asked. */
export const findPassage = (resolution: Resolution, id: string): Passage | undefined => {
  const passages =
    known.get(resolution) ?? new Map(resolution.passages.map((passage) => [passage.id, passage]));
  known.set(resolution, passages);
  return passages.get(id);
};

/** What any document may be called, also several of different kinds. */
export const ANY_KIND = 'văn bản';

type Named = Pick<ResolutionDocument, 'kind'>;

/** What people call a document in the middle of a sentence: `Nghị quyết`, `Kế hoạch`. */
export const kindOf = ({ kind }: Named): string => kind ?? ANY_KIND;

/** The same where it opens a sentence. */
export const kindAtStart = (document: Named): string => openSentence(kindOf(document));

/** What people call several documents together: their kind if there is but one document. */
export const kindOfAll = ([first, ...others]: readonly Named[]): string =>
  first === undefined || others.length > 0 ? ANY_KIND : kindOf(first);

/** A kind as the first word of a sentence. */
export const openSentence = (kind: string): string => kind.charAt(0).toUpperCase() + kind.slice(1);
