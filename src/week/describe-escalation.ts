import { readMissed } from '../answering/wordings/group-missed.ts';
import type { Payload } from '../delivery/payload.ts';
import type { Official } from '../domain/people.ts';
import type { DocumentItem } from '../domain/reference.ts';
import { formatWeek } from '../domain/reporting-week.ts';
import { type Block, bold, plain } from '../domain/styled-text.ts';
import { groupByDocument } from '../progress/group-by-document.ts';
import { type Labels, labelDocumentItem } from '../progress/name-items.ts';
import { findSilent, type SilentMeans } from './find-silent.ts';

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
