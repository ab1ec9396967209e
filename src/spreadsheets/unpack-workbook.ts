import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { zipSync } from 'fflate';
import { LIMITS } from './sheet.ts';
import { SheetFileError, tooBig } from './sheet-file-error.ts';
import { readZipEntries, type ZipEntry, ZipError } from './zip-entries.ts';

const inflate = promisify(inflateRaw);

/** The parts of a workbook that hold its cells. Drawings, printer settings and the like are never unpacked. */
const READ = /^xl\/(?:_rels\/workbook\.xml\.rels|[^/]+\.xml|worksheets\/[^/]+\.xml)$/i;
const WORKSHEET = /^xl\/worksheets\//i;
const MACROS = /(?:^|\/)vbaProject\.bin$|^xl\/(?:macrosheets|activeX)\//i;
const LINKS = /^xl\/externalLinks\//i;

const damaged = (cause: unknown): SheetFileError =>
  new SheetFileError(
    'DAMAGED',
    'Không đọc được tệp Excel này.',
    'Mở tệp bằng Excel, lưu lại thành .xlsx rồi gửi lại.',
    cause,
  );

const listEntries = (bytes: Uint8Array): readonly ZipEntry[] => {
  try {
    return readZipEntries(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch (error) {
    throw error instanceof ZipError ? damaged(error) : error;
  }
};

const checkEntries = (entries: readonly ZipEntry[]): void => {
  if (entries.length > LIMITS.entries) throw tooBig('Tệp Excel có quá nhiều thành phần bên trong.');
  if (entries.some(({ isEncrypted }) => isEncrypted)) {
    throw new SheetFileError('ENCRYPTED', 'Tệp có mật khẩu.', 'Bỏ mật khẩu rồi gửi lại.');
  }
  if (entries.some(({ name }) => MACROS.test(name))) {
    throw new SheetFileError(
      'MACROS',
      'Tệp có macro nên không được nhận.',
      'Lưu thành .xlsx (không macro) rồi gửi lại.',
    );
  }
  if (entries.some(({ name }) => LINKS.test(name))) {
    const nextStep = 'Trong Excel: Dữ liệu → Sửa liên kết → Ngắt liên kết, lưu rồi gửi lại.';
    throw new SheetFileError('LINKS', 'Tệp có liên kết sang tệp khác nên không được nhận.', nextStep);
  }
  if (entries.reduce((sum, { size }) => sum + size, 0) > LIMITS.unpackedBytes)
    throw tooBig('Tệp Excel bung ra quá lớn.');
  if (new Set(entries.map(({ name }) => name)).size < entries.length)
    throw damaged('two entries of one name');
};

const unpack = async ({ packed, method, size }: ZipEntry): Promise<Uint8Array> => {
  if (method === 0) return packed;
  if (method !== 8) throw damaged(`compression method ${method}`);
  try {
    // Runs beside the event loop and stops at the stated size, so that a lie about it costs nothing.
    return await inflate(packed, { maxOutputLength: Math.max(1, size) });
  } catch (error) {
    throw damaged(error);
  }
};

const ADDRESS = /^[A-Z]{0,3}[1-9]\d{0,6}$/;

const columnOf = (letters: string): number =>
  [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);

const checkAddress = (address: string): void => {
  if (!ADDRESS.test(address)) throw damaged(`address ${address.slice(0, 20)}`);
  const [, letters = '', digits = ''] = /^([A-Z]*)(\d+)$/.exec(address) ?? [];
  if (Number(digits) > LIMITS.rows) {
    throw tooBig(
      `Tệp có ô ở dòng ${digits}, vượt ${LIMITS.rows} dòng (có thể là dòng trống có định dạng ở cuối).`,
    );
  }
  if (columnOf(letters) > LIMITS.columns)
    throw tooBig(`Tệp có ô ở cột ${letters}, vượt ${LIMITS.columns} cột.`);
};

/** A cell far away makes a reader fill all rows and columns before it; checked before one reads. */
const checkWorksheet = (xml: string): void => {
  const cells = xml.match(/<(?:\w+:)?c[\s/>]/g)?.length ?? 0;
  if (cells > LIMITS.cells) throw tooBig(`Tệp có hơn ${LIMITS.cells} ô.`);
  let addresses = 0;
  for (const [, quoted = '', single = ''] of xml.matchAll(/(?<!xmlns:)\br\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    addresses += 1;
    // Each row and each cell has one.
    if (addresses > LIMITS.rows + LIMITS.cells) throw tooBig(`Tệp có hơn ${LIMITS.cells} ô.`);
    checkAddress(quoted === '' ? single : quoted);
  }
};

/** Makes a text of what Excel shows for a failed formula: our reader would take such a cell for an empty one. */
const keepErrors = (xml: string): string =>
  xml.replace(/(<(?:\w+:)?c\s[^<>]*?\bt\s*=\s*)(?:"e"|'e')/g, '$1"str"');

/** The files inside a workbook that are read, by their names. */
export type WorkbookParts = Readonly<Record<string, Uint8Array>>;

/** Packs them anew, uncompressed, so that what was checked is what is read. */
export const packParts = (parts: WorkbookParts): Uint8Array => zipSync({ ...parts }, { level: 0 });

/**
 * Unpacks what is to be read of a workbook, and checks it.
 * @throws {SheetFileError}
 */
export const unpackWorkbook = async (bytes: Uint8Array): Promise<WorkbookParts> => {
  const entries = listEntries(bytes);
  checkEntries(entries);
  const read = entries.filter(({ name }) => READ.test(name));
  if (
    read.reduce((sum, { size, packed, method }) => sum + (method === 0 ? packed.length : size), 0) >
    LIMITS.readBytes
  ) {
    throw tooBig('Tệp Excel có quá nhiều dữ liệu.');
  }
  const parts: Record<string, Uint8Array> = {};
  for (const entry of read) {
    const part = await unpack(entry);
    const text = new TextDecoder().decode(part);
    if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw damaged('a document type');
    const isWorksheet = WORKSHEET.test(entry.name);
    if (isWorksheet) checkWorksheet(text);
    parts[entry.name] = isWorksheet ? new TextEncoder().encode(keepErrors(text)) : part;
  }
  return parts;
};
