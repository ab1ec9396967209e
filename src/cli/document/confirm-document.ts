import { readFileSync, statSync } from 'node:fs';
import { findUnseen } from '../../documents/doubts/find-unseen.ts';
import type {
  DocumentNote,
  DocumentStore,
  LiveStep,
  StoredDocument,
} from '../../documents/library/document-store.ts';
import { readConfirmation } from '../../documents/workbook/read-confirmation.ts';
import { OPERATOR } from '../../people/people-store.ts';
import { checkFileSize, SheetFileError } from '../../spreadsheets/sheet-file-error.ts';
import { UsageError } from '../command.ts';
import { whyUnread } from '../file-error.ts';
import { describeDocument, printDocument } from './describe-document.ts';
import type { DocumentIo, DocumentOptions } from './read-arguments.ts';
import { findUsedDocument, withRequiredDocuments } from './with-documents.ts';

/** A workbook, or a count, that isn't taken; nothing of it is applied. Texts are Vietnamese, for whoever sent it. */
class RefusedWorkbookError extends Error {
  readonly code = 'WORKBOOK';
  readonly nextStep = 'Chưa thay đổi gì. Sửa những chỗ nêu trên rồi xác nhận lại.';

  constructor(reasons: readonly string[]) {
    super(reasons.join('\n'));
    this.name = 'RefusedWorkbookError';
  }
}

/** Changes that are printed one by one. */
const MOST_CHANGES = 60;

/** A document as it stands after its confirmation, and what that changed. */
interface Outcome {
  readonly document: StoredDocument;
  readonly changes: readonly string[];
  readonly step: LiveStep;
}

const OTHER_PERSON =
  'đã soát văn bản này; SECOND_CHECK=on nên cần một người khác của Văn phòng xác nhận (trong bot: /vanban). Không có gì thay đổi.';

const unseenOf = (document: StoredDocument): string =>
  `còn ${findUnseen(document).length} con số đọc từ ảnh chưa có người xem: xác nhận từng dòng của bảng (--table), hoặc xem từng số trong bot (/vanban, “Xem chỗ ngờ”). Không có gì thay đổi.`;

/**
 * `document confirm ID`: takes a document that a person has checked into use, with what they filled in of its workbook.
 * @throws {UsageError} if there is no such document or it is withdrawn
 * @throws {RefusedWorkbookError} for a workbook or a count that doesn't fit; then nothing is changed
 */
export const confirmDocument = async (
  id: string | undefined,
  options: DocumentOptions,
  io: DocumentIo,
): Promise<void> => {
  const targets = readCount(options.targets);
  const { document, changes, step } = await withRequiredDocuments(options, io, async (documents) => {
    const found = await findUsedDocument(documents, id);
    const file = options.table;
    const bytes = file === undefined ? undefined : readTable(file);
    const read = await readConfirmation(found, file ?? found.id, bytes, targets);
    if ('refused' in read) throw new RefusedWorkbookError(read.refused);
    return keep(documents, found, read, { by: OPERATOR, at: io.now() }, io.config.needsSecondCheck);
  });
  const done =
    step === 'live'
      ? 'Đã xác nhận'
      : 'Đã ghi là soát xong, chờ một người khác của Văn phòng xác nhận (trong bot: /vanban):';
  printDocument(document, options, io, () => [
    `${done} ${describeDocument(document)}`,
    ...describeChanges(changes),
  ]);
};

/** Confirming what is confirmed just so already leaves its first date and name. */
const keep = async (
  documents: Pick<DocumentStore, 'confirm' | 'find'>,
  found: StoredDocument,
  {
    confirmation,
    changes,
  }: Exclude<Awaited<ReturnType<typeof readConfirmation>>, { readonly refused: unknown }>,
  note: DocumentNote,
  needsSecond: boolean,
): Promise<Outcome> => {
  const isSame = found.state === 'live' && found.confirmed !== undefined && changes.length === 0;
  if (isSame) return { document: found, changes, step: 'live' };
  const step = await documents.confirm(found.id, confirmation, note, needsSecond);
  const document = step === undefined ? undefined : await documents.find(found.id);
  if (document === undefined || step === undefined)
    throw new UsageError(`Văn bản ${found.id} vừa được rút nên không xác nhận; không có gì thay đổi.`);
  if (step === 'unseen') throw new UsageError(`Văn bản ${found.id} ${unseenOf(document)}`);
  if (step === 'own check') throw new UsageError(`${document.checked?.byName} ${OTHER_PERSON}`);
  return { document, changes, step };
};

const describeChanges = (changes: readonly string[]): readonly string[] => {
  if (changes.length === 0) return ['  Không có gì thay đổi so với trước.'];
  const more = changes.length - MOST_CHANGES;
  return [
    '  Thay đổi:',
    ...changes.slice(0, MOST_CHANGES).map((change) => `    • ${change}`),
    ...(more > 0 ? [`    … và ${more} chỗ nữa.`] : []),
  ];
};

const readCount = (text: string | undefined): number | undefined => {
  if (text === undefined) return undefined;
  if (/^\d{1,6}$/.test(text)) return Number(text);
  throw new UsageError('--targets phải là số chỉ tiêu đồng chí tự đếm, ví dụ --targets 14.');
};

/** @throws {UsageError} if there is no such file, {SheetFileError} if it is too big */
const readTable = (file: string): Uint8Array => {
  try {
    checkFileSize(statSync(file).size);
    return readFileSync(file);
  } catch (error) {
    if (error instanceof SheetFileError) throw error;
    throw new UsageError(`${file}: ${whyUnread(error)}.\nKiểm tra lại đường dẫn và quyền đọc tệp.`);
  }
};
