import { formatDay } from '../../domain/local-time.ts';
import { quoteWords } from './quote-words.ts';
import type { ProposalRow, WeeklyReport } from './weekly-report.ts';
import type { Sentence } from './write-sentences.ts';

/** `Sở Y tế`, of what, when, and its own words. */
const writeProposal = (
  { unit, name, report, words, recordedOn }: ProposalRow,
  quote: typeof quoteWords,
): Sentence => ({
  text: `${unit} (${name}; báo ngày ${formatDay(recordedOn)}): ${quote(words)}.`,
  refs: [report.ref],
  rows: [report.id],
});

/**
 * What units have asked for, in their words.
 * @param quote how words are quoted
 */
export const writeProposals = (
  { proposals }: WeeklyReport,
  quote: typeof quoteWords = quoteWords,
): readonly Sentence[] => proposals.map((each) => writeProposal(each, quote));
