import { pageButtons, takePage } from '../../../domain/page.ts';
import { plain } from '../../../domain/styled-text.ts';
import { type Button, button } from '../../../domain/view.ts';
import { labelWithDocument } from '../../../progress/name-items.ts';
import { askForReport } from '../../../progress/recording/ask-for-report.ts';
import { NO_NEWS, viewOwnItems } from '../../../progress/recording/own-items.ts';
import { OWN_ITEMS, type OwnItem } from '../../../progress/recording/report-buttons.ts';
import { recordAndShow } from '../../../progress/recording/show-report.ts';
import { reportNoNews } from '../../../progress/recording/take-message.ts';
import { findLed, shortItem } from '../../../progress/reporters/find-led.ts';
import { findReporter, type Reporter } from '../../../progress/reporters/find-reporter.ts';
import { describeCollection } from '../../../progress/reporters/find-uncollected.ts';
import { onButtons } from '../message/on-buttons.ts';
import { answerPress, say, send } from '../message/send.ts';
import { redraw } from '../message/show.ts';
import { OLD_BUTTON_TOAST } from '../views/texts.ts';
import type { Visit } from '../visit.ts';

const NOTHING_LED =
  'Đồng chí chưa chủ trì chỉ tiêu, nhiệm vụ nào trong bảng phân công. Nếu chưa đúng, xin báo Văn phòng.';

/** What an official leads, each with its last figure. */
export const showOwnItems = async (visit: Visit): Promise<void> => {
  const { services, actor } = visit;
  const reporter = await findReporter(services, actor, visit.now);
  if (reporter === undefined) {
    const today = visit.today;
    const { collecting, current } = services.followed();
    const isCollected = collecting(today).length > 0;
    return say(visit, isCollected ? NOTHING_LED : describeCollection(current(today).document));
  }
  await send(visit, await viewOwnItems(services, reporter));
};

/** Records that nothing is new of anything that is led. */
export const recordNoNews = async (visit: Visit, reporter: Reporter): Promise<void> => {
  await answerPress(visit);
  if (visit.pressed === undefined) return;
  const from = { official: reporter.official, ...visit.pressed, text: NO_NEWS, files: [] };
  await recordAndShow(visit, from, reportNoNews(reporter));
};

type What = 'number' | 'blocker';

/** Lets choose which item, page by page, in place of the list. */
const showChoice = async (visit: Visit, reporter: Reporter, what: What, page: number): Promise<void> => {
  await answerPress(visit);
  const { rows, ...place } = takePage(reporter.led, page);
  const choices = rows.map(({ ref }): readonly Button[] => [
    button(labelWithDocument(visit.services, ref), OWN_ITEMS.to[what]({ item: shortItem(ref) })),
  ]);
  await redraw(visit, {
    blocks: [plain(what === 'blocker' ? 'Việc nào đang vướng?' : 'Nhập số cho việc nào?')],
    buttons: [...choices, pageButtons(place, (to) => OWN_ITEMS.to[what]({ page: to }))],
  });
};

const askAbout = async (visit: Visit, reporter: Reporter, what: What, written: string): Promise<void> => {
  const item = findLed(visit.services, reporter, written, visit.drawnAt);
  if (item === undefined) return answerPress(visit, 'Đồng chí không còn chủ trì việc này.');
  await answerPress(visit);
  await askForReport(visit, item, what);
};

/** Acts for somebody who leads something. */
const asReporter =
  <Values extends readonly unknown[]>(
    act: (visit: Visit, reporter: Reporter, ...values: Values) => Promise<void>,
  ) =>
  async (visit: Visit, ...values: Values): Promise<void> => {
    const reporter = await findReporter(visit.services, visit.actor, visit.now);
    if (reporter === undefined) return answerPress(visit, OLD_BUTTON_TOAST);
    await act(visit, reporter, ...values);
  };

const about = (what: What) =>
  asReporter((visit, reporter, which: OwnItem) =>
    'item' in which
      ? askAbout(visit, reporter, what, which.item)
      : showChoice(visit, reporter, what, which.page),
  );

/** What the buttons of the list do. */
export const pressOwnItems = onButtons(OWN_ITEMS, 'report progress', {
  noNews: asReporter(recordNoNews),
  number: about('number'),
  blocker: about('blocker'),
});
