import { localDay } from '../../domain/local-time.ts';
import type { OfficialId } from '../../domain/people.ts';
import { splitReference } from '../../domain/reference.ts';
import { formatWeek, formatWeekday } from '../../domain/reporting-week.ts';
import { type Block, bold, plain } from '../../domain/styled-text.ts';
import type { Directory } from '../../people/directory.ts';
import { shortReference } from '../../people/resolve-assignable.ts';
import { groupByDocument, type OfDocument } from '../../progress/followed-documents.ts';
import { type Labels, labelItem } from '../../progress/name-items.ts';
import { describeLast } from '../../progress/recording/describe-card.ts';
import { describeBlockerTime } from '../../progress/standing/list-blockers.ts';
import { capitalised } from '../../text/calm-capitals.ts';
import { planTimetable } from '../plan-timetable.ts';
import type { ReminderRules } from '../read-week.ts';
import { quoteWords } from '../weekly-report/quote-words.ts';
import type { NudgeItem, NudgeMatter } from './find-nudge-matter.ts';

/**
 * Until when an answer is on time, or, after that, makes it into the report: `trước 10:00 thứ Sáu 29/11`; undefined
 * once the week is closed.
 */
export const describeDeadline = (rules: ReminderRules, now: Date): string | undefined => {
  const { timetable } = planTimetable(localDay(now, rules.timeZone), rules);
  const last = timetable?.workdays.at(-1)?.day;
  if (timetable === undefined || last === undefined || now >= timetable.report) return undefined;
  const isOnTime = timetable.escalation !== undefined && now < timetable.escalation.at;
  const time = isOnTime ? rules.schedule.escalationTime : rules.schedule.reportTime;
  return `trước ${time} ${formatWeekday(last)}`;
};

/** So few are named in a second nudge; of more only the numbers. */
const MOST_NAMED = 3;

/** So many blockers are asked after by name; the others are counted, and chosen from by the buttons. */
const MOST_BLOCKED = 5;

/** In characters; all of a longer one stands in /tiendo. */
const LONGEST_BLOCKER = 120;

const HEADINGS = {
  nudge: 'Có gì mới hoặc vướng mắc?',
  again: 'Nhắc lại: có gì mới hoặc vướng mắc?',
  second: 'Nhắc lần hai: còn chờ trả lời.',
  promised: 'Hôm nay là ngày hẹn có số.',
} as const;

const numberOf = ({ ref }: NudgeItem): string => `(${shortReference(splitReference(ref).ref)})`;

const numbersDue = (services: Labels, items: readonly NudgeItem[]): string => {
  const due = items.filter(({ isNumberDue }) => isNumberDue);
  if (due.length === 0) return '';
  const numbers = groupByDocument(services, due, ({ document }) => document).map(
    ({ title, items: those }) => `${title === '' ? '' : `${title}: `}${those.map(numberOf).join(', ')}`,
  );
  return `Cần số mới: ${numbers.join('; ')}.`;
};

const nameInstead = (of: OfficialId, directory: Directory): string =>
  `Thay ${directory.official(of)?.name ?? 'người đang vắng'} (đang vắng):`;

/** Some of a message's items under the names of their documents, where the message is about several. */
const underDocuments = (
  services: Labels,
  all: readonly NudgeItem[],
  some: readonly NudgeItem[],
): readonly OfDocument<NudgeItem>[] => {
  const areSeveral = new Set(all.map(({ document }) => document)).size > 1;
  return groupByDocument(services, some, ({ document }) => document, areSeveral);
};

/** What was said to be in the way, with whether it is over by now. */
const listBlocked = (services: Labels, { blocked, reporter }: NudgeMatter): readonly Block[] => {
  if (blocked.length === 0) return [];
  const more = blocked.length - MOST_BLOCKED;
  const lines = blocked.slice(0, MOST_BLOCKED).map(({ item, open }) => {
    const { raised, promise } = describeBlockerTime(open, reporter.today, services.timeZone);
    const words = quoteWords(open.blocker, LONGEST_BLOCKER, 'trích');
    return `• ${labelItem(services, item.ref)}: vướng mắc ${words} ${raised}; ${promise}. Đã gỡ chưa?`;
  });
  return [plain([...lines, ...(more > 0 ? [`Và ${more} vướng mắc nữa.`] : [])].join('\n'))];
};

/** Each item with its last figure, under whose it is where that isn't the reader's alone. */
const listItems = (
  services: Labels,
  { reporter, items: all }: NudgeMatter,
  items: readonly NudgeItem[],
  directory: Directory,
): readonly Block[] => {
  const isOwnAlone = all.every(({ of }) => of === reporter.official);
  return [...new Set(items.map(({ of }) => of))].map((of) => {
    const heading = of === reporter.official ? 'Việc của đồng chí:' : nameInstead(of, directory);
    const lines = underDocuments(
      services,
      all,
      items.filter((item) => item.of === of),
    ).flatMap(({ title, items: those }) => [
      ...(title === '' ? [] : [`${title}:`]),
      ...those.map(({ ref, last }) => `• ${labelItem(services, ref)}: ${describeLast(last)}`),
    ]);
    return plain([...(isOwnAlone ? [] : [heading]), ...lines].join('\n'));
  });
};

const listShortly = (
  services: Labels,
  { reporter, items }: NudgeMatter,
  directory: Directory,
): readonly Block[] =>
  [...new Set(items.map(({ of }) => of))].map((of) => {
    const theirs = items.filter((item) => item.of === of);
    const named = (those: readonly NudgeItem[]): string =>
      (theirs.length <= MOST_NAMED
        ? those.map(({ ref }) => labelItem(services, ref))
        : those.map(numberOf)
      ).join(', ');
    const lines = underDocuments(services, items, theirs).map(
      ({ title, items: those }) => `${title === '' ? '' : `${title}: `}${named(those)}`,
    );
    return plain(`${of === reporter.official ? '' : `${nameInstead(of, directory)} `}${lines.join('\n')}`);
  });

/** What the week's question needs to be worded. */
export interface NudgeWording extends Labels {
  readonly directory: () => Promise<Directory>;
  readonly reminderRules: () => ReminderRules;
}

/**
 * The week's question with what it is about.
 * @param items those of the page that is shown; a second nudge names all shortly
 * @param note what has just come of a press
 */
export const describeNudge = async (
  services: NudgeWording,
  matter: NudgeMatter,
  items: readonly NudgeItem[],
  note: string,
): Promise<readonly Block[]> => {
  const directory = await services.directory();
  const { kind, period, isLate } = matter;
  const isShort = kind === 'second';
  const due = numbersDue(services, matter.items);
  const deadline = describeDeadline(services.reminderRules(), services.now());
  const ending = [
    ...(deadline === undefined ? [] : [`Xin trả lời ${deadline}.`]),
    ...(isShort ? [] : ['Bấm nút, hoặc trả lời tin này bằng lời.']),
  ].join(' ');
  return [
    bold(`${HEADINGS[kind]} ${capitalised(formatWeek(period))}`),
    ...(isLate ? [plain('Tin này gửi muộn hơn giờ thường lệ.')] : []),
    ...(isShort ? listShortly(services, matter, directory) : listItems(services, matter, items, directory)),
    ...(due === '' ? [] : [plain(due)]),
    ...listBlocked(services, matter),
    ...(ending === '' ? [] : [plain(ending)]),
    ...(note === '' ? [] : [bold(note)]),
  ];
};
