import type { Passage, Span } from '../../domain/passage.ts';
import type { Resolution } from '../../domain/resolution.ts';
import { SURE } from '../drafting/confidence.ts';
import type { AnswerDraft } from '../drafting/draft.ts';
import { type Segment, words } from '../lock/segments.ts';

const ITEM_LENGTH = 90;
const SHORTEST_ITEM = 25;
/** One thing is no list. */
export const FEWEST_ITEMS = 2;

/** What stands right below a title, in the order of print, by how a list's labels are printed: dashes, numbers, brackets, letters. */
export const itemsBelow = ({ passages }: Pick<Resolution, 'passages'>, ref: string): readonly Passage[] => {
  for (const label of ['/\\d+', '\\.\\d+', '\\.?\\(\\d+\\)', '\\.[a-zđ]']) {
    const pattern = new RegExp(`^${escapePattern(ref)}${label}$`, 'u');
    const items = passages.filter((passage) => pattern.test(passage.ref));
    if (items.length > 0) return oneOfEach(items).toSorted((one, other) => compareLabels(one.ref, other.ref));
  }
  return [];
};

/** A title and the paragraph below it may have one label: it is one item, called by its title. */
const oneOfEach = (items: readonly Passage[]): readonly Passage[] => {
  const titlesFirst = items.toSorted((one, other) => Number(isTitle(other)) - Number(isTitle(one)));
  return [...new Map(titlesFirst.toReversed().map((item) => [item.ref, item])).values()];
};

const isTitle = ({ kind }: Passage): boolean => kind === 'heading';

const escapePattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** Titles stand behind the clauses in the reader's list; "10" behind "9", "đ" behind "d". */
const compareLabels = (one: string, other: string): number =>
  one.localeCompare(other, 'vi', { numeric: true });

/** A list of what stands under a title: each item by its title, else by its opening words. */
export const draftItems = (heading: Passage, items: readonly Passage[]): AnswerDraft => {
  const { document } = heading;
  return {
    kind: 'list',
    segments: [
      { type: 'label', document, ref: heading.ref },
      words(' có '),
      { type: 'count', document, of: items.map(({ ref }) => ref) },
      words(' nội dung:'),
      ...items.flatMap((item) => [words('\n• '), ...nameOf(item, heading)]),
    ],
    quotes: [{ document, passageId: heading.id }],
    confidence: SURE,
    related: items.map(({ ref }) => ({ document, ref })).slice(0, MOST_RELATED),
    subject: [heading.ref],
  };
};

const MOST_RELATED = 8;

/** Enough to know an item by, whole at a tap. */
const nameOf = (item: Passage, heading: Passage): readonly Segment[] => {
  const { document, id: passageId } = item;
  // A title of one paragraph is printed over it and no passage of its own.
  if (item.kind !== 'heading' && item.headings.length > heading.headings.length + 1)
    return [{ type: 'heading', document, passageId }];
  const span = openingOf(item);
  if (span.end === span.start) return [{ type: 'label', document, ref: item.ref }];
  const isWhole = span.end >= item.text.replace(/(?<![.;\s])[.;\s]+$/u, '').length;
  return [
    ...(span.start === 0 ? [] : [words('… ')]),
    { type: 'clause', document, passageId, span },
    ...(isWhole ? [] : [words('…')]),
  ];
};

/** "Đột phá 2: …": what an item is called by its number stays with it. */
const CALLED = /^\p{L}+(?:\s\p{L}+){0,3}\s\d{1,2}\s?[:.-]\s/u;

/** "100% hộ dân …", "3.800 - 3.900 lượt …": a list of titles states no figures. */
const FIGURE_FIRST = /^(?=\S*\d)[^\p{L}]+(?<=\s)/u;

/** The item's first words, up to a comma or semicolon, or a space, before any number; behind one that it opens with. */
const openingOf = ({ text }: Passage): Span => {
  const called = CALLED.exec(text)?.[0].length ?? 0;
  const start = called > 0 ? 0 : (FIGURE_FIRST.exec(text)?.[0].length ?? 0);
  const from = Math.max(called, start);
  const opening = text
    .slice(from, from + ITEM_LENGTH - called)
    .replace(/(?:^\s*|(?<!\s)\s+)[^\s\d]*\d.*$/su, '');
  const atClause = /^.*(?=[;,.])/su.exec(opening)?.[0] ?? '';
  const isCut = called + opening.length === ITEM_LENGTH;
  const atWord = isCut ? opening.replace(/(?<!\s)\s+\S*$/u, '') : opening;
  const chosen = atClause.length >= SHORTEST_ITEM ? atClause : atWord;
  return { start, end: from + chosen.trimEnd().length };
};
