import { formatDay } from '../../domain/local-time.ts';
import { countEarlier, type RequestKind } from '../../progress/requests/leader-request.ts';
import { quoteWords } from './quote-words.ts';
import type { ProposalRow, RequestAnswer, RequestRow, WeeklyReport } from './weekly-report.ts';
import type { Sentence } from './write-sentences.ts';

const KIND_WORDS: Readonly<Record<RequestKind, string>> = {
  explain: 'Lãnh đạo yêu cầu giải trình',
  opinion: 'Ý kiến của lãnh đạo',
};

/** `chưa trả lời sau 3 ngày`. */
const unansweredWords = (age: number): string => `chưa trả lời${age > 0 ? ` sau ${age} ngày` : ''}`;

const writeAnswer = (
  { unit, said = '', earlier, answeredOn }: RequestAnswer,
  quote: typeof quoteWords,
): string =>
  `${unit} trả lời${answeredOn === undefined ? '' : ` ngày ${formatDay(answeredOn)}`}: ${quote(said)}${countEarlier(earlier)}`;

/**
 * What a leader wanted, and what each unit said to it: `Ý kiến của lãnh đạo (đồng chí X, ngày 26/11/2024): “…”; Sở Y tế chưa
 * trả lời sau 3 ngày`.
 * @param quote how words are quoted
 */
export const describeRequest = (
  { kind, leader, said, askedOn, age, answers }: RequestRow,
  quote: typeof quoteWords,
): string => {
  const who = leader === '' ? '' : `đồng chí ${leader}, `;
  const silent = answers.filter((each) => each.said === undefined).map(({ unit }) => unit);
  const answered = [
    ...answers.filter((each) => each.said !== undefined).map((each) => writeAnswer(each, quote)),
    ...(silent.length === 0 ? [] : [`${silent.join(', ')} ${unansweredWords(age)}`]),
  ];
  return `${KIND_WORDS[kind]} (${who}ngày ${formatDay(askedOn)}): ${quote(said)}; ${answered.join('; ')}`;
};

/** What leaders wanted and were told, each under what it is about. @param quote how words are quoted */
export const writeRequests = (
  { requests }: WeeklyReport,
  quote: typeof quoteWords = quoteWords,
): readonly Sentence[] =>
  requests.map((request) => ({
    text: `${request.name}: ${describeRequest(request, quote)}.`,
    refs: [request.ref],
    rows: [],
  }));

/** Whoever hasn't answered a leader: `Sở Y tế (Sản lượng hàng qua cảng): chưa trả lời sau 3 ngày “Vì sao …”`. */
export const listUnanswered = ({ requests }: WeeklyReport): readonly string[] =>
  requests.flatMap(({ answers, name, said, age }) =>
    answers
      .filter((answer) => answer.said === undefined)
      .map(({ unit }) => `${unit} ${unansweredWords(age)}: “${said}” (${name})`),
  );

/** `Sở Y tế`, of what, when, and its own words. */
const writeProposal = (
  { unit, name, report, words, recordedOn }: ProposalRow,
  quote: typeof quoteWords,
): Sentence => ({
  text: `${unit} (${name}; báo ngày ${formatDay(recordedOn)}): ${quote(words)}.`,
  refs: [report.ref],
  rows: [report.id],
});

/** What units have asked for, in their words. @param quote how words are quoted */
export const writeProposals = (
  { proposals }: WeeklyReport,
  quote: typeof quoteWords = quoteWords,
): readonly Sentence[] => proposals.map((each) => writeProposal(each, quote));
