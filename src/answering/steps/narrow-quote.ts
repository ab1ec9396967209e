import { findClauseFigures } from '../../documents/statements/find-clause-figures.ts';
import { type Passage, type Span, textAt } from '../../domain/passage.ts';
import type { Resolution } from '../../domain/resolution.ts';
import type { AnswerDraft } from '../drafting/draft.ts';
import { quotePiece } from '../drafting/draft-passage.ts';
import { asksFigure } from '../drafting/prefer-sentence.ts';
import { answersWhen } from '../drafting/says-time.ts';
import { openUnitTest } from '../matching/open-unit-test.ts';
import { askedUnit } from '../understanding/asked-unit.ts';
import type { Ask } from '../understanding/detect-asks.ts';
import type { Matter } from './matter.ts';

/** In characters: a shorter sentence is said whole. */
const LONGEST_WHOLE = 200;
/** These want more than one thing of a sentence, or who does it. */
const WANTS_MORE: readonly Ask[] = [
  'list',
  'count',
  'whole',
  'duty',
  'who',
  'whom',
  'task',
  'result',
  'shortcoming',
];
const SEVERAL =
  /(?<!\p{L})(?:những|các|gồm|kể|(?<!(?:khi|lúc|năm|quý|tháng|ngày|mức)\s)nào|vì sao|tại sao)(?!\p{L})/iu;

/**
 * Says of a long sentence that lists several things the piece that holds the figure or the time that is asked, where it
 * alone holds all that the sentence does of the question; the whole sentence stays quoted.
 */
export const narrowQuote = (matter: Matter, draft: AnswerDraft): AnswerDraft => {
  const { understanding, resolution } = matter;
  const { asks, text, isYesNo } = understanding;
  const [clause, ...others] = draft.segments.filter(({ type }) => type !== 'words');
  if (draft.kind !== 'passage' || isYesNo || others.length > 0 || clause?.type !== 'clause') return draft;
  if (!(asksFigure(understanding) || asks.has('when')) || WANTS_MORE.some((ask) => asks.has(ask)))
    return draft;
  const passage = resolution.passages.find(({ id }) => id === clause.passageId);
  const isShort = clause.span.end - clause.span.start <= LONGEST_WHOLE;
  if (passage === undefined || passage.row !== undefined || isShort || SEVERAL.test(text)) return draft;
  const piece = pieceAsked(matter, passage, clause.span);
  if (piece === undefined) return draft;
  const said = piece.end - piece.start > LONGEST_WHOLE ? behindActors(resolution, passage, piece) : piece;
  return { ...draft, segments: quotePiece(passage, said).segments };
};

/** "Trong đó …", "số còn lại …" say of nothing what they are of. */
const LEANS = /^\W*(?:trong đó|riêng|còn lại|số còn lại|còn|các|những|việc đó|và)(?!\p{L})/iu;
/** What the first of several says for all: "Năm 2030, …; …", "gồm: …; …". */
const SAYS_FOR_ALL = /^\W*(?:(?:đến|trong|năm|giai đoạn|từ|quý|tháng)\s)[^,;]{0,40}\d|:(?!\d)/iu;

const pieceAsked = (
  { understanding, content, parts }: Matter,
  { text }: Passage,
  span: Span,
): Span | undefined => {
  const pieces = piecesOf(text, span);
  const own = content.filter((word) => !parts.lexicon.isGeneric(word));
  const heldBy = (words: string): number => {
    const held = parts.lexicon.held(words);
    return own.filter((word) => held.has(word)).length;
  };
  const all = heldBy(text.slice(span.start, span.end));
  const [found, ...others] = pieces.filter((piece) => heldBy(text.slice(piece.start, piece.end)) === all);
  const [first] = pieces;
  if (found === undefined || first === undefined || others.length > 0 || pieces.length < 2 || all === 0)
    return undefined;
  const said = text.slice(found.start, found.end);
  if (LEANS.test(said) || (found !== first && SAYS_FOR_ALL.test(text.slice(first.start, first.end))))
    return undefined;
  return saysAsked(understanding, said) ? found : undefined;
};

const saysAsked = (understanding: Matter['understanding'], piece: string): boolean => {
  if (understanding.asks.has('when')) return answersWhen(piece, understanding);
  const units = findClauseFigures(piece).map(({ unit }) => unit);
  return askedUnit(understanding.text) === undefined
    ? units.length > 0
    : openUnitTest(understanding.text)(units);
};

/** What stands between semicolons. */
const piecesOf = (text: string, { start, end }: Span): readonly Span[] => {
  const cuts = [...text.slice(start, end).matchAll(/;\s/gu)].map(({ index }) => start + index);
  const starts = [start, ...cuts.map((cut) => cut + 2)];
  return starts.map((from, at) => ({ start: from, end: cuts[at] ?? end }));
};

/** More of the places of a list of bodies, up to what they do: ", Hải Ninh và phường Đông Hải xây dựng". */
const BEHIND_NAMES =
  /^(?:(?:,|\svà)\s(?:(?:các|xã|phường|thị trấn|đặc khu)\s){0,2}\p{Lu}\p{L}*(?:\s\p{Lu}\p{L}*)*)*\s(?=\p{Ll})(?!(?:chủ trì|phối hợp|và|là|các)(?!\p{L}))/u;

/** "Sở A chủ trì, phối hợp với Sở B xây 7 km đê …": from what they do on. */
const behindActors = ({ responsibilities }: Resolution, passage: Passage, piece: Span): Span => {
  const ends = responsibilities
    .filter(({ passageId, actorPassageId, actor }) => {
      const isHere = passageId === passage.id && actorPassageId === undefined;
      return isHere && piece.start <= actor.start && actor.end < piece.end;
    })
    .map(({ actor }) => actor.end);
  const from = Math.max(piece.start, ...ends);
  const gap = BEHIND_NAMES.exec(passage.text.slice(from, piece.end));
  const rest = { start: from + (gap?.[0].length ?? 0), end: piece.end };
  const figuresIn = (span: Span): number => findClauseFigures(textAt(passage.text, span)).length;
  return gap !== null && figuresIn(rest) === figuresIn(piece) ? rest : piece;
};
