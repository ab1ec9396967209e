import type { OfficialId, UnitId } from '../../domain/people.ts';
import type { Actor } from '../../people/directory.ts';
import { hasRight } from '../../people/rights.ts';
import type { OfficialResponse, ResponseState } from '../../week/responses/judge-response.ts';
import type { WeekResponses } from '../../week/responses/week-responses.ts';
import { type Segment, words } from '../lock/segments.ts';
import type { WeekQuestion } from '../understanding/find-progress-question.ts';
import type { AnswerDraft } from './draft.ts';
import { ofKindInForce } from './of-kind.ts';

/** Why somebody hasn't answered, where they weren't just asked in vain. */
const REASONS: Readonly<Record<ResponseState, string>> = {
  'on time': '',
  late: ' (muộn)',
  silent: '',
  away: ' (vắng)',
  unreachable: ' (không tới được)',
  'not linked': ' (chưa vào bot)',
  'not asked': ' (chưa được hỏi)',
};

const NOT_ASKED = {
  'week without working days': [
    words('Tuần đó không có ngày làm việc nên gộp vào tuần sau, không ai phải trả lời.'),
  ],
  "outside the document's dates": ofKindInForce(
    'Tuần đó ngoài thời gian theo dõi của Nghị quyết nên không ai phải trả lời.',
  ),
} as const;

const hasAnswered = ({ answeredAt }: OfficialResponse): boolean => answeredAt !== undefined;

const people = (responses: readonly OfficialResponse[]): Segment => ({
  type: 'people count',
  of: responses.map(({ official }) => official),
});
const units = (of: readonly UnitId[]): Segment => ({ type: 'unit count', of });

/** `\n• Sở Y tế: Nguyễn Văn An, Lê Thu Mới (chưa vào bot)` */
const unitLine = (unit: UnitId, responses: readonly OfficialResponse[]): readonly Segment[] => [
  words('\n• '),
  { type: 'unit of week', unit },
  words(': '),
  ...responses.flatMap(({ official, state }, index): Segment[] => [
    ...(index === 0 ? [] : [words(', ')]),
    { type: 'official', official },
    words(REASONS[state]),
  ]),
];

const byUnit = (
  responses: readonly OfficialResponse[],
  { directory }: WeekResponses,
): ReadonlyMap<UnitId, readonly OfficialResponse[]> => {
  const groups = new Map<UnitId, OfficialResponse[]>();
  for (const response of responses) {
    for (const unit of response.units) groups.set(unit, [...(groups.get(unit) ?? []), response]);
  }
  const nameOf = (unit: UnitId): string => directory.unit(unit)?.name ?? '';
  return new Map([...groups].toSorted(([one], [other]) => nameOf(one).localeCompare(nameOf(other), 'vi')));
};

const list = (groups: ReadonlyMap<UnitId, readonly OfficialResponse[]>): readonly Segment[] =>
  [...groups].flatMap(([unit, responses]) => unitLine(unit, responses));

const draftPeople = (week: WeekResponses, answered: boolean): readonly Segment[] => {
  const all = week.responses;
  const asked = all.filter((each) => hasAnswered(each) === answered);
  if (asked.length === 0) {
    return answered
      ? [words('chưa ai trả lời.')]
      : [words('tất cả '), people(all), words(' người chủ trì đã trả lời.')];
  }
  return [
    people(asked),
    words(' trên '),
    people(all),
    words(answered ? ' người chủ trì đã trả lời:' : ' người chủ trì chưa trả lời:'),
    ...list(byUnit(asked, week)),
  ];
};

/** A unit has answered as soon as one of its people has. */
const draftUnits = (week: WeekResponses, answered: boolean): readonly Segment[] => {
  const all = byUnit(week.responses, week);
  const isAnswered = (responses: readonly OfficialResponse[]): boolean => responses.some(hasAnswered);
  const asked = [...all].filter(([, responses]) => isAnswered(responses) === answered);
  const partly = [...all].filter(([, responses]) => isAnswered(responses) && !responses.every(hasAnswered));
  const missing = partly.map(
    ([unit, responses]) => [unit, responses.filter((each) => !hasAnswered(each))] as const,
  );
  const rest =
    answered || missing.length === 0
      ? []
      : [words('\nMới trả lời một phần, còn thiếu:'), ...list(new Map(missing))];
  if (asked.length === 0) {
    const none = answered
      ? [words('chưa đơn vị nào trả lời.')]
      : [words('cả '), units([...all.keys()]), words(' đơn vị chủ trì đã có người trả lời.')];
    return [...none, ...rest];
  }
  return [
    units(asked.map(([unit]) => unit)),
    words(' trên '),
    units([...all.keys()]),
    words(answered ? ' đơn vị chủ trì đã có người trả lời:' : ' đơn vị chủ trì chưa có ai trả lời:'),
    ...list(
      new Map(
        asked.map(([unit, responses]) => [unit, responses.filter((each) => hasAnswered(each) === answered)]),
      ),
    ),
    ...rest,
  ];
};

const OFFICE_ONLY = 'Ai đã trả lời trong tuần là việc của Văn phòng và lãnh đạo, hỏi trong tin nhắn riêng.';

/** What somebody is told who may know of themselves only. */
const draftOwn = (week: WeekResponses | undefined, own: OfficialId | undefined): readonly Segment[] => {
  const response = week?.responses.find(({ official }) => official === own);
  if (response === undefined) return [words(OFFICE_ONLY)];
  const state = hasAnswered(response)
    ? ' Tuần này đồng chí đã trả lời rồi.'
    : ' Tuần này đồng chí chưa trả lời; báo bằng /capnhat.';
  return [words(`${OFFICE_ONLY}${state}`)];
};

/**
 * Puts who has answered this week in place of the line that nothing is known; for those who may not know that, only
 * their own. @param asker undefined where nobody knows who asks, as in a group.
 */
export const addResponses = (
  draft: AnswerDraft,
  week: WeekResponses | undefined,
  asker: Actor | undefined,
): AnswerDraft => {
  const asked: WeekQuestion | undefined = draft.week;
  if (asked === undefined) return draft;
  if (!hasRight(asker?.role, 'see who answered')) {
    return { ...draft, segments: draftOwn(week, asker?.official?.id) };
  }
  if (week === undefined) return draft;
  const { reason } = week.timetable;
  if (reason === 'week without working days' || reason === "outside the document's dates") {
    return { ...draft, segments: NOT_ASKED[reason] };
  }
  if (week.responses.length === 0) return { ...draft, segments: [words('Chưa giao ai chủ trì việc gì.')] };
  const said = asked.of === 'people' ? draftPeople(week, asked.answered) : draftUnits(week, asked.answered);
  return { ...draft, segments: [words('Theo bot, '), { type: 'week' }, words(': '), ...said] };
};
