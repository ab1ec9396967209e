import { looksBack } from '../../domain/passage.ts';
import { coversYear } from '../../domain/resolution.ts';
import { SURE } from '../drafting/confidence.ts';
import type { AnswerDraft } from '../drafting/draft.ts';
import { quoteOpening } from '../drafting/draft-passage.ts';
import { draftPoints, pointsOf, weighAlike } from '../drafting/draft-points.ts';
import type { Section } from '../sections/find-sections.ts';
import type { Matter } from './matter.ts';

/** A stretch of a question's text. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Whether a question says something of its own beside a name that stands in it, or points back to another thing. */
export const saysMoreThan = ({ understanding, parts }: Matter, name: Stretch): boolean => {
  const { text, content, bodies, places, figures } = understanding;
  const isBeside = ({ start, end }: Stretch): boolean => start < name.start || name.end < end;
  if (figures.length > 0 || [...bodies, ...places].some(isBeside)) return true;
  const rest = content.filter(isBeside);
  return (
    rest.some(({ text: word }) => !parts.lexicon.isGeneric(word) && !parts.lexicon.isAsking(word)) ||
    pointsElsewhere(text)
  );
};

/** "Việc đó tổ chức thực hiện thế nào": not of this document, but of what was talked about. */
const pointsElsewhere = (text: string): boolean =>
  /(?<!\p{L})(?:này|đó|ấy|trên|nó)(?!\p{L})/iu.test(text.replace(THIS_DOCUMENT, ' '));
const THIS_DOCUMENT =
  /(?<!\p{L})(?:nghị quyết|nghị định|quyết định|kế hoạch|chương trình|đề án|chỉ thị|văn bản|tài liệu|nq|kh|vb)\s(?:này|trên|đó)(?!\p{L})/giu;

/** Whether a part is of the years that are asked: its title says so, or it is of what the document plans. */
export const isOfYears = (
  { understanding, resolution }: Matter,
  { title, above, passages }: Section,
): boolean =>
  understanding.years.every(({ year }) => {
    const titles = [title, ...above].join(' ');
    const opening = passages[0]?.text ?? '';
    if ([titles, opening].some((text) => text.includes(String(year)))) return true;
    return (
      !/(?:19|20)\d\d/u.test(title) && coversYear(resolution.document, year) && !passages.some(looksBack)
    );
  });

/** Parts of a document as points; what stands alone is said by its opening. */
export const draftSections = (sections: readonly Section[]): AnswerDraft | undefined => {
  const passages = [...new Set(sections.flatMap((section) => section.passages))];
  const [only, ...others] = passages;
  if (only === undefined) return undefined;
  return others.length === 0 ? quoteOpening(only) : draftPoints(pointsOf(passages), weighAlike, SURE);
};
