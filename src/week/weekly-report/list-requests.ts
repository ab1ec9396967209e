import { localDay } from '../../domain/local-time.ts';
import { daysBetween } from '../../domain/reporting-week.ts';
import type { Resolution } from '../../domain/resolution.ts';
import type { Directory } from '../../people/directory.ts';
import type { LeaderRequest, RequestReply } from '../../progress/requests/leader-request.ts';
import { nameItem } from './name-item.ts';
import type { ReportSpan } from './report-span.ts';
import type { RequestAnswer, RequestRow, WeeklyReport, WordRestorer } from './weekly-report.ts';

/** What the requests of a report are told from. */
type Input = Pick<WeeklyReport, 'until' | 'isOver' | 'timeZone'> & {
  readonly resolution: Resolution;
  readonly span: Pick<ReportSpan, 'from'>;
  /** People of the day on which it is judged. */
  readonly directory: Directory;
  readonly requests: readonly LeaderRequest[];
  readonly restore: WordRestorer;
};

/** What a unit had answered: a week's report knows what had come by its end. */
const repliesBy = (
  { directory, isOver, timeZone, until }: Input,
  { replies }: LeaderRequest,
): readonly RequestReply[] =>
  replies.filter(({ at }) => at < until && !(isOver && localDay(at, timeZone) > directory.today));

const toAnswer = (input: Input, request: LeaderRequest): RequestAnswer => {
  const replies = repliesBy(input, request);
  const last = replies.at(-1);
  return {
    unit: input.directory.unit(request.unit)?.name ?? 'đơn vị chủ trì',
    said: last && input.restore(last.said),
    earlier: Math.max(0, replies.length - 1),
    answeredOn: last && localDay(last.at, input.timeZone),
  };
};

/** What one leader said once goes to every unit that leads it. */
const keyOf = ({ leader, ref, kind, said, askedAt }: LeaderRequest): string =>
  JSON.stringify([leader, ref, kind, said, askedAt.getTime()]);

/** Asked within the span, answered within it, or still without an answer. */
const belongs = (input: Input, { askedOn, answers }: RequestRow): boolean => {
  const { from } = input.span;
  return from <= askedOn || answers.some(({ answeredOn }) => answeredOn === undefined || from <= answeredOn);
};

/** What leaders wanted of a document's units, as far as a report is to tell of it; the oldest first. */
export const listRequests = (input: Input): readonly RequestRow[] => {
  const { resolution, directory, timeZone } = input;
  const own = input.requests.filter(({ document }) => document === resolution.document.id);
  return [...Map.groupBy(own, keyOf).values()]
    .flatMap((those): readonly RequestRow[] => {
      const [first] = those;
      if (first === undefined) return [];
      const askedOn = localDay(first.askedAt, timeZone);
      return [
        {
          ref: first.ref,
          name: nameItem(resolution, first.ref),
          kind: first.kind,
          leader: directory.official(first.leader)?.name ?? '',
          said: input.restore(first.said),
          askedOn,
          age: daysBetween(askedOn, directory.today),
          answers: those.map((each) => toAnswer(input, each)),
        },
      ];
    })
    .filter((row) => belongs(input, row));
};
