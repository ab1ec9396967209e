import { formatDay } from '../../domain/local-time.ts';
import { quoteWords } from './quote-words.ts';
import type { ProposalRow, WeeklyReport } from './weekly-report.ts';
import type { Sentence } from './write-sentences.ts';

/** `Sở Y tế`, of what, when, and its own words. */
const writeProposal = ({ unit, name, report, words, recordedOn }: ProposalRow): Sentence => ({
  text: `${unit} (${name}; báo ngày ${formatDay(recordedOn)}): ${quoteWords(words)}.`,
  refs: [report.ref],
  rows: [report.id],
});

/** What units have asked for, in their words. */
export const writeProposals = ({ proposals }: WeeklyReport): readonly Sentence[] =>
  proposals.map(writeProposal);
