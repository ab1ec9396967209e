import type { Passage } from '../../domain/passage.ts';
import type { Block } from '../blocks/block.ts';
import { headingPassage } from './make-passages.ts';
import type { PlacedBlock } from './place-blocks.ts';

/** The titles of a document as passages that can be quoted, though a paragraph below may have their references. */
export interface TitlePassages {
  /** By their words; where two are the same the later one. */
  readonly byText: ReadonlyMap<string, Passage>;
  ofBlock(block: Block): Passage | undefined;
  /** Those of some passage ids that the document's own passages lack. */
  lacking(ids: ReadonlySet<string>): readonly Passage[];
}

export const openTitlePassages = (
  blocks: readonly Block[],
  placed: readonly PlacedBlock[],
  passages: readonly Passage[],
): TitlePassages => {
  const own = new Map(passages.map((passage) => [passage.id, passage]));
  const byBlock = new Map(
    placed.flatMap((each): (readonly [number, Passage])[] => {
      const passage = own.get(each.id);
      const title = passage?.kind === 'heading' ? passage : headingPassage(blocks, each, passages);
      return title === undefined ? [] : [[each.block.index, title]];
    }),
  );
  return {
    byText: new Map([...byBlock.values()].map((passage) => [passage.text, passage])),
    ofBlock: ({ index }) => byBlock.get(index),
    lacking: (ids) => [...byBlock.values()].filter(({ id }) => ids.has(id) && !own.has(id)),
  };
};
