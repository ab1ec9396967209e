import type { OfficialId } from '../../domain/people.ts';
import type { DocumentId } from '../../domain/reference.ts';
import type { PictureCut } from '../formats/scan/scan-reader.ts';
import type { HeldMoves } from '../intake/plan-moves.ts';
import type { DocumentReading } from './document-reading.ts';
import type { ConfirmedMeasure, DocumentEntry, SettledDoubt } from './document-said.ts';

/** `draft`: nobody is answered from it; `live`: it answers; `withdrawn`: kept, and answers no more. */
export type DocumentState = 'draft' | 'live' | 'withdrawn';

/** Who did something with a document, and when. */
export interface DocumentNote {
  readonly by: { readonly official: OfficialId | undefined; readonly name: string };
  readonly at: Date;
}

/** Who has checked a document. */
export interface CheckedBy {
  /** Undefined for the operator. */
  readonly official: OfficialId | undefined;
  readonly byName: string;
  readonly at: Date;
}

/** A document that the office brought in. */
export interface StoredDocument {
  readonly id: DocumentId;
  /** Counts up in the order in which documents came; short enough for a button. */
  readonly sequence: number;
  readonly state: DocumentState;
  /** When a person confirmed what was read, and who; undefined: as read. */
  readonly confirmed: { readonly byName: string; readonly at: Date } | undefined;
  /** Who has checked it as it is, where another person has still to say so too. */
  readonly checked?: CheckedBy | undefined;
  readonly fileName: string;
  /** The text as its format gave it. */
  readonly source: string;
  readonly entry: DocumentEntry;
  readonly reading: DocumentReading;
  /** What a person said of its measures; what isn't listed is guessed. */
  readonly measures: readonly ConfirmedMeasure[];
  /** The document that it carries out, as the office said: its leads and deadlines are of that one's targets. */
  readonly carriesOut?: DocumentId | undefined;
  /** Of a text that was replaced: the document whose text it was. */
  readonly replacedBy?: DocumentId | undefined;
  readonly added: { readonly byName: string; readonly at: Date };
  /** What people said of its doubts. */
  readonly settled: readonly SettledDoubt[];
}

/** A step of a person who checks a document: what it changes, and what the audit says of it. */
export interface DocumentCheck
  extends Partial<Pick<StoredDocument, 'source' | 'entry' | 'measures' | 'reading' | 'settled'>> {
  /** As the audit says it. */
  readonly act: string;
  readonly before: Readonly<Record<string, unknown>>;
  readonly after: Readonly<Record<string, unknown>>;
}

/** What comes of somebody's saying that a document may be used. */
export type LiveStep =
  | 'live'
  /** They have checked it; another person has still to say so. */
  | 'checked'
  /** They are the one who checked it. */
  | 'own check'
  /** Figures that were read from a picture have still to be looked at. */
  | 'unseen';

/** What a person says of a document that they have checked. */
export interface Confirmation {
  readonly entry: DocumentEntry;
  readonly measures: readonly ConfirmedMeasure[];
  /** What the reading comes to with it; left out it stays as it is. */
  readonly reading?: DocumentReading | undefined;
}

/** A document as it is brought in. */
export type NewDocument = Pick<StoredDocument, 'id' | 'fileName' | 'source' | 'entry' | 'reading'> & {
  readonly state: 'draft' | 'live';
  /** Of a scan, what shows the places of what was read. */
  readonly cuts?: readonly PictureCut[] | undefined;
};

/** A text that takes another one's place; one that was confirmed before stays so. */
export type Replacement = Pick<StoredDocument, 'fileName' | 'source' | 'entry' | 'reading' | 'measures'> &
  Partial<Pick<StoredDocument, 'settled' | 'confirmed'>>;

/** What moves along with a text. */
export interface ReplacementMoves {
  readonly moves: HeldMoves;
  /** The row of the old text that is put back: what lost its place by its replacement comes back. */
  readonly back?: DocumentId | undefined;
}

/** What reading a stored text again by this program comes to. */
export interface RereadDocument extends Pick<StoredDocument, 'reading' | 'measures' | 'settled'> {
  /** Where what is held goes; undefined where nothing that can be held has changed. */
  readonly moves: HeldMoves | undefined;
  /** What has changed, in Vietnamese; empty where only what isn't held by reference has. */
  readonly lines: readonly string[];
}

/** Documents of the office as rows. Every method is one transaction, on disk once its promise is settled. */
export interface DocumentStore {
  /** All of them, the later added first. */
  list(): Promise<readonly StoredDocument[]>;
  /** Those that answer, the later added first. */
  listLive(): Promise<readonly StoredDocument[]>;
  find(id: DocumentId): Promise<StoredDocument | undefined>;
  /** The JPEG of a scan's cut-out; undefined where there is none, or none any more. */
  findCut(id: DocumentId, name: string): Promise<Uint8Array | undefined>;
  /**
   * Keeps a document, with an entry of the audit.
   * @returns false if there is one of this id, also a withdrawn one; then nothing is kept.
   */
  add(document: NewDocument, note: DocumentNote): Promise<boolean>;
  /**
   * Takes a document out of use, with an entry of the audit; its row stays.
   * @returns false if there is none of this id that could be withdrawn.
   */
  withdraw(id: DocumentId, note: DocumentNote): Promise<boolean>;
  /**
   * Takes a document that a person has checked into use, with an entry of the audit; where two have to check it the first
   * is only noted.
   * @param needsSecond whether another person than the one who checked it must say so
   * @returns what came of it; undefined if there is none of this id that isn't withdrawn.
   */
  confirm(
    id: DocumentId,
    confirmation: Confirmation,
    note: DocumentNote,
    needsSecond?: boolean,
  ): Promise<LiveStep | undefined>;
  /**
   * Says that a person has checked a draft that is to take another text's place, as `confirm` does where two have to; its
   * state stays.
   */
  agree(id: DocumentId, note: DocumentNote, needsSecond: boolean): Promise<LiveStep | undefined>;
  /**
   * Keeps what a person has said of a document so far, with an entry of the audit; its state stays.
   * @returns false if there is none of this id that isn't withdrawn.
   */
  amend(id: DocumentId, confirmation: Confirmation, note: DocumentNote): Promise<boolean>;
  /**
   * Keeps a step of checking, made on the document as it is in that moment, so that two who check at once lose nothing of
   * each other; with an entry of the audit.
   * @param plan without effects; undefined leaves all as it is
   * @returns the document as it is then; undefined if nothing was kept, or there is none of this id that isn't withdrawn
   */
  check(
    id: DocumentId,
    plan: (document: StoredDocument, note: DocumentNote) => DocumentCheck | undefined,
    note: DocumentNote,
  ): Promise<StoredDocument | undefined>;
  /**
   * Makes a withdrawn document a draft again, with an entry of the audit.
   * @returns false if there is none of this id that is withdrawn.
   */
  restore(id: DocumentId, note: DocumentNote): Promise<boolean>;
  /**
   * Puts another text in a document's place, under its id and in its state, so that what is held by the id goes on; what
   * was confirmed of the old one is to be confirmed anew. The old text stays as a withdrawn row of its own, with it the
   * assignments and reports that lose their place; all others move along in the same transaction.
   * @returns the id of that row; undefined if there is none of this id that isn't withdrawn.
   */
  replace(
    id: DocumentId,
    by: Replacement,
    note: DocumentNote,
    held?: ReplacementMoves,
  ): Promise<DocumentId | undefined>;
  /**
   * Keeps what reading a document again came to, with what moves along; an entry of the audit where anything that can be
   * held has changed.
   * @returns what has changed; empty if nothing that can be held has, or there is none of this id that isn't withdrawn.
   */
  reread(
    id: DocumentId,
    plan: (document: StoredDocument) => RereadDocument | undefined,
    note: DocumentNote,
  ): Promise<readonly string[]>;
  /**
   * Says which document another one carries out, or that it carries out none, with an entry of the audit.
   * @returns false if there is none of this id that isn't withdrawn.
   */
  link(id: DocumentId, to: DocumentId | undefined, note: DocumentNote): Promise<boolean>;
  /** A number that is another one once any document was changed. */
  version(): Promise<number>;
}
