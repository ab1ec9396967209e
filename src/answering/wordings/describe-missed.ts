import { describeReference } from '../../documents/references/describe-reference.ts';
import { formatDay, localDay } from '../../domain/local-time.ts';
import { type Block, plain, quote } from '../../domain/styled-text.ts';
import { startOfText } from '../../text/cut-text.ts';
import type { Answering } from '../answer.ts';
import type { MissedGroup } from './group-missed.ts';
import type { MissedOutcome, NearClause } from './missed-question.ts';

/** On a phone a question, its nearest clauses and their buttons fill one screen. */
const MOST_NEAR = 3;

const LONGEST_WORDS = 500;

const LONGEST_CLAUSE = 300;

const cut = (text: string, most: number): string =>
  text.length <= most ? text : `${startOfText(text, most)}…`;

const OUTCOMES: Readonly<Record<MissedOutcome, string>> = {
  'not found': 'chưa tìm thấy',
  offered: '“có lẽ”',
  'rated down': '👎',
};

/** A wording as it is shown. */
export const quoteWords = (words: string): string => `“${cut(words.trim(), LONGEST_WORDS)}”`;

/** The clauses among those that came nearest to which a wording can be tied, with their words. */
export const tieable = (
  { answering }: { readonly answering: Pick<Answering, 'pin'> },
  near: readonly NearClause[],
): readonly (NearClause & { readonly text: string })[] =>
  near
    .flatMap((one) => {
      const pinned = answering.pin(one.document, one.ref);
      return pinned?.is === 'clause' ? [{ ...one, text: pinned.text }] : [];
    })
    .slice(0, MOST_NEAR);

export const askedLine = ({ count, outcomes, lastAskedAt }: MissedGroup, timeZone: string): string => {
  const ends = [...outcomes].map(([outcome, times]) => `${OUTCOMES[outcome]}: ${times}`).join(', ');
  return `Hỏi ${count} lần, gần nhất ngày ${formatDay(localDay(lastAskedAt, timeZone))} (${ends}).`;
};

export const nearBlocks = (near: ReturnType<typeof tieable>): readonly Block[] =>
  near.length === 0
    ? [plain('Chưa có điều khoản nào gần.')]
    : near.flatMap(({ ref, text }, index) => [
        plain(`${index === 0 ? 'Gần nhất: ' : ''}${describeReference(ref)}`),
        quote(cut(text, LONGEST_CLAUSE)),
      ]);
