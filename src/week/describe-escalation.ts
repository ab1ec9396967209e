import { readMissed } from '../answering/wordings/group-missed.ts';
import type { Payload } from '../delivery/payload.ts';
import type { Official, UnitId } from '../domain/people.ts';
import type { DocumentItem } from '../domain/reference.ts';
import { formatWeek } from '../domain/reporting-week.ts';
import { type Block, bold, plain } from '../domain/styled-text.ts';
import type { Directory } from '../people/directory.ts';
import { type FollowedDocuments, groupByDocument } from '../progress/followed-documents.ts';
import { type Labels, labelDocumentItem } from '../progress/name-items.ts';
import { listWork } from './list-work.ts';
import { findAnswered, type ReminderRules, type WeekStores } from './read-week.ts';
import { documentsOn } from './week-documents.ts';

/** Where it is read from who hasn't answered. */
interface SilentMeans extends Pick<WeekStores, 'absences' | 'reminders'> {
  readonly directory: () => Promise<Directory>;
  readonly followed: () => FollowedDocuments;
  readonly reminderRules: () => ReminderRules;
}

/** Who of a unit is silent, with what they are still asked about. */
interface SilentUnit {
  readonly unit: UnitId;
  readonly people: readonly { readonly official: Official; readonly items: readonly DocumentItem[] }[];
}

/** What a plan has in common with the document that it carries out is asked once, and so named once. */
const withoutShared = (
  { sharedOf }: FollowedDocuments,
  items: readonly DocumentItem[],
): readonly DocumentItem[] =>
  items.filter(({ document, ref }) => {
    const same = sharedOf(document).get(ref);
    return (
      same === undefined || !items.some((each) => each.document === same.document && each.ref === same.ref)
    );
  });

/**
 * Who of those that an escalation is about hasn't answered by now, and their units; of one unit only, if the message is to
 * its head. What somebody else of a unit has given isn't chased.
 */
const findSilent = async (
  means: SilentMeans,
  { about, unit: only }: Pick<EscalationPayload, 'about' | 'unit'>,
  now: Date,
): Promise<{ readonly silent: readonly Official[]; readonly units: readonly SilentUnit[] }> => {
  const [directory, rules] = [await means.directory(), means.reminderRules()];
  const { answered, isGiven } = await findAnswered(means, rules, now, { directory, officials: about });
  const silent = about.flatMap((id) => {
    const official = directory.official(id);
    return official?.endedAt === undefined && official && !answered.has(id) ? [official] : [];
  });
  const work = listWork(directory, documentsOn(rules.documents, directory.today));
  const items = silent.flatMap(({ id }) => (work.get(id)?.items ?? []).filter((item) => !isGiven(item)));
  const byUnit = Map.groupBy(
    items.filter(({ unit }) => only === undefined || unit === only),
    ({ unit }) => unit,
  );
  const units = [...byUnit].map(([unit, ofUnit]) => ({
    unit,
    people: [...Map.groupBy(ofUnit, ({ of }) => of)].flatMap(([id, theirs]) => {
      const official = directory.official(id);
      return official ? [{ official, items: withoutShared(means.followed(), theirs) }] : [];
    }),
  }));
  return { silent, units };
};

/** What the office is told of beside it. */
type EscalationMeans = Parameters<typeof readMissed>[0] & Pick<Labels, 'followed'>;

type EscalationPayload = Extract<Payload, { type: 'escalation' }>;

const describeSilent = (
  services: Pick<Labels, 'followed'>,
  official: Official,
  items: readonly DocumentItem[],
): string => {
  const blocked = official.unreachableSince === undefined ? '' : ' · đã chặn bot';
  const led = groupByDocument(services, items, ({ document }) => document).map(({ title, items: those }) => {
    const labels = those.map((item) => labelDocumentItem(services, item)).join('; ');
    return title === '' ? ` ${labels}` : `\n   ${title}: ${labels}`;
  });
  return `• ${official.name} (${official.code})${blocked}:${led.join('')}`;
};

/** What waits for the office's word, once a week. */
const missedLines = async (services: EscalationMeans): Promise<readonly Block[]> => {
  const { length } = await readMissed(services);
  return length === 0 ? [] : [plain(`${length} câu hỏi chưa trả lời chắc chắn: /hoichua`)];
};

/** Who hasn't answered by the time it is sent; nothing if everybody has. */
export const viewEscalation = async (
  { period, about, unit }: EscalationPayload,
  services: EscalationMeans & SilentMeans,
): Promise<readonly Block[]> => {
  const { silent, units } = await findSilent(services, { about, unit }, services.now());
  if (units.length === 0) return [];
  const directory = await services.directory();
  const missed = unit === undefined ? await missedLines(services) : [];
  const time = services.reminderRules().schedule.reportTime;
  const ending = `${unit === undefined ? 'Trả' : 'Xin đồng chí đôn đốc; trả'} lời trước ${time} hôm nay vẫn kịp vào báo cáo tuần.`;
  return [
    bold(`Chưa trả lời ${formatWeek(period)}: ${silent.length} người`),
    ...units.map(({ unit: id, people }) =>
      plain(
        [
          directory.unit(id)?.name ?? 'Đơn vị',
          ...people.map(({ official, items }) => describeSilent(services, official, items)),
        ].join('\n'),
      ),
    ),
    plain(ending),
    ...missed,
  ];
};
