import { refuseDocx } from './refuse-docx.ts';

/** An entry of a ZIP file, as its central directory has it. */
export interface ZipEntry {
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
export const listEntries = (file: string, bytes: Uint8Array): readonly ZipEntry[] => {
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
