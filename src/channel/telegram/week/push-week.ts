import { readMissed } from '../../../answering/wordings/group-missed.ts';
import type { Payload } from '../../../delivery/payload.ts';
import type { DocumentItem } from '../../../domain/item-reference.ts';
import type { Official, OfficialId } from '../../../domain/people.ts';
import { formatWeek } from '../../../domain/reporting-week.ts';
import { groupByDocument } from '../../../progress/group-by-document.ts';
import { labelDocumentItem } from '../../../progress/name-items.ts';
import { findSilent } from '../../../week/find-silent.ts';
import type { NudgePayload } from '../../../week/nudge/find-nudge-matter.ts';
import { openPushedNudge } from '../../../week/nudge/open-pushed-nudge.ts';
import { type Block, bold, plain } from '../message/rich-text.ts';
import { viewOfficeFigures } from '../progress/view-office-figures.ts';
import type { BotServices } from '../services.ts';
import { type NudgeView, viewNudge } from './view-nudge.ts';

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

/** The nudge as things are now; undefined if there is nothing left to ask. */
export const renderNudge = async (
  payload: NudgePayload,
  to: OfficialId,
  services: BotServices,
): Promise<NudgeView | undefined> => {
  const matter = await openPushedNudge(services, payload, to, services.now());
  if (matter === undefined) return undefined;
  const { blocks, buttons } = await viewNudge(services, matter);
  const units = matter.reporter.led.map(({ unit }) => unit);
  return { blocks: [...blocks, ...(await viewOfficeFigures(services, to, units))], buttons };
};
