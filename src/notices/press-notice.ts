import { OLD_BUTTON } from '../domain/chat-turn.ts';
import { pageOfRow, takePage } from '../domain/page.ts';
import { plain, quote } from '../domain/styled-text.ts';
import { findUnits } from '../people/find-people.ts';
import { ALL_HEADS, EVERYBODY, toggleUnit, withHeads } from './choose-audience.ts';
import { type Audience, asNoticeId, type Notice } from './notice.ts';
import { sendAsShown } from './send-notice.ts';
import { askForText, type NoticeTurn, showAbout, showNotice } from './show-notice.ts';
import { viewAudienceChoice, viewUnitChoice } from './view-notice.ts';
import { findOwnNotice } from './write-notice.ts';

type NoticeAct<Numbers extends readonly number[] = readonly []> = (
  turn: NoticeTurn,
  notice: Notice,
  ...numbers: Numbers
) => Promise<void>;

const ALREADY_SENT = 'Thông báo này đã gửi rồi.';
const CHANGED = 'Nội dung hoặc người nhận vừa thay đổi. Xin xem lại rồi gửi.';

const find = ({ services, actor }: NoticeTurn, id: number): Promise<Notice | undefined> =>
  findOwnNotice(services.notices, asNoticeId(id), actor.official?.id);

/** A button of a draft; of one that was sent meanwhile the report is shown. */
const onDraft =
  <Numbers extends readonly number[]>(act: NoticeAct<Numbers>) =>
  async (turn: NoticeTurn, id: number, ...numbers: Numbers): Promise<void> => {
    const notice = await find(turn, id);
    if (notice === undefined || notice.state === 'dropped') return turn.acknowledge(OLD_BUTTON);
    if (notice.state === 'draft') return act(turn, notice, ...numbers);
    await turn.acknowledge(ALREADY_SENT);
    await showNotice(turn, notice);
  };

const answered = <Numbers extends readonly number[]>(act: NoticeAct<Numbers>) =>
  onDraft(async (turn: NoticeTurn, notice: Notice, ...numbers: Numbers) => {
    await turn.acknowledge();
    await act(turn, notice, ...numbers);
  });

/** Changes for whom a draft is, and shows it then. */
const changing = <Numbers extends readonly number[]>(
  audienceOf: (notice: Notice, ...numbers: Numbers) => Audience,
  showThen: NoticeAct<Numbers>,
) =>
  answered(async (turn: NoticeTurn, notice: Notice, ...numbers: Numbers) => {
    const audience = audienceOf(notice, ...numbers);
    const changed = await turn.services.notices.change(notice.id, { audience });
    if (changed) await showThen(turn, changed, ...numbers);
  });

/** @param version and @param count as they stood in the preview: nothing is sent that wasn't shown. */
const send: NoticeAct<[version: number, count: number]> = async (turn, notice, version, count) => {
  const { services, actor } = turn;
  const directory = await services.directory();
  const shown = { version, count };
  const sent = await sendAsShown(services.notices, notice, directory, actor, shown, turn.now);
  const toasts = { sent: `Đang gửi cho ${count} người.`, 'sent already': ALREADY_SENT, changed: CHANGED };
  await turn.acknowledge(toasts[sent.outcome]);
  if (sent.notice) await showNotice(turn, sent.notice);
};

const drop: NoticeAct = async (turn, notice) => {
  await turn.services.notices.drop(notice.id);
  await turn.acknowledge('Đã bỏ, không gửi cho ai.');
  await turn.show({
    blocks: [plain('Đã bỏ thông báo này, không gửi cho ai:'), quote(notice.text.slice(0, 3000))],
  });
};

const refresh = async (turn: NoticeTurn, id: number): Promise<void> => {
  const notice = await find(turn, id);
  await turn.acknowledge(notice === undefined ? OLD_BUTTON : undefined);
  if (notice !== undefined) await showNotice(turn, notice);
};

/** All units, page by page, those that are chosen ticked. */
const showUnits: NoticeAct<[page: number]> = async (turn, notice, page) => {
  const directory = await turn.services.directory();
  await showAbout(turn, notice, viewUnitChoice(notice, takePage(directory.units(), page), undefined));
};

/** The same on the page on which a unit stands, which may have been found by its name. */
const showUnit: NoticeAct<[unit: number, page: number]> = async (turn, notice, unit) => {
  const units = (await turn.services.directory()).units();
  await showUnits(turn, notice, pageOfRow(units.findIndex(({ id }) => id === unit)));
};

/** The kind of dialogue in which a unit's name is typed. */
export const NOTICE_UNIT = 'notice: unit';

/** Shows the units whose name holds what was typed. */
export const takeUnitName = async (turn: NoticeTurn, id: number | undefined, text: string): Promise<void> => {
  const { services } = turn;
  const notice = id === undefined ? undefined : await services.notices.find(asNoticeId(id));
  if (notice === undefined || notice.state !== 'draft') return turn.say(OLD_BUTTON);
  const found = findUnits(await services.directory(), text);
  await showAbout(turn, notice, viewUnitChoice(notice, takePage(found, 0), text));
};

/** What the buttons under a notice do. */
export const NOTICE_ACTS = {
  everybody: changing(() => EVERYBODY, showNotice),
  heads: changing(() => ALL_HEADS, showNotice),
  units: answered(showUnits),
  tickUnit: changing((notice, unit: number, _page: number) => toggleUnit(notice, unit), showUnit),
  tickHeads: changing(
    (notice, isOn: number, _page: number) => withHeads(notice, isOn === 1),
    (turn, notice, _isOn, page) => showUnits(turn, notice, page),
  ),
  findUnit: answered((turn, { id }) =>
    turn.ask(NOTICE_UNIT, { notice: id }, 'Đồng chí gõ tên đơn vị, hoặc một phần của tên:'),
  ),
  preview: answered(showNotice),
  chooseAgain: answered(async (turn, notice) =>
    showAbout(turn, notice, viewAudienceChoice(notice, await turn.services.directory())),
  ),
  rewrite: answered(askForText),
  send: onDraft(send),
  drop: onDraft(drop),
  refresh,
};
