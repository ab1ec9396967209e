import { crc32, inflateRawSync } from 'node:zlib';
import { refuseDocx } from './refuse-docx.ts';

/** An entry of a ZIP file, as its central directory has it. */
interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated; others are unknown here. */
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly checksum: number;
  /** What it takes up in the file, in bytes. */
  readonly packed: number;
  /** What it says that it unpacks to, in bytes. */
  readonly unpacked: number;
  /** Where its local header starts. */
  readonly offset: number;
}

const END_MARK = 0x06054b50;
const ENTRY_MARK = 0x02014b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
/** A ZIP file's comment is no longer. */
const LONGEST_COMMENT = 0xffff;
/** Word writes a few dozen; a report with many pictures has hundreds. */
const MOST_ENTRIES = 5_000;

/**
 * The entries of a ZIP file by its central directory, which is what Word goes by. Nothing is unpacked.
 * @throws {DocumentFileError} `FORMAT` where it is no ZIP file, `BOMB` where it has too many entries, `DAMAGED`
 */
const listEntries = (file: string, bytes: Uint8Array): readonly ZipEntry[] => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) throw refuseDocx(file, isZip(view) ? 'damaged' : 'not-a-zip');
  const count = view.getUint16(end + 10, true);
  if (count > MOST_ENTRIES) throw refuseDocx(file, 'too-large');
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + ENTRY_LENGTH > end || view.getUint32(at, true) !== ENTRY_MARK) throw refuseDocx(file, 'damaged');
    entries.push(readEntry(bytes, view, at));
    at += ENTRY_LENGTH + [28, 30, 32].reduce((sum, field) => sum + view.getUint16(at + field, true), 0);
  }
  return entries;
};

const isZip = (view: DataView): boolean => view.byteLength >= 4 && view.getUint32(0, true) === 0x04034b50;

const findEnd = (view: DataView): number | undefined => {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at -= 1)
    if (view.getUint32(at, true) === END_MARK) return at;
  return undefined;
};

const readEntry = (bytes: Uint8Array, view: DataView, at: number): ZipEntry => {
  const name = at + ENTRY_LENGTH;
  return {
    name: new TextDecoder().decode(bytes.subarray(name, name + view.getUint16(at + 28, true))),
    isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
    method: view.getUint16(at + 10, true),
    checksum: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    unpacked: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  };
};

/** A Word file's parts; each is unpacked when it is asked for. */
export interface Package {
  /** The bytes of a part by its name in the file; undefined where there is none. */
  readonly part: (name: string) => Uint8Array | undefined;
}

const MEGABYTE = 1024 * 1024;
/** All entries together, by what they say of themselves. */
const MOST_UNPACKED = 200 * MEGABYTE;
/** One part of XML; 300 pages with every word marked up come to some 20 MB. */
const MOST_PART = 64 * MEGABYTE;
/** XML packs 10 to 60 times smaller; what packs more is small or made to harm. */
const MOST_RATIO = 250;
const RATIO_FROM = 4 * MEGABYTE;
/** What a password or an older Word leaves: an OLE container. */
const OLE_MARK = [0xd0, 0xcf, 0x11, 0xe0];
const LOCAL_MARK = 0x04034b50;
const LOCAL_LENGTH = 30;

/**
 * Opens a Word file without unpacking more than is asked for.
 * @throws {DocumentFileError} `FORMAT`, `ENCRYPTED`, `MACROS`, `BOMB` or `DAMAGED`; so does `part`
 */
export const unpackDocx = (file: string, bytes: Uint8Array): Package => {
  refuseContainer(file, bytes);
  const entries = listEntries(file, bytes);
  if (entries.some(({ isEncrypted }) => isEncrypted)) throw refuseDocx(file, 'encrypted');
  if (entries.some(({ name }) => /vbaProject\.bin$|vbaData\.xml$/iu.test(name)))
    throw refuseDocx(file, 'macros');
  if (entries.reduce((sum, { unpacked }) => sum + unpacked, 0) > MOST_UNPACKED)
    throw refuseDocx(file, 'too-large');
  const byName = new Map<string, ZipEntry>();
  for (const entry of entries) {
    // Two parts of one name: programs differ in which they take.
    if (byName.has(entry.name)) throw refuseDocx(file, 'damaged', { where: entry.name });
    byName.set(entry.name, entry);
  }
  return {
    part: (name) => {
      const entry = byName.get(name);
      return entry === undefined ? undefined : unpack(file, bytes, entry);
    },
  };
};

const refuseContainer = (file: string, bytes: Uint8Array): void => {
  if (!OLE_MARK.every((byte, at) => bytes[at] === byte)) return;
  const isEncrypted = Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'));
  throw refuseDocx(file, isEncrypted ? 'encrypted' : 'old-doc');
};

const unpack = (file: string, bytes: Uint8Array, entry: ZipEntry): Uint8Array => {
  const { name, packed, unpacked, checksum } = entry;
  if (unpacked > MOST_PART || (unpacked > RATIO_FROM && unpacked > packed * MOST_RATIO))
    throw refuseDocx(file, 'too-large', { where: name });
  const content = inflate(file, dataOf(file, bytes, entry), entry);
  if (content.length !== unpacked || crc32(content) !== checksum)
    throw refuseDocx(file, 'damaged', { where: name });
  return content;
};

const dataOf = (file: string, bytes: Uint8Array, { name, offset, packed }: ZipEntry): Uint8Array => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + LOCAL_LENGTH > bytes.length || view.getUint32(offset, true) !== LOCAL_MARK)
    throw refuseDocx(file, 'damaged', { where: name });
  const start = offset + LOCAL_LENGTH + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length) throw refuseDocx(file, 'damaged', { where: name });
  return bytes.subarray(start, start + packed);
};

/** Stops as soon as more comes out than the entry says. */
const inflate = (file: string, data: Uint8Array, { name, method, unpacked }: ZipEntry): Uint8Array => {
  if (method === 0) return data;
  if (method !== 8) throw refuseDocx(file, 'damaged', { where: name });
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(unpacked, 1) });
  } catch (cause) {
    const isTooLong = cause instanceof RangeError && 'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE';
    throw refuseDocx(file, isTooLong ? 'too-large' : 'damaged', { where: name, cause });
  }
};
