import { basename } from 'node:path';
import { DocumentFileError } from '../../documents/formats/format-text.ts';
import { describeChanges } from '../../documents/intake/compare-readings.ts';
import { describeMoves } from '../../documents/intake/plan-moves.ts';
import { planReplacement } from '../../documents/intake/plan-replacement.ts';
import { prepareDocument } from '../../documents/intake/prepare-document.ts';
import { asDocumentId } from '../../domain/reference.ts';
import { OPERATOR } from '../../people/people-store.ts';
import { findHeldWork } from '../../progress/recording/find-held-work.ts';
import { createDocumentRepository } from '../../storage/document-repository.ts';
import { createPeopleRepository } from '../../storage/people-repository.ts';
import { createProgressRepository } from '../../storage/progress-repository.ts';
import { chooseDatabase, requireDatabase, withDatabase } from '../choose-database.ts';
import { UsageError } from '../command.ts';
import { toDocumentJson } from './describe-document.ts';
import { DOCUMENT_USAGE, type DocumentIo, type DocumentOptions } from './read-arguments.ts';
import { readDocumentBytes } from './read-document-bytes.ts';
import { findDocument } from './with-documents.ts';

/**
 * `document replace ID FILE`: puts a corrected text in a document's place, says what changes and what assignments and
 * reports move along. Nothing happens where some lose their place, unless `--force` is given.
 * @throws {UsageError} if there is none of this id, or it is withdrawn
 * @throws {DocumentFileError} naming the file, the place and the next step
 */
export const replaceDocument = async (
  id: string | undefined,
  path: string | undefined,
  options: DocumentOptions,
  io: DocumentIo,
): Promise<void> => {
  if (id === undefined || path === undefined) throw new UsageError(DOCUMENT_USAGE);
  const place = chooseDatabase(io.config, options.data);
  requireDatabase(place);
  const prepared = await prepareDocument(
    { name: path, bytes: readDocumentBytes(path) },
    { live: false, force: true },
  );
  const next = { ...prepared, fileName: basename(path) };
  await withDatabase(place, io.now(), async (db) => {
    const documents = createDocumentRepository(db);
    const old = await findDocument(documents, id);
    const stores = { people: createPeopleRepository(db), progress: createProgressRepository(db) };
    const held = await findHeldWork(stores, old.id, io.now());
    const planned = planReplacement(old, { ...next, entry: {} });
    if (planned === undefined) throw unreadable(path);
    const moved = describeMoves(planned.moves, held);
    const lines = [...describeChanges(planned.changes), ...moved.lines];
    if (moved.lost > 0 && !options.force) throw lostError(path, moved.lost, lines);
    const note = { by: OPERATOR, at: io.now() };
    const { replacement, moves } = planned;
    const kept = await documents.replace(asDocumentId(id), replacement, note, { moves });
    if (kept === undefined)
      throw new UsageError(`Văn bản ${id} đã được rút; thêm bản mới bằng: npm run document -- add ${path}.`);
    if (options.json) return io.print(JSON.stringify(toDocumentJson(old.id, old.state, replacement.reading)));
    io.print(
      [
        `Đã thay văn bản ${id} bằng ${next.fileName}, chưa có người xác nhận. Bản cũ giữ ở mã ${kept}.`,
        ...lines.map((line) => `  • ${line}`),
        `Xác nhận sau khi soát: npm run document -- confirm ${id}`,
      ].join('\n'),
    );
  });
};

const unreadable = (file: string): DocumentFileError =>
  new DocumentFileError('FORMAT', {
    file,
    problem: 'không đọc được thành văn bản để so với bản đang dùng',
    nextStep: 'Kiểm tra tệp có đúng văn bản cần thay không rồi thử lại; chưa có gì thay đổi.',
  });

const lostError = (file: string, lost: number, lines: readonly string[]): DocumentFileError =>
  new DocumentFileError('REPLACES', {
    file,
    problem: `chưa thay: ${lost} phân công hoặc báo cáo mất chỗ vì bản mới bỏ chỗ mà chúng gắn với`,
    nextStep: [
      'Bản mới đổi:',
      ...lines.map((line) => `  • ${line}`),
      'Chuyển các phân công ấy trước, hoặc thêm --force để thay và cất chúng cùng bản cũ.',
    ].join('\n'),
  });
