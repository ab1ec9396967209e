import { asReference } from '../../domain/reference.ts';
import type { Block, BlockKind } from '../blocks/block.ts';
import { readMeasures } from '../statements/read-measures.ts';
import { readScopes } from '../statements/scope-of.ts';

/** A field or a time that a line of targets opens with: "Về kinh tế: ", "Đến năm 2030: ". */
const LEAD = /^[^:;.]{3,60}:\s+/u;
const FIELD = /^(?:về|lĩnh vực|trên lĩnh vực|trong lĩnh vực|nhóm)\s/iu;
/** Lines with a label of their own are one target each, but where they open with a field. */
const LABELLED: readonly BlockKind[] = ['letter', 'dash', 'bracketed', 'plus', 'number', 'decimal'];
/** A clause ends at `;` or with its sentence ("TP. Hải Phòng" ends none). */
const CLAUSE_END = /;\s+|(?<=[\p{Ll}\d%)])\.\s+(?=\p{Lu})/gu;
/** Parts of what stands before: all up to the sentence's end behind `;` or a colon, else one. */
const OPENS_PARTS = /^trong đó(?!\p{L})|(?<!\p{L})trong đó\s?:/iu;
const PART = /^trong đó(?!\p{L})/iu;
/** Below a field two clauses are two targets; a paragraph by itself may set one in two. */
const FEWEST_OF_FIELD = 2;
const FEWEST = 3;

interface Clause {
  readonly text: string;
  /** It goes on with the sentence of the clause before it. */
  readonly isNext: boolean;
}

/** Has each clause of a running sentence that sets targets be a piece of its own, below the field that it opens with. */
export const splitRunning = (blocks: readonly Block[]): readonly Block[] => {
  const scopeOf = readScopes(blocks);
  const holders = new Set(blocks.map(({ parent }) => parent));
  const beside = Map.groupBy(blocks, placeOf);
  const moved = new Map<number | undefined, number>();
  const split: Block[] = [];
  for (const block of blocks) {
    const parent = block.parent === undefined ? undefined : moved.get(block.parent);
    moved.set(block.index, split.length);
    const isPlain = !block.isHeading && !holders.has(block.index) && scopeOf(block) === 'target';
    const isLoose = block.kind === 'paragraph' || areFields(beside.get(placeOf(block)) ?? []);
    const pieces = isPlain && isLoose ? piecesOf(block, split.length, parent) : [];
    split.push(
      ...(pieces.length > 0 ? pieces : [{ ...block, ...inPlace(block, split.length, moved), parent }]),
    );
  }
  return split;
};

const placeOf = ({ parent, kind }: Block): string => `${parent ?? ''} ${kind}`;

/** Lines of one row are fields if all are; one "(3) Về môi trường: …; …" among targets is the target (3). */
const areFields = (row: readonly Block[]): boolean => row.every(({ text }) => FIELD.test(text));

/** A row's cells know where their heads stand. */
const inPlace = (
  { cells }: Block,
  index: number,
  moved: ReadonlyMap<number | undefined, number>,
): Pick<Block, 'index' | 'cells'> => ({
  index,
  cells: cells.map((cell) => ({
    ...cell,
    heads: cell.heads?.map((head) => ({ ...head, block: moved.get(head.block) ?? head.block })),
  })),
});

const piecesOf = (block: Block, at: number, parent: number | undefined): readonly Block[] => {
  const { kind, text } = block;
  const lead = LEAD.exec(text)?.[0] ?? '';
  const isOfField = lead !== '' && countFigures(lead) === 0 && (kind === 'paragraph' || FIELD.test(lead));
  if (kind !== 'paragraph' && !(LABELLED.includes(kind) && isOfField)) return [];
  const clauses = clausesOf(isOfField ? text.slice(lead.length) : text);
  if (clauses.length < (isOfField ? FEWEST_OF_FIELD : FEWEST)) return [];
  const title: readonly Block[] = isOfField
    ? [
        {
          ...block,
          kind: kind === 'paragraph' ? 'group' : kind,
          index: at,
          parent,
          text: lead.trim().slice(0, -1),
          isHeading: true,
        },
      ]
    : [];
  const below = clauses.map(
    (clause, place): Block => ({
      index: at + title.length + place,
      kind: 'paragraph',
      label: '',
      number: '',
      text: clause.text,
      isHeading: false,
      parent: isOfField ? at : parent,
      cells: [],
      clause: clause.isNext ? 'next' : 'first',
    }),
  );
  return [...title, ...below];
};

/** The clauses that set a figure each, with what follows them that sets none, and their parts ("trong đó …"). */
const clausesOf = (text: string): readonly Clause[] => {
  const clauses: Clause[] = [];
  let start = 0;
  let isNext = false;
  let isInParts = false;
  const ends = [...text.matchAll(CLAUSE_END)].map((match) => ({ at: match.index, mark: match[0] }));
  for (const { at, mark } of [...ends, { at: text.length, mark: '' }]) {
    const piece = text.slice(start, at).trim();
    const last = clauses.at(-1);
    const isOwn = countFigures(piece) > 0 && !PART.test(piece) && !isInParts;
    if (isOwn) clauses.push({ text: piece.replace(/[.;]$/u, ''), isNext });
    else if (last !== undefined)
      clauses[clauses.length - 1] = { ...last, text: `${last.text}${isNext ? ';' : '.'} ${piece}` };
    else return [];
    isNext = mark.startsWith(';');
    isInParts = isNext && (isInParts || OPENS_PARTS.test(piece));
    start = at + mark.length;
  }
  return clauses;
};

const countFigures = (text: string): number =>
  /\d/u.test(text) ? readMeasures(asReference(''), text).length : 0;
