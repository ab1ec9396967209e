import { formatDay, localDay } from '../../domain/local-time.ts';
import { bold, plain } from '../../domain/styled-text.ts';
import { button, present, type View } from '../../domain/view.ts';
import type { Directory } from '../../people/directory.ts';
import { groupByDocument } from '../followed-documents.ts';
import { type Labels, labelItem, labelStored, labelWithDocument } from '../name-items.ts';
import { shortItem } from '../reporters/find-led.ts';
import { findLastUpdates, itemOf, type LedItem, type Reporter } from '../reporters/find-reporter.ts';
import type { LeaderRequestStore } from '../requests/leader-request.ts';
import { describeLast } from './describe-card.ts';
import type { LastUpdate } from './progress-store.ts';
import type { ProgressUpdate } from './progress-update.ts';
import { OWN_ITEMS } from './report-buttons.ts';
import { nameUpdates } from './view-card.ts';

/** How the number, or what is in the way, of one item is asked for. */
export const askWhat = (services: Labels, item: LedItem, what: 'number' | 'blocker'): string => {
  const label = labelWithDocument(services, item.ref);
  if (what === 'blocker') return `${label} đang vướng gì? Đồng chí gõ ngắn gọn:`;
  const { document, ref } = itemOf(item);
  const { find, readers } = services.followed();
  const resolution = find(document);
  const measure = resolution && readers.of(resolution).items.measure(ref)?.measure;
  return measure === undefined
    ? `${label}: đồng chí gõ kết quả mới:`
    : `${label}: số mới là bao nhiêu (${measure.unit}, lũy kế từ đầu năm nếu là số cộng dồn)?`;
};

/** How what is right of a card is asked for; of one about several items, which of them. */
export const askRight = (
  services: Labels,
  first: ProgressUpdate,
  updates: readonly ProgressUpdate[],
): string =>
  updates.length === 1
    ? `Đồng chí gõ lại nội dung đúng cho ${labelStored(services)(first)}:`
    : `Đồng chí gõ lại số cần sửa, kèm tên chỉ tiêu. Số không nhắc đến được giữ nguyên.\n${nameUpdates(services, updates)}`;

interface OwnItemsMeans extends Labels {
  readonly progress: Parameters<typeof findLastUpdates>[0]['progress'];
  readonly directory: () => Promise<Directory>;
  readonly requests: Pick<LeaderRequestStore, 'findRead'>;
}

/** ` · lãnh đạo đã xem 25/11/2024` behind a figure that a leader has read. */
const readMarks = async (
  { requests, timeZone }: OwnItemsMeans,
  last: readonly LastUpdate[],
): Promise<(update: LastUpdate | undefined) => string> => {
  const found = await requests.findRead(last.flatMap(({ figure }) => figure?.id ?? []));
  return (update) => {
    const mark = found.find(({ report }) => report === update?.figure?.id);
    return mark === undefined ? '' : ` · lãnh đạo đã xem ${formatDay(localDay(mark.at, timeZone))}`;
  };
};

export const NO_NEWS = 'Không có gì mới';

/** What an official leads, each with its last figure. */
export const viewOwnItems = async (services: OwnItemsMeans, reporter: Reporter): Promise<View> => {
  const last = await findLastUpdates(services, reporter);
  const directory = await services.directory();
  const read = await readMarks(services, [...last.values()]);
  const lines = groupByDocument(services, reporter.led, ({ document }) => document).flatMap(
    ({ title, items }) =>
      present(
        title !== '' && bold(title),
        ...items.map(({ ref, of }) => {
          const name = directory.official(of)?.name ?? 'người vắng';
          const instead = of === reporter.official ? '' : ` (thay ${name})`;
          return plain(
            `• ${labelItem(services, ref)}: ${describeLast(last.get(ref))}${read(last.get(ref))}${instead}`,
          );
        }),
      ),
  );
  const [only, ...others] = reporter.led;
  const of = others.length === 0 && only ? { item: shortItem(only.ref) } : { page: 0 };
  return {
    blocks: [bold('Có gì mới hoặc vướng mắc?'), ...lines],
    buttons: [
      [button(NO_NEWS, OWN_ITEMS.to.noNews())],
      [button('Nhập số', OWN_ITEMS.to.number(of)), button('Vướng mắc', OWN_ITEMS.to.blocker(of))],
    ],
  };
};

/** What was reported last of everything that somebody leads. */
export const viewLast = async (services: OwnItemsMeans, reporter: Reporter): Promise<View> => {
  const last = await findLastUpdates(services, reporter);
  const lines = reporter.led.map(({ ref }) =>
    plain(`• ${labelWithDocument(services, ref)}: ${describeLast(last.get(ref))}`),
  );
  return { blocks: [bold('Số đã báo gần nhất:'), ...lines] };
};
