import { formatDay, localDay } from '../domain/local-time.ts';
import { asDay, type Day } from '../domain/people.ts';
import { kindOf } from '../domain/resolution.ts';
import { missingYears } from '../domain/working-calendar.ts';
import type { FollowedTime } from './plan-timetable.ts';
import type { ReminderRules } from './read-week.ts';
import { documentOf, documentsOn } from './week-documents.ts';

/**
 * Why nothing is scheduled at a moment, or won't be in a part of the documents' time, as Vietnamese sentences for the
 * operator and the office; empty if all is as it should be.
 */
export const findCalendarWarnings = (
  { calendar, documents, timeZone }: Pick<ReminderRules, 'calendar' | 'documents' | 'timeZone'>,
  now: Date,
): readonly string[] => {
  const today = localDay(now, timeZone);
  const collecting = documentsOn(documents, today);
  const document = collecting[0] ?? documentOf(documents, today);
  if (document === undefined) return [];
  const from = asDay(document.validFrom);
  const until = lastDay([document, ...collecting]);
  const span = `${formatDay(from)} - ${formatDay(until)}`;
  const kind = kindOf(document);
  const outside =
    today < from
      ? [`Chưa đến thời gian theo dõi của ${kind} (${span}), nên bot chưa nhắc ai và chưa gửi báo cáo tuần.`]
      : today > until
        ? [
            `Đã hết thời gian theo dõi của ${kind} (${span}), nên bot không nhắc ai và không gửi báo cáo tuần.`,
          ]
        : [];
  const missing = missingYears(calendar, today > from ? today : from, until).map(
    (year) =>
      `Lịch làm việc chưa có năm ${year}: các tuần có ngày của năm này không được nhắc. Xin bổ sung working-days.csv.`,
  );
  return [...outside, ...missing];
};

/** The last day on which one of these is reported on. */
const lastDay = (documents: readonly Pick<FollowedTime, 'collectUntil'>[]): Day =>
  asDay(
    documents
      .map(({ collectUntil }) => collectUntil)
      .toSorted()
      .at(-1) ?? '',
  );
