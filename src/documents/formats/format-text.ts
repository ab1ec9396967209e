/** What a reader of a format had to decide or couldn't be sure of, for the person who checks the document. */
export interface FormatNote {
  readonly kind: 'tracked-changes' | 'legacy-font' | 'doubtful-letters' | 'left-out' | 'layout' | 'picture';
  /** A Vietnamese sentence without a full stop: `đã nhận 12 chỗ sửa đổi đang theo dõi`. */
  readonly what: string;
  /** Where in the file: `trang 3`, `bảng 2`; undefined for the whole of it. */
  readonly where?: string;
}

/**
 * A file's words as `lines/read-lines.ts` takes them: a paragraph a line, with the number or letter that is printed before
 * it; a row of a table a line, its cells parted by ` | `.
 */
export interface FormatText {
  readonly text: string;
  readonly notes: readonly FormatNote[];
}
