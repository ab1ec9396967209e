import type { Payload } from '../../../delivery/payload.ts';
import { groupBy } from '../../../domain/group-by.ts';
import type { DocumentItem } from '../../../domain/item-reference.ts';
import type { Official, UnitId } from '../../../domain/people.ts';
import { formatWeek } from '../../../domain/reporting-week.ts';
import type { Directory } from '../../../people/directory.ts';
import { groupByDocument } from '../../../progress/group-by-document.ts';
import { labelDocumentItem } from '../../../progress/name-items.ts';
import type { GivenAnswers } from '../../../week/list-answered.ts';
import { listWork } from '../../../week/list-work.ts';
import { findAnswered } from '../../../week/read-week.ts';
import { documentsOn } from '../../../week/week-documents.ts';
import { type Block, bold, plain } from '../message/rich-text.ts';
import { readMissed } from '../missed/read-missed.ts';
import type { BotServices } from '../services.ts';

type EscalationPayload = Extract<Payload, { type: 'escalation' }>;

const describeSilent = (
  services: BotServices,
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

/** Who is silent with what they lead, unit by unit; of one unit only, if the message is to its head. */
const listByUnit = (
  services: BotServices,
  silent: readonly Official[],
  directory: Directory,
  only: UnitId | undefined,
  isGiven: GivenAnswers['isGiven'],
): readonly Block[] => {
  const work = listWork(directory, documentsOn(services.reminderRules().documents, directory.today));
  // What somebody else of the unit has given isn't chased.
  const items = silent.flatMap(({ id }) => (work.get(id)?.items ?? []).filter((item) => !isGiven(item)));
  const units = groupBy(
    items.filter(({ unit }) => only === undefined || unit === only),
    ({ unit }) => unit,
  );
  return [...units].map(([unit, ofUnit]) => {
    const people = [...groupBy(ofUnit, ({ of }) => of)].flatMap(([id, theirs]) => {
      const official = directory.official(id);
      return official ? [describeSilent(services, official, withoutShared(services, theirs))] : [];
    });
    return plain([directory.unit(unit)?.name ?? 'Đơn vị', ...people].join('\n'));
  });
};

/** What a plan has in common with the document that it carries out is asked once, and so named once. */
const withoutShared = (
  { followed }: BotServices,
  items: readonly DocumentItem[],
): readonly DocumentItem[] => {
  const { sharedOf } = followed();
  return items.filter(({ document, ref }) => {
    const same = sharedOf(document).get(ref);
    return (
      same === undefined || !items.some((each) => each.document === same.document && each.ref === same.ref)
    );
  });
};

/** What waits for the office's word, once a week. */
const missedLines = async (services: BotServices): Promise<readonly Block[]> => {
  const { length } = await readMissed(services);
  return length === 0 ? [] : [plain(`${length} câu hỏi chưa trả lời chắc chắn: /hoichua`)];
};

/** Who hasn't answered by the time it is sent; nothing if everybody has. */
export const viewEscalation = async (
  { period, about, unit }: EscalationPayload,
  services: BotServices,
): Promise<readonly Block[]> => {
  const directory = await services.directory();
  const rules = services.reminderRules();
  const { answered, isGiven } = await findAnswered(services, rules, services.now(), {
    directory,
    officials: about,
  });
  const silent = about.flatMap((id) => {
    const official = directory.official(id);
    return official?.endedAt === undefined && official && !answered.has(id) ? [official] : [];
  });
  const units = listByUnit(services, silent, directory, unit, isGiven);
  if (units.length === 0) return [];
  const missed = unit === undefined ? await missedLines(services) : [];
  const time = rules.schedule.reportTime;
  const ending = `${unit === undefined ? 'Trả' : 'Xin đồng chí đôn đốc; trả'} lời trước ${time} hôm nay vẫn kịp vào báo cáo tuần.`;
  return [
    bold(`Chưa trả lời ${formatWeek(period)}: ${silent.length} người`),
    ...units,
    plain(ending),
    ...missed,
  ];
};
