import { OLD_BUTTON } from '../../domain/chat-turn.ts';
import { formatDay, localDay } from '../../domain/local-time.ts';
import { pageButtons, takePage } from '../../domain/page.ts';
import { bold, plain } from '../../domain/styled-text.ts';
import { type Button, button, menu, present, type View } from '../../domain/view.ts';
import { groupByDocument } from '../followed-documents.ts';
import { type Labels, labelItem, labelWithDocument } from '../name-items.ts';
import { findLed, shortItem } from '../reporters/find-led.ts';
import { findLastUpdates, findReporter, type Reporter } from '../reporters/find-reporter.ts';
import { describeCollection } from '../reporters/find-uncollected.ts';
import type { LeaderRequestStore } from '../requests/leader-request.ts';
import { askForReport } from './ask-for-report.ts';
import { describeLast } from './describe-card.ts';
import type { LastUpdate } from './progress-store.ts';
import { OWN_ITEMS, type OwnItem } from './report-buttons.ts';
import { type ReportTurn, recordAndShow } from './show-report.ts';
import { reportNoNews } from './take-message.ts';

/** A turn in which what somebody leads is shown, and reported on. */
export interface OwnItemsTurn extends ReportTurn {
  readonly services: ReportTurn['services'] & OwnItemsMeans;
}

interface OwnItemsMeans extends Labels {
  readonly progress: Parameters<typeof findLastUpdates>[0]['progress'];
  readonly directory: ReportTurn['services']['directory'];
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

const NO_NEWS = 'Không có gì mới';

/** What an official leads, each with its last figure. */
const viewOwnItems = async (services: OwnItemsMeans, reporter: Reporter): Promise<View> => {
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

const NOTHING_LED =
  'Đồng chí chưa chủ trì chỉ tiêu, nhiệm vụ nào trong bảng phân công. Nếu chưa đúng, xin báo Văn phòng.';

/** What an official leads, each with its last figure. */
export const showOwnItems = async (turn: OwnItemsTurn): Promise<void> => {
  const { services, actor } = turn;
  const reporter = await findReporter(services, actor, turn.now);
  if (reporter === undefined) {
    const today = localDay(turn.now, services.timeZone);
    const { collecting, current } = services.followed();
    const isCollected = collecting(today).length > 0;
    return turn.say(isCollected ? NOTHING_LED : describeCollection(current(today).document));
  }
  await turn.say(await viewOwnItems(services, reporter));
};

/** Records that nothing is new of anything that is led. */
export const recordNoNews = async (turn: ReportTurn, reporter: Reporter): Promise<void> => {
  await turn.acknowledge();
  if (turn.pressed === undefined) return;
  const from = { official: reporter.official, ...turn.pressed, text: NO_NEWS, files: [] };
  await recordAndShow(turn, from, reportNoNews(reporter));
};

/** How it is asked of what a number or a blocker is. */
export const WHICH_ITEM = { number: 'Nhập số cho việc nào?', blocker: 'Việc nào đang vướng?' } as const;

type What = keyof typeof WHICH_ITEM;

/** Lets choose which item, page by page, in place of the list. */
const showChoice = async (
  turn: OwnItemsTurn,
  reporter: Reporter,
  what: What,
  page: number,
): Promise<void> => {
  await turn.acknowledge();
  const { rows, ...place } = takePage(reporter.led, page);
  const choices = rows.map(({ ref }): readonly Button[] => [
    button(labelWithDocument(turn.services, ref), OWN_ITEMS.to[what]({ item: shortItem(ref) })),
  ]);
  const buttons = [...choices, pageButtons(place, (to) => OWN_ITEMS.to[what]({ page: to }))];
  if (turn.pressed) await turn.change(turn.pressed, menu(WHICH_ITEM[what], buttons));
};

const askAbout = async (
  turn: OwnItemsTurn,
  reporter: Reporter,
  what: What,
  written: string,
): Promise<void> => {
  const item = findLed(turn.services, reporter, written, turn.drawnAt);
  if (item === undefined) return turn.acknowledge('Đồng chí không còn chủ trì việc này.');
  await turn.acknowledge();
  await askForReport(turn, item, what);
};

/** Acts for somebody who leads something. */
const asReporter =
  <Values extends readonly unknown[]>(
    act: (turn: OwnItemsTurn, reporter: Reporter, ...values: Values) => Promise<void>,
  ) =>
  async (turn: OwnItemsTurn, ...values: Values): Promise<void> => {
    const reporter = await findReporter(turn.services, turn.actor, turn.now);
    if (reporter === undefined) return turn.acknowledge(OLD_BUTTON);
    await act(turn, reporter, ...values);
  };

const about = (what: What) =>
  asReporter((turn, reporter, which: OwnItem) =>
    'item' in which
      ? askAbout(turn, reporter, what, which.item)
      : showChoice(turn, reporter, what, which.page),
  );

/** What the buttons of the list do. */
export const OWN_ITEM_ACTS = {
  noNews: asReporter(recordNoNews),
  number: about('number'),
  blocker: about('blocker'),
};
