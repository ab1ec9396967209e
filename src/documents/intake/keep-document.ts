import type { DocumentId } from '../../domain/reference.ts';
import { textAsBrought } from '../doubts/correct-text.ts';
import { DocumentFileError } from '../formats/format-text.ts';
import type { DocumentNote, DocumentStore, NewDocument, StoredDocument } from '../library/document-store.ts';
import { makeDocumentId } from './make-document-id.ts';
import type { PreparedDocument } from './prepare-document.ts';

/** Tries where others add documents at the same time. */
const MOST_TRIES = 5;

/** Under which id a document is kept. */
export interface KeepOptions {
  /** The one that a person chose; undefined makes one. */
  readonly id: DocumentId | undefined;
  /** Ids of the corpus folder's documents. */
  readonly shipped: readonly DocumentId[];
}

/**
 * Keeps a prepared document.
 * @throws {DocumentFileError} `ID` if the id is taken; `KNOWN` if the same text is there already
 */
export const keepDocument = async (
  store: Pick<DocumentStore, 'list' | 'add'>,
  prepared: PreparedDocument,
  { id, shipped }: KeepOptions,
  note: DocumentNote,
): Promise<NewDocument> => {
  for (let tries = 1; tries <= MOST_TRIES; tries += 1) {
    const present = await store.list();
    refuseKnown(prepared, present);
    const taken = new Set([...shipped, ...present.map((one) => one.id)]);
    if (id !== undefined && taken.has(id)) break;
    const document = { ...prepared, id: id ?? makeDocumentId(prepared.reading, (one) => taken.has(one)) };
    if (await store.add(document, note)) return document;
  }
  throw new DocumentFileError('ID', {
    file: prepared.fileName,
    problem: `đã có văn bản mang mã ${id ?? 'này'}`,
    nextStep:
      'Chọn mã khác bằng --id, hoặc bỏ --id để chương trình tự đặt; xem các mã đã dùng: npm run document -- list.',
  });
};

const findSame = (
  { source }: PreparedDocument,
  present: readonly StoredDocument[],
): StoredDocument | undefined =>
  present.find((one) => one.state !== 'withdrawn' && textAsBrought(one) === source);

const refuseKnown = (prepared: PreparedDocument, present: readonly StoredDocument[]): void => {
  const same = findSame(prepared, present);
  if (same === undefined) return;
  throw new DocumentFileError('KNOWN', {
    file: prepared.fileName,
    problem: `đã có đúng văn bản này, mã ${same.id}`,
    nextStep: `Xem: npm run document -- show ${same.id}; muốn thêm lại thì rút trước: npm run document -- withdraw ${same.id}.`,
  });
};

/**
 * Keeps what was sent as a draft.
 * @returns it, or the one with the same text that is there already; undefined where it was withdrawn meanwhile
 */
export const keepSent = async (
  store: Pick<DocumentStore, 'list' | 'add' | 'find'>,
  prepared: PreparedDocument,
  shipped: KeepOptions['shipped'],
  note: DocumentNote,
): Promise<StoredDocument | undefined> => {
  const known = findSame(prepared, await store.list());
  if (known !== undefined) return known;
  const { id } = await keepDocument(store, prepared, { id: undefined, shipped }, note);
  return store.find(id);
};
