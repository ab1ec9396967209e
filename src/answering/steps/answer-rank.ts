import { type Passage, type Span, textAt } from '../../domain/passage.ts';
import { fold } from '../../text/fold.ts';
import { findLastPost, findRankedNames } from '../detail/find-rank.ts';
import { lastPassages } from '../detail/last-places.ts';
import type { AnswerDraft } from '../drafting/draft.ts';
import { quotePiece } from '../drafting/draft-passage.ts';
import { type Segment, words } from '../lock/segments.ts';
import { hasOwnWords, type Matter, placeOf } from './matter.ts';
import { refuseMatter } from './refuse-matter.ts';

/** The post of whom the question names, or the last answer did. */
export const answerRank = (matter: Matter): AnswerDraft | undefined => {
  const { subject, resolution, understanding } = matter;
  const asked = fold(understanding.typed);
  for (const passage of resolution.passages) {
    const named = findRankedNames(passage.text).find(({ name }) =>
      asked.includes(fold(textAt(passage.text, name))),
    );
    if (named !== undefined) return sayRank(passage, named.post, named.name);
  }
  if (subject === undefined || subject.document !== resolution.document.id) return undefined;
  const passages = lastPassages(subject, resolution);
  for (const passage of passages) {
    const [named, ...others] = findRankedNames(passage.text);
    if (named !== undefined && others.length === 0) return sayRank(passage, named.post, named.name);
    // Published texts leave the name out.
    const post = passage.kind === 'signature' ? findLastPost(passage.text) : undefined;
    if (post !== undefined) return sayRank(passage, post, undefined);
  }
  const [first] = subject.refs;
  return first === undefined || namesMore(matter)
    ? undefined
    : refuseMatter(matter, 'not-there', [placeOf(matter, first)]);
};

/** "Chức vụ gì?" says nothing of whose. */
const namesMore = (matter: Matter): boolean => {
  const content = matter.understanding.content.filter(({ text }) => !POST_WORDS.test(text));
  return hasOwnWords({ ...matter, understanding: { ...matter.understanding, content } });
};

const POST_WORDS =
  /^(?:chức|chức vụ|chức danh|giữ|giữ chức|cương vị|cấp bậc|ông|bà|ông ấy|bà ấy|đồng chí|người)$/iu;

const sayRank = (passage: Passage, post: Span, name: Span | undefined): AnswerDraft => {
  const { document, id: passageId } = passage;
  const said = (span: Span): Segment => ({ type: 'clause', document, passageId, span });
  const opening = name === undefined ? [words('Người ký: ')] : [said(name), words(': ')];
  return { ...quotePiece(passage, post), segments: [...opening, said(post), words('.')] };
};
