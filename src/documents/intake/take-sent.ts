import type { DocumentId } from '../../domain/reference.ts';
import { menu, type View } from '../../domain/view.ts';
import { DocumentFileError } from '../formats/format-text.ts';
import type { ScanWish } from '../formats/read-document-file.ts';
import type { DocumentNote, DocumentStore, StoredDocument } from '../library/document-store.ts';
import { viewDocument } from '../library/view-document.ts';
import { keepSent } from './keep-document.ts';
import { prepareDocument } from './prepare-document.ts';
import { findLiveTwin } from './replace-live.ts';

interface SentMeans {
  readonly documents: Pick<DocumentStore, 'list' | 'add' | 'find'>;
  /** Reads pages that are pictures; undefined where that is turned off. */
  readonly findScanReader: ScanWish['find'] | undefined;
  readonly shippedDocuments: readonly { readonly document: { readonly id: DocumentId } }[];
}

/** What a file that was sent has become. `gone`: the same text was there, and was withdrawn just now. */
type SentDocument =
  | { readonly outcome: 'kept'; readonly document: StoredDocument; readonly twin: StoredDocument | undefined }
  | { readonly outcome: 'gone' }
  | { readonly outcome: 'refused'; readonly isSecret: boolean; readonly reason: DocumentFileError };

/** Takes a file as a document: reads it and keeps it as a draft, or finds the one with the same text that is there. */
export const takeSent = async (
  { documents, findScanReader, shippedDocuments }: SentMeans,
  file: Parameters<typeof prepareDocument>[0],
  note: DocumentNote,
  onPage: ScanWish['onPage'],
): Promise<SentDocument> => {
  try {
    const scans = findScanReader && { find: findScanReader, onPage };
    const prepared = await prepareDocument(file, { live: false, force: false, scans });
    const shipped = shippedDocuments.map(({ document }) => document.id);
    const document = await keepSent(documents, prepared, shipped, note);
    if (document === undefined) return { outcome: 'gone' };
    return { outcome: 'kept', document, twin: findLiveTwin(await documents.list(), document) };
  } catch (error) {
    if (!(error instanceof DocumentFileError)) throw error;
    return { outcome: 'refused', isSecret: error.code === 'SECRET', reason: error };
  }
};

export const READING = 'Đang đọc văn bản…';

/** How far a scan has been read. */
export const viewRead = (page: number, pages: number): View =>
  menu(`Đang đọc ảnh: xong trang ${page}/${pages}…`);

/** @param isDeleted whether the message with it, which a secret must not stay in, could be deleted */
export const viewSent = (sent: SentDocument, isDeleted: boolean): View => {
  switch (sent.outcome) {
    case 'gone':
      return menu('Văn bản này vừa được rút. Xin gửi lại.');
    case 'kept':
      return viewDocument(sent.document, sent.twin);
    case 'refused': {
      const { message, nextStep } = sent.reason;
      if (!sent.isSecret) return menu(`${message} ${nextStep}`);
      const left = isDeleted
        ? 'Tôi đã xóa tin nhắn có tệp này.'
        : 'Xin xóa ngay tin nhắn có tệp này khỏi cuộc trò chuyện.';
      return menu(`${message} ${nextStep} ${left}`);
    }
  }
};
