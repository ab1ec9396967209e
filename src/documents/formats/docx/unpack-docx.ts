import { crc32, inflateRawSync } from 'node:zlib';
import { listEntries, type ZipEntry } from './list-entries.ts';
import { refuseDocx } from './refuse-docx.ts';

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
