import type { Passage, Span } from '../../domain/passage.ts';
import { type Segment, words } from '../lock/segments.ts';
import { trimSentence } from '../matching/trim-sentence.ts';
import type { AnswerDraft } from './draft.ts';

/** A sentence that is one of the points of an answer. */
export interface Point {
  readonly passage: Passage;
  readonly span: Span;
}

const LONGEST_ANSWER = 600;
const MOST_POINTS = 3;
/** What answers first may say more than what follows it. */
const SHARE_OF_FIRST = 0.45;
/** A point cut shorter says nothing. */
const SHORTEST_POINT = 60;
const BULLET = '• ';
/** Said where an answer leaves out what fits the question as well. */
export const MORE = '\n… còn nữa.';
/** What stands around a point: the line's end, the bullet, the dots of what was cut. */
const AROUND = BULLET.length + '… '.length * 2 + 1;

/** Of a long sentence its opening is said: each clause of it weighs as much. */
export const weighAlike = (): number => 1;

/** The points of paragraphs: the opening of each, or of a single one its sentences. */
export const pointsOf = (passages: readonly Passage[]): readonly Point[] =>
  passages.flatMap((passage) =>
    (passages.length > 1 ? passage.sentences.slice(0, 1) : passage.sentences).map((span) => ({
      passage,
      span,
    })),
  );

/**
 * The points of a section, or of what is said of a topic in several places: each sentence, or as many of its clauses as
 * there is room for, the one that answers first; says so where there are more.
 * @param weigh how much of the question words hold
 */
export const draftPoints = (
  points: readonly Point[],
  weigh: (text: string) => number,
  confidence: number,
): AnswerDraft | undefined => {
  const shown = takeFitting(points, weigh);
  const [first] = shown;
  if (first === undefined) return undefined;
  const isAlone = shown.length === 1;
  return {
    kind: 'passage',
    segments: [
      ...shown.flatMap(({ passage, span, sentence }, index): readonly Segment[] => [
        ...(isAlone ? [] : [words(index === 0 ? BULLET : `\n${BULLET}`)]),
        ...(span.start > sentence.start ? [words('… ')] : []),
        { type: 'clause', document: passage.document, passageId: passage.id, span },
        ...(span.end < sentence.end ? [words(' …')] : []),
      ]),
      ...(points.length > shown.length ? [words(MORE)] : []),
    ],
    quotes: shown.map(({ passage, sentence }) => ({
      document: passage.document,
      passageId: passage.id,
      span: sentence,
    })),
    confidence,
    related: [],
    subject: [...new Set(shown.map(({ passage }) => passage.ref))],
  };
};

interface ShownPoint extends Point {
  readonly sentence: Span;
}

/** As many points as fit, each with an equal share of the room that is left. */
const takeFitting = (points: readonly Point[], weigh: (text: string) => number): readonly ShownPoint[] => {
  const most = Math.min(MOST_POINTS, points.length);
  const shown: ShownPoint[] = [];
  let left = LONGEST_ANSWER - MORE.length;
  for (const { passage, span: sentence } of points) {
    if (shown.length === most) break;
    const share = shown.length === 0 && most > 1 ? SHARE_OF_FIRST : 1 / (most - shown.length);
    const room = Math.floor(left * share) - AROUND;
    if (room < SHORTEST_POINT) break;
    const span = trimSentence(passage.text, sentence, room, weigh);
    const length = span.end - span.start;
    if (length > room || (length < SHORTEST_POINT && length < sentence.end - sentence.start)) continue;
    shown.push({ passage, span, sentence });
    left -= span.end - span.start + AROUND;
  }
  return shown;
};
