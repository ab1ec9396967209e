import { createHash } from 'node:crypto';
import type { DocumentId } from '../../domain/reference.ts';
import type { DocumentNote, DocumentStore, LiveStep, StoredDocument } from '../library/document-store.ts';
import { describeChanges } from './compare-readings.ts';
import { type DescribedMoves, describeMoves, type HeldWork } from './plan-moves.ts';
import { type NextText, type PlannedReplacement, planReplacement } from './plan-replacement.ts';

/** What putting one text in another's place works with. */
export interface ReplaceMeans {
  readonly documents: Pick<DocumentStore, 'list' | 'find' | 'agree' | 'replace' | 'withdraw'>;
  /** What is held of a document by reference. */
  readonly heldOf: (id: DocumentId) => Promise<HeldWork>;
  /** Answers from what was changed at once. */
  readonly takeUpDocuments: () => Promise<void>;
  readonly needsSecondCheck: boolean;
}

/** What putting one text in another's place would do, as it is shown before it is done. */
export interface Replacing {
  readonly live: StoredDocument;
  readonly planned: PlannedReplacement;
  readonly changes: readonly string[];
  readonly moves: DescribedMoves;
  /** To be told with the wish: another number if by then it would do something else. */
  readonly fingerprint: number;
}

const FINGERPRINT_BYTES = 6;

/** Plans the replacement of a document in use; undefined where one of the texts can't be read. */
const planReplacing = async (
  { heldOf }: Pick<ReplaceMeans, 'heldOf'>,
  live: StoredDocument,
  next: NextText,
): Promise<Replacing | undefined> => {
  const planned = planReplacement(live, next);
  if (planned === undefined) return undefined;
  const changes = describeChanges(planned.changes);
  const moves = describeMoves(planned.moves, await heldOf(live.id));
  const shown = JSON.stringify([live.source, planned.replacement.source, changes, moves]);
  const fingerprint = createHash('sha256').update(shown).digest().readUIntBE(0, FINGERPRINT_BYTES);
  return { live, planned, changes, moves, fingerprint };
};

/** The document in use that a draft looks like a corrected text of: the same number of the same body. */
export const findLiveTwin = (
  documents: readonly StoredDocument[],
  { id, reading }: StoredDocument,
): StoredDocument | undefined =>
  reading.number === null
    ? undefined
    : documents.find(
        (other) =>
          other.state === 'live' &&
          other.id !== id &&
          other.reading.number === reading.number &&
          other.reading.organ === reading.organ,
      );

/** What would change if a draft took the place of the document in use; undefined where there is none to replace. */
export const previewReplacement = async (
  means: Pick<ReplaceMeans, 'documents' | 'heldOf'>,
  draft: StoredDocument,
): Promise<Replacing | undefined> => {
  const live = draft.state === 'draft' && findLiveTwin(await means.documents.list(), draft);
  // What was confirmed of a draft's own row was confirmed of something else.
  return live ? planReplacing(means, live, { ...draft, confirmed: undefined }) : undefined;
};

/** What came of it. `other`: it would do something else by now. `waits`: another person has still to say so. */
export type ReplaceOutcome =
  | { readonly outcome: 'gone' }
  | { readonly outcome: 'other'; readonly found: Replacing }
  | {
      readonly outcome: 'waits';
      readonly step: Exclude<LiveStep, 'live'>;
      readonly found: Replacing;
      readonly document: StoredDocument;
    }
  | { readonly outcome: 'replaced'; readonly found: Replacing; readonly document: StoredDocument };

/** Puts a draft in the place of the document in use, as it was shown; the draft itself is withdrawn. */
export const replaceLive = async (
  means: ReplaceMeans,
  draft: StoredDocument,
  shown: number,
  note: DocumentNote,
): Promise<ReplaceOutcome> => {
  const { documents, needsSecondCheck } = means;
  const found = await previewReplacement(means, draft);
  if (found === undefined) return { outcome: 'gone' };
  if (found.fingerprint !== shown) return { outcome: 'other', found };
  const step = await documents.agree(draft.id, note, needsSecondCheck);
  if (step === undefined) return { outcome: 'gone' };
  if (step !== 'live')
    return { outcome: 'waits', step, found, document: (await documents.find(draft.id)) ?? draft };
  const { live, planned } = found;
  const kept = await documents.replace(live.id, planned.replacement, note, { moves: planned.moves });
  if (kept === undefined) return { outcome: 'gone' };
  await documents.withdraw(draft.id, note);
  await means.takeUpDocuments();
  const document = await documents.find(live.id);
  return document === undefined ? { outcome: 'gone' } : { outcome: 'replaced', found, document };
};

/** The document in use and the text that goes back in its place: the one that is shown, or the last that was replaced. */
const findPair = async (
  { documents }: Pick<ReplaceMeans, 'documents'>,
  shown: StoredDocument,
): Promise<{ readonly live: StoredDocument; readonly old: StoredDocument } | undefined> => {
  const all = await documents.list();
  const id = shown.replacedBy ?? shown.id;
  const live = all.find((one) => one.id === id && one.state === 'live');
  const last = all
    .filter(({ replacedBy }) => replacedBy === id)
    .toSorted((one, other) => other.sequence - one.sequence)[0];
  const old = shown.replacedBy === undefined ? last : shown;
  return live && old && { live, old };
};

/** What putting a replaced text back would do; undefined where there is none. */
export const previewUndo = async (
  means: Pick<ReplaceMeans, 'documents' | 'heldOf'>,
  shown: StoredDocument,
): Promise<(Replacing & { readonly old: StoredDocument }) | undefined> => {
  const pair = await findPair(means, shown);
  if (pair === undefined) return undefined;
  const { live, old } = pair;
  // What was said of the newer text isn't said of the old one; that has its own.
  const found = await planReplacing(means, { ...live, entry: {}, measures: [] }, old);
  return found && { ...found, old };
};

/** Puts the replaced text back as it was confirmed, with what lost its place by its replacement. */
export const undoReplacement = async (
  means: ReplaceMeans,
  document: StoredDocument,
  shown: number,
  note: DocumentNote,
): Promise<Exclude<ReplaceOutcome, { readonly outcome: 'waits' }>> => {
  const found = await previewUndo(means, document);
  if (found === undefined) return { outcome: 'gone' };
  if (found.fingerprint !== shown) return { outcome: 'other', found };
  const { planned, old, live } = found;
  const held = { moves: planned.moves, back: old.id };
  await means.documents.replace(live.id, planned.replacement, note, held);
  await means.takeUpDocuments();
  const changed = await means.documents.find(live.id);
  return changed === undefined ? { outcome: 'gone' } : { outcome: 'replaced', found, document: changed };
};
