import type { Block, BlockKind, Cell } from '../../../src/documents/blocks/block.ts';
import { splitSentences } from '../../../src/documents/passages/make-passages.ts';
import { findCharges, type PlacedBlock } from '../../../src/documents/statements/find-charges.ts';
import { textAt } from '../../../src/domain/passage.ts';
import { asReference } from '../../../src/domain/reference.ts';

/** A block as a test writes it: kind, text, the index of what it stands in, the heads of its columns if it is a row. */
export type Written = readonly [
  kind: BlockKind,
  text: string,
  parent?: number | undefined,
  headers?: readonly string[],
];

const isTitled = (kind: BlockKind, text: string): boolean =>
  ['part', 'chapter', 'section', 'article', 'roman'].includes(kind) ||
  (['number', 'decimal', 'letter', 'caption', 'item'].includes(kind) && !/[.;]$/.test(text));

const cellsOf = (text: string, headers: readonly string[]): readonly Cell[] => {
  let at = 0;
  return text.split(' | ').map((cell, index) => {
    const start = at;
    at += cell.length + 3;
    return { start, end: start + cell.length, header: headers[index] ?? '' };
  });
};

export const placedBlocks = (written: readonly Written[]): readonly PlacedBlock[] =>
  written.map(([kind, text, parent, headers], index) => {
    const cells = headers === undefined ? [] : cellsOf(text, headers);
    const block: Block = {
      index,
      kind,
      label: '',
      number: '',
      text,
      isHeading: isTitled(kind, text),
      parent,
      cells,
    };
    return { block, ref: asReference(`B${index}`), passageId: `B${index}`, sentences: splitSentences(text) };
  });

/** Charges as `block role: actor → statement`, the block's index first. */
export const chargesOf = (written: readonly Written[]): readonly string[] => {
  const placed = placedBlocks(written);
  const textOf = (id: string): string => placed.find((one) => one.passageId === id)?.block.text ?? '';
  return findCharges(
    placed,
    placed.map(({ block }) => block),
  ).map(({ passageId, actorPassageId = passageId, actor, role, statement }) => {
    const who = textAt(textOf(actorPassageId), actor);
    return `${passageId.slice(1)} ${role}: ${who} → ${textAt(textOf(passageId), statement)}`;
  });
};
