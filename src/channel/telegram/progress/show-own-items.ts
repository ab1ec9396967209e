import { describePeriod } from '../../../documents/head/name-document.ts';
import { asChatId, asMessageId } from '../../../domain/chat.ts';
import { kindAtStart } from '../../../domain/document-kind.ts';
import { formatDay, localDay } from '../../../domain/local-time.ts';
import { asDay } from '../../../domain/people.ts';
import type { ResolutionDocument } from '../../../domain/resolution.ts';
import { groupByDocument } from '../../../progress/group-by-document.ts';
import { labelItem, labelWithDocument } from '../../../progress/name-items.ts';
import { describeLast } from '../../../progress/recording/describe-figure.ts';
import type { LastUpdate } from '../../../progress/recording/progress-store.ts';
import { reportNoNews } from '../../../progress/recording/wordless-report.ts';
import { findLed, shortItem } from '../../../progress/reporters/find-led.ts';
import { findLastUpdates, findReporter, type Reporter } from '../../../progress/reporters/find-reporter.ts';
import type { PressHandler, Visit } from '../feature.ts';
import { answerPress } from '../message/answer-press.ts';
import { changeMessage } from '../message/change-message.ts';
import { placeOf } from '../message/chat-place.ts';
import { type Button, toKeyboard } from '../message/keyboard.ts';
import { pageButtons, takePage } from '../message/paging.ts';
import { bold, plain } from '../message/rich-text.ts';
import { say } from '../message/say.ts';
import { sendView } from '../message/send-view.ts';
import { drawnAt } from '../said-at.ts';
import type { BotServices } from '../services.ts';
import { OLD_BUTTON_TOAST } from '../views/texts.ts';
import { askForReport } from './ask-for-report.ts';
import { recordAndShow } from './show-report.ts';

const NOTHING_LED =
  'Đồng chí chưa chủ trì chỉ tiêu, nhiệm vụ nào trong bảng phân công. Nếu chưa đúng, xin báo Văn phòng.';
const NO_NEWS = 'Không có gì mới';

/** Since when and until when a resolution is reported on, where today lies outside. */
export const describeCollection = (document: ResolutionDocument): string => {
  const { validFrom, validTo, collectUntil } = document;
  const period = describePeriod({ from: validFrom, to: validTo });
  const [from, until] = [formatDay(asDay(validFrom)), formatDay(asDay(collectUntil))];
  return `${kindAtStart(document)} ${period} nhận cập nhật từ ${from} đến ${until}; hiện ngoài thời gian đó.`;
};

/** ` · lãnh đạo đã xem 25/11/2024` behind a figure that a leader has read. */
const readMarks = async (
  { requests, timeZone }: Pick<BotServices, 'requests' | 'timeZone'>,
  last: readonly LastUpdate[],
): Promise<(update: LastUpdate | undefined) => string> => {
  const found = await requests.findRead(last.flatMap(({ figure }) => figure?.id ?? []));
  return (update) => {
    const mark = found.find(({ report }) => report === update?.figure?.id);
    return mark === undefined ? '' : ` · lãnh đạo đã xem ${formatDay(localDay(mark.at, timeZone))}`;
  };
};

/** What an official leads, each with its last figure. */
export const showOwnItems = async (visit: Visit): Promise<void> => {
  const { ctx, services, actor } = visit;
  const reporter = await findReporter(services, actor);
  const place = placeOf(ctx);
  if (reporter === undefined || place === undefined) {
    const today = localDay(services.now(), services.timeZone);
    const { collecting, current } = services.followed();
    const isCollected = collecting(today).length > 0;
    return say(ctx, isCollected ? NOTHING_LED : describeCollection(current(today).document));
  }
  const last = await findLastUpdates(services, reporter);
  const directory = await services.directory();
  const read = await readMarks(services, [...last.values()]);
  const lines = groupByDocument(services, reporter.led, ({ document }) => document).flatMap(
    ({ title, items }) => [
      ...(title === '' ? [] : [bold(title)]),
      ...items.map(({ ref, of }) => {
        const name = directory.official(of)?.name ?? 'người vắng';
        const instead = of === reporter.official ? '' : ` (thay ${name})`;
        return plain(
          `• ${labelItem(services, ref)}: ${describeLast(last.get(ref))}${read(last.get(ref))}${instead}`,
        );
      }),
    ],
  );
  const [only, ...others] = reporter.led;
  const data = (what: string): string =>
    others.length === 0 && only ? `cn:${what}:r:${shortItem(only.ref)}` : `cn:${what}:p:0`;
  await sendView(
    ctx.api,
    place,
    [bold('Có gì mới hoặc vướng mắc?'), ...lines],
    toKeyboard([
      [{ label: NO_NEWS, data: 'cn:k' }],
      [
        { label: 'Nhập số', data: data('n') },
        { label: 'Vướng mắc', data: data('v') },
      ],
    ]),
  );
};

/** Records that nothing is new of anything that is led. */
export const recordNoNews = async (visit: Visit, reporter: Reporter): Promise<void> => {
  const pressed = visit.ctx.callbackQuery?.message;
  await answerPress(visit.ctx);
  if (pressed === undefined) return;
  const message = asMessageId(pressed.message_id);
  const chat = asChatId(pressed.chat.id);
  const from = { official: reporter.official, chat, message, text: NO_NEWS, files: [] };
  await recordAndShow(visit, from, reportNoNews(reporter));
};

/** Lets choose which item, page by page, in place of the list. */
const showChoice = async (visit: Visit, reporter: Reporter, what: string, page: number): Promise<void> => {
  const message = visit.ctx.callbackQuery?.message;
  await answerPress(visit.ctx);
  if (message === undefined) return;
  const { rows, ...place } = takePage(reporter.led, page);
  const choices = rows.map(({ ref }): readonly Button[] => [
    { label: labelWithDocument(visit.services, ref), data: `cn:${what}:r:${shortItem(ref)}` },
  ]);
  const text = what === 'v' ? 'Việc nào đang vướng?' : 'Nhập số cho việc nào?';
  await changeMessage(
    visit,
    { chat: asChatId(message.chat.id), message: asMessageId(message.message_id) },
    [plain(text)],
    [...choices, pageButtons(place, (to) => `cn:${what}:p:${to}`)],
  );
};

const askAbout = async (visit: Visit, reporter: Reporter, what: string, written: string): Promise<void> => {
  const { ctx, services } = visit;
  const item = findLed(services, reporter, written, drawnAt(ctx.callbackQuery?.message, services.now()));
  if (item === undefined) return answerPress(ctx, 'Đồng chí không còn chủ trì việc này.');
  await answerPress(ctx);
  await askForReport(visit, item, what === 'v' ? 'blocker' : 'number');
};

/** Buttons of the list: `k` nothing new; `n`, `v` a number or a blocker, of a page (`p`) or an item (`r`). */
export const pressOwnItems: PressHandler['run'] = async (visit, data) => {
  const reporter = await findReporter(visit.services, visit.actor);
  const [, what, how, which = ''] = /^([nv]):([pr]):(.+)$/.exec(data) ?? [];
  if (reporter === undefined || (what === undefined && data !== 'k'))
    return answerPress(visit.ctx, OLD_BUTTON_TOAST);
  if (what === undefined) return recordNoNews(visit, reporter);
  if (how === 'r') return askAbout(visit, reporter, what, which);
  const page = /^\d{1,4}$/.test(which) ? Number(which) : 0;
  await showChoice(visit, reporter, what, page);
};
