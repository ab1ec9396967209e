import { LIMITS } from './sheet.ts';

/** A file inside a zip, as the zip's directory describes it. What it says is not to be trusted. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly packed: Buffer;
  readonly size: number;
}

/** The bytes aren't a zip, or one whose directory makes no sense. */
export class ZipError extends Error {
  readonly code = 'ZIP';

  constructor(message: string) {
    super(message);
    this.name = 'ZipError';
  }
}

const END_MARK = 0x06054b50;
const ENTRY_MARK = 0x02014b50;
const LOCAL_MARK = 0x04034b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 65_535;

const findEnd = (zip: Buffer): number => {
  const earliest = Math.max(0, zip.length - END_SIZE - LONGEST_COMMENT);
  for (let at = zip.length - END_SIZE; at >= earliest; at -= 1) {
    if (zip.readUInt32LE(at) === END_MARK) return at;
  }
  throw new ZipError('no end of directory');
};

const readPacked = (zip: Buffer, local: number, packedSize: number): Buffer => {
  if (zip.readUInt32LE(local) !== LOCAL_MARK) throw new ZipError('an entry without its header');
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  if (start + packedSize > zip.length) throw new ZipError('an entry beyond the end');
  return zip.subarray(start, start + packedSize);
};

const readDirectory = (zip: Buffer): readonly ZipEntry[] => {
  const end = findEnd(zip);
  const count = zip.readUInt16LE(end + 10);
  const entries: ZipEntry[] = [];
  // One more than allowed tells the caller that there are too many.
  for (let at = zip.readUInt32LE(end + 16); entries.length < Math.min(count, LIMITS.entries + 1); ) {
    if (zip.readUInt32LE(at) !== ENTRY_MARK) throw new ZipError('a directory that breaks off');
    const nameLength = zip.readUInt16LE(at + 28);
    entries.push({
      name: zip.toString('utf8', at + 46, at + 46 + nameLength).replaceAll('\\', '/'),
      method: zip.readUInt16LE(at + 10),
      isEncrypted: (zip.readUInt16LE(at + 8) & 1) === 1,
      packed: readPacked(zip, zip.readUInt32LE(at + 42), zip.readUInt32LE(at + 20)),
      size: zip.readUInt32LE(at + 24),
    });
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries;
};

/**
 * Lists what a zip holds without unpacking anything; a small reader of our own, since libraries trust the sizes that
 * the zip states and unpack before they can be asked. Zips over 4 GB (zip64) aren't read.
 * @throws {ZipError}
 */
export const readZipEntries = (zip: Buffer): readonly ZipEntry[] => {
  try {
    return readDirectory(zip);
  } catch (error) {
    if (error instanceof RangeError) throw new ZipError('an offset beyond the end');
    throw error;
  }
};
