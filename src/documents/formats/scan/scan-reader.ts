import type { FormatText } from '../format-text.ts';

/** Something that was read from a picture and may be wrong: a number, or what may have been one. */
export interface PictureWord {
  /** Its place in the text that was read, UTF-16 offsets, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  /** 1-based. */
  readonly page: number;
  /** How likely it was misread, from 0 to 1. */
  readonly suspicion: number;
  /** The name of the cut-out that shows it. */
  readonly cut?: string | undefined;
}

/** A stretch of a scan's page, so that what was read there can be held against it. */
export interface PictureCut {
  readonly name: string;
  readonly jpeg: Uint8Array;
}

/** The words of a scan, with those that a person must hold against the paper. */
export interface ScanText extends FormatText {
  /** The most suspicious first. */
  readonly pictureWords: readonly PictureWord[];
  readonly cuts: readonly PictureCut[];
}

/** Told of each page once it is read. */
export type OnPage = (page: number, pages: number) => Promise<void>;

/** Reads the pages of a PDF that are pictures. */
export type ScanReader = (file: string, bytes: Uint8Array, onPage: OnPage) => Promise<ScanText>;
