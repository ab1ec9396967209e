import { shorten } from '../../text/cut-text.ts';
import type { DocumentChanges, PieceChange } from './compare-readings.ts';

const LONGEST = 90;

const cut = (text: string): string => shorten(text, LONGEST);

const describeChange = ({ what, before, after }: PieceChange): string => {
  const kind = what === 'figure' ? 'con số' : 'nhiệm vụ';
  const named = (piece: NonNullable<PieceChange['after']>): string =>
    what === 'figure' ? `${piece.ref} ${cut(piece.name)}: ${piece.said}` : `${piece.ref} ${cut(piece.said)}`;
  if (after === undefined) return before === undefined ? '' : `Bỏ ${kind} ${named(before)}`;
  if (before === undefined) return `Thêm ${kind} ${named(after)}`;
  return what === 'figure'
    ? `Đổi ${after.ref} ${cut(after.name)}: ${before.said} → ${after.said}`
    : `Đổi lời ${kind} ${after.ref}: ${cut(after.said)}`;
};

/** What a corrected text changes, a Vietnamese line each, figures first; one line where nothing does. */
export const describeChanges = ({ changes }: DocumentChanges): readonly string[] =>
  changes.length === 0 ? ['Không có con số hay nhiệm vụ nào đổi.'] : changes.map(describeChange);
