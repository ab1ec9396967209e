import { type Passage, type Span, textAt } from '../../domain/passage.ts';
import { fold } from '../../vietnamese/fold.ts';
import { findRankedNames, type RankedName } from '../detail/find-rank.ts';
import { lastPassages } from '../detail/last-places.ts';
import type { AnswerDraft } from '../drafting/draft.ts';
import { quotePiece } from '../drafting/draft-passage.ts';
import { words } from '../lock/segments.ts';
import type { Matter } from './matter.ts';

/** The post of whom the last answer named, or the question does. */
export const answerRank = (matter: Matter): AnswerDraft | undefined => {
  const { subject, resolution, understanding } = matter;
  const asked = fold(understanding.typed);
  for (const passage of resolution.passages) {
    const named = findRankedNames(passage.text).find(({ name }) =>
      asked.includes(fold(textAt(passage.text, name))),
    );
    if (named !== undefined) return sayRank(passage, named);
  }
  if (subject === undefined || subject.document !== resolution.document.id) return undefined;
  for (const passage of lastPassages(subject, resolution)) {
    const [named, ...others] = findRankedNames(passage.text);
    if (named !== undefined && others.length === 0) return sayRank(passage, named);
  }
  return undefined;
};

const sayRank = (passage: Passage, { post, name }: RankedName): AnswerDraft => {
  const { document, id: passageId } = passage;
  const said = (span: Span) => ({ type: 'clause', document, passageId, span }) as const;
  return { ...quotePiece(passage, post), segments: [said(name), words(': '), said(post), words('.')] };
};
