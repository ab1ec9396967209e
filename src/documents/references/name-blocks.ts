import { asReference, type Reference } from '../../domain/reference.ts';
import { type Block, type BlockKind, DIVISIONS } from '../blocks/block.ts';
import { ordinalOf } from '../blocks/read-label.ts';

/** A block's place as people cite it, and a key that no other block of the document has. */
export interface BlockName {
  readonly ref: Reference;
  /** Equal to `ref` but where several paragraphs share one reference (`I.KQ`, `MD`). */
  readonly id: string;
}

/** Of paragraphs one reference may stand for several. */
const SHARED: readonly BlockKind[] = ['paragraph', 'head', 'recipients', 'signature'];
/** After these a letter is a point of the sentence, no level of the numbering. */
const SENTENCES: readonly BlockKind[] = ['bracketed', 'item', 'dash', 'plus', 'row'];

/**
 * Names blocks by their printed labels: `II.2.1(4)`, `Đ1.2.a/3`, `PL1.II:4` (src/documents/README.md, "References").
 * Unique by construction: a numbering that restarts where it stands (two `2.` below one heading) gets `~2`.
 */
export const nameBlocks = (blocks: readonly Block[]): readonly BlockName[] => {
  const namer = new BlockNamer(blocks);
  return blocks.map((block) => namer.name(block));
};

/** How many of what is only counted stand in a block so far. */
interface Counts {
  dashes: number;
  pluses: number;
  rows: number;
  groups: number;
  paragraphs: number;
}

class BlockNamer {
  readonly #blocks: readonly Block[];
  readonly #names: BlockName[] = [];
  readonly #counts = new Map<number | undefined, Counts>();
  /** How often a label's reference was wanted, and how often a passage's id. */
  readonly #labels = new Map<string, number>();
  readonly #ids = new Map<string, number>();

  /** Whether `(4)` is one place of the document: where it restarts, the point before the bracket says so. */
  readonly #isNumberedThrough: boolean;

  constructor(blocks: readonly Block[]) {
    this.#blocks = blocks;
    const numbers = blocks
      .filter(({ kind }) => kind === 'bracketed' || kind === 'item')
      .map(({ number }) => number);
    this.#isNumberedThrough = new Set(numbers).size === numbers.length;
  }

  name(block: Block): BlockName {
    const name = this.#nameOf(block);
    this.#names.push(name);
    return name;
  }

  #nameOf(block: Block): BlockName {
    if (block.kind === 'title') return { ref: asReference('MD'), id: 'MD' };
    const wanted = this.#refOf(block);
    if (SHARED.includes(block.kind)) return { ref: asReference(wanted), id: countUp(this.#ids, wanted) };
    const ref = countUp(this.#labels, wanted);
    // A heading's first paragraph has the heading's reference as its own.
    return { ref: asReference(ref), id: block.isHeading ? ref : countUp(this.#ids, ref) };
  }

  #refOf(block: Block): string {
    const { kind, number, label } = block;
    const above = this.#above(block);
    const counts = this.#countsIn(block.parent);
    switch (kind) {
      case 'recipients':
        return 'NN';
      case 'signature':
        return 'KY';
      case 'appendix':
        return `PL${number}`;
      case 'part':
        return join(above, /^[A-HĐ]$/u.test(number) ? number : `P${ordinalOf(block) || number}`);
      case 'chapter':
        return join(above, `C${number}`);
      case 'section':
        return join(above, `M${number}`);
      case 'article':
        return join(this.#ancestor(block, ['appendix']), `Đ${number}`);
      case 'roman':
      case 'number':
        return join(above, number);
      case 'decimal':
        return join(this.#ancestor(block, ABOVE_NUMBERS), number);
      case 'letter':
        return this.#isIn(block, SENTENCES) ? `${above}-${number}` : join(above, number);
      case 'bracketed':
      case 'item':
        return this.#isNumberedThrough ? `${above}(${number})` : `${above}.(${number})`;
      case 'caption':
        return join(above, /^kết quả/iu.test(block.text) ? 'KQ' : 'TT');
      case 'dash':
        return `${above === '' ? 'MD' : above}/${++counts.dashes}`;
      case 'plus':
        return `${above}+${++counts.pluses}`;
      case 'group':
        return join(above, label === '' ? `T${++counts.groups}` : number);
      case 'row':
        return `${above === '' ? 'MD' : above}:${block.isHeading ? 0 : ++counts.rows}`;
      default:
        return this.#paragraphRef(block, above, counts);
    }
  }

  /** The first paragraph below a heading is the heading's own; later ones, and those of a sentence, get a letter. */
  #paragraphRef(block: Block, above: string, counts: Counts): string {
    const { parent } = block;
    const holder = parent === undefined ? undefined : this.#blocks[parent];
    if (holder === undefined) return 'MD';
    if (holder.kind === 'recipients' || holder.kind === 'signature') return above;
    const caption = this.#ancestor(block, ['caption']);
    if (caption !== '') return caption;
    counts.paragraphs += 1;
    const place = counts.paragraphs + (holder.isHeading ? 0 : 1);
    if (place === 1) return above;
    const hasLetter = place <= 26 && !/[a-zđ]$/u.test(above);
    return hasLetter ? above + String.fromCharCode(96 + place) : `${above}_${place}`;
  }

  #above({ parent }: Block): string {
    return parent === undefined ? '' : (this.#names[parent]?.ref ?? '');
  }

  #isIn({ parent }: Block, kinds: readonly BlockKind[]): boolean {
    const holder = parent === undefined ? undefined : this.#blocks[parent];
    return holder !== undefined && kinds.includes(holder.kind);
  }

  #ancestor(block: Block, kinds: readonly BlockKind[]): string {
    for (let at = block.parent; at !== undefined; at = this.#blocks[at]?.parent) {
      const holder = this.#blocks[at];
      if (holder !== undefined && kinds.includes(holder.kind)) return this.#names[at]?.ref ?? '';
    }
    return '';
  }

  #countsIn(parent: number | undefined): Counts {
    const counts = this.#counts.get(parent) ?? { dashes: 0, pluses: 0, rows: 0, groups: 0, paragraphs: 0 };
    this.#counts.set(parent, counts);
    return counts;
  }
}

/** What decimal numbers count through: they hold the numbers above them themselves. */
const ABOVE_NUMBERS: readonly BlockKind[] = ['appendix', ...DIVISIONS, 'roman', 'letter', 'group'];

/** The first to want a name has it; later ones get `~2`, `~3`. */
const countUp = (taken: Map<string, number>, wanted: string): string => {
  const times = (taken.get(wanted) ?? 0) + 1;
  taken.set(wanted, times);
  return times === 1 ? wanted : `${wanted}~${times}`;
};

const join = (above: string, own: string): string => (above === '' ? own : `${above}.${own}`);
