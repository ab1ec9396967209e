import type { Target } from '../../domain/target.ts';
import { findUnseen } from '../doubts/find-unseen.ts';
import { openDoubts } from '../doubts/list-doubts.ts';
import type {
  Confirmation,
  DocumentNote,
  DocumentStore,
  LiveStep,
  StoredDocument,
} from '../library/document-store.ts';
import { readLibrary } from '../library/read-library.ts';
import { findLiveFaults } from './decide-live.ts';

export interface LiveMeans {
  readonly documents: Pick<DocumentStore, 'find' | 'confirm' | 'amend'>;
  /** Answers from what was changed at once. */
  readonly takeUpDocuments: () => Promise<void>;
  readonly needsSecondCheck: boolean;
}

/** What a person has to look at before a document answers. */
export interface LiveCheck {
  /** As they are read now: a target that wasn't read shows in nothing but a person's own count. */
  readonly targets: readonly Target[];
  /** Why it shouldn't answer as it was read. */
  readonly faults: readonly string[];
  /** How many doubts nobody has settled. */
  readonly open: number;
  /** How many figures that were read from a picture nobody has looked at. */
  readonly unseen: number;
}

export const checkBeforeLive = (document: StoredDocument): LiveCheck => ({
  targets: readLibrary([document], () => undefined)[0]?.targets ?? [],
  faults: findLiveFaults(document.source, document.reading),
  open: openDoubts(document).length,
  unseen: findUnseen(document).length,
});

/** Takes a document into use as it was read and checked. @returns undefined where it was withdrawn meanwhile */
export const goLive = async (
  { documents, takeUpDocuments, needsSecondCheck }: LiveMeans,
  { id, entry, measures }: StoredDocument,
  note: DocumentNote,
): Promise<{ readonly step: LiveStep; readonly document: StoredDocument } | undefined> => {
  const step = await documents.confirm(id, { entry, measures }, note, needsSecondCheck);
  await takeUpDocuments();
  const document = await documents.find(id);
  return step === undefined || document === undefined ? undefined : { step, document };
};

/** Keeps what a person has said of a document by its workbook. @returns the document as it is then */
export const keepConfirmation = async (
  { documents, takeUpDocuments, needsSecondCheck }: LiveMeans,
  document: StoredDocument,
  confirmation: Confirmation,
  note: DocumentNote,
): Promise<StoredDocument> => {
  const { id, state, confirmed } = document;
  // Where two have to check it, a workbook alone confirms nothing that nobody had confirmed.
  const isConfirming = state === 'live' && (confirmed !== undefined || !needsSecondCheck);
  if (isConfirming) await documents.confirm(id, confirmation, note);
  else await documents.amend(id, confirmation, note);
  await takeUpDocuments();
  return (await documents.find(id)) ?? document;
};
