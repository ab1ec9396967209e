import { z } from 'zod';
import { closeDialogue } from '../channel/telegram/ask-for.ts';
import type { Feature } from '../channel/telegram/feature.ts';
import { onButtons } from '../channel/telegram/message/on-buttons.ts';
import { answerPress, say } from '../channel/telegram/message/send.ts';
import { show } from '../channel/telegram/message/show.ts';
import type { Visit } from '../channel/telegram/visit.ts';
import { OLD_BUTTON } from '../domain/chat-turn.ts';
import type { Dialogue } from '../domain/dialogue.ts';
import { pageOfRow, takePage } from '../domain/page.ts';
import { plain, quote } from '../domain/styled-text.ts';
import { findUnits } from '../people/find-people.ts';
import { ALL_HEADS, EVERYBODY, toggleUnit, withHeads } from './choose-audience.ts';
import { type Audience, asNoticeId, type Notice } from './notice.ts';
import { sendAsShown } from './send-notice.ts';
import {
  askForText,
  NOTICE_TEXT,
  showAbout,
  showNotice,
  takeEdit,
  takeText,
  writeNotice,
} from './show-notice.ts';
import { NOTICE, viewAudienceChoice, viewUnitChoice } from './view-notice.ts';
import { findOwnNotice } from './write-notice.ts';

const right = 'send notices' as const;

type NoticeAct<Numbers extends readonly number[] = readonly []> = (
  visit: Visit,
  notice: Notice,
  ...numbers: Numbers
) => Promise<void>;

const ALREADY_SENT = 'Thông báo này đã gửi rồi.';
const CHANGED = 'Nội dung hoặc người nhận vừa thay đổi. Xin xem lại rồi gửi.';

const find = ({ services, actor }: Visit, id: number): Promise<Notice | undefined> =>
  findOwnNotice(services.notices, asNoticeId(id), actor.official?.id);

/** A button of a draft; of one that was sent meanwhile the report is shown. */
const onDraft =
  <Numbers extends readonly number[]>(act: NoticeAct<Numbers>) =>
  async (visit: Visit, id: number, ...numbers: Numbers): Promise<void> => {
    const notice = await find(visit, id);
    if (notice === undefined || notice.state === 'dropped') return answerPress(visit, OLD_BUTTON);
    if (notice.state === 'draft') return act(visit, notice, ...numbers);
    await answerPress(visit, ALREADY_SENT);
    await showNotice(visit, notice);
  };

const answered =
  <Numbers extends readonly number[]>(act: NoticeAct<Numbers>) =>
  async (visit: Visit, notice: Notice, ...numbers: Numbers): Promise<void> => {
    await answerPress(visit);
    await act(visit, notice, ...numbers);
  };

const changeAudience = async (
  visit: Visit,
  { id }: Notice,
  audience: Audience,
): Promise<Notice | undefined> => visit.services.notices.change(id, { audience });

const chooseAll =
  (headsOnly: boolean): NoticeAct =>
  async (visit, notice) => {
    const changed = await changeAudience(visit, notice, headsOnly ? ALL_HEADS : EVERYBODY);
    if (changed) await showNotice(visit, changed);
  };

const tickUnit: NoticeAct<[unit: number, page: number]> = async (visit, notice, unit) => {
  const changed = await changeAudience(visit, notice, toggleUnit(notice, unit));
  if (changed) await showUnits(visit, changed, await pageOfUnit(visit, unit));
};

const tickHeads: NoticeAct<[isOn: number, page: number]> = async (visit, notice, isOn, page) => {
  const changed = await changeAudience(visit, notice, withHeads(notice, isOn === 1));
  if (changed) await showUnits(visit, changed, page);
};

const chooseAgain: NoticeAct = async (visit, notice) =>
  showAbout(visit, notice, viewAudienceChoice(notice, await visit.services.directory()));

/** @param version and @param count as they stood in the preview: nothing is sent that wasn't shown. */
const send: NoticeAct<[version: number, count: number]> = async (visit, notice, version, count) => {
  const { services, actor } = visit;
  const directory = await services.directory();
  const shown = { version, count };
  const sent = await sendAsShown(services.notices, notice, directory, actor, shown, visit.now);
  const toasts = { sent: `Đang gửi cho ${count} người.`, 'sent already': ALREADY_SENT, changed: CHANGED };
  await answerPress(visit, toasts[sent.outcome]);
  if (sent.notice) await showNotice(visit, sent.notice);
};

const drop: NoticeAct = async (visit, notice) => {
  await visit.services.notices.drop(notice.id);
  await answerPress(visit, 'Đã bỏ, không gửi cho ai.');
  await show(visit, {
    blocks: [plain('Đã bỏ thông báo này, không gửi cho ai:'), quote(notice.text.slice(0, 3000))],
  });
};

const refresh = async (visit: Visit, id: number): Promise<void> => {
  const notice = await find(visit, id);
  if (notice === undefined) return answerPress(visit, OLD_BUTTON);
  await answerPress(visit);
  await showNotice(visit, notice);
};

const NOTICE_UNIT = 'notice: unit';

const dataSchema = z.object({ notice: z.number().optional() });

/** All units, page by page, those that are chosen ticked. */
const showUnits = async (visit: Visit, notice: Notice, page: number): Promise<void> => {
  const directory = await visit.services.directory();
  await showAbout(visit, notice, viewUnitChoice(notice, takePage(directory.units(), page), undefined));
};

/** For a unit that was found by its name the page on which it stands. */
const pageOfUnit = async (visit: Visit, unit: number): Promise<number> =>
  pageOfRow((await visit.services.directory()).units().findIndex(({ id }) => id === unit));

const askForUnit = (visit: Visit, { id }: Notice): Promise<void> =>
  visit.ask(NOTICE_UNIT, { notice: id }, 'Đồng chí gõ tên đơn vị, hoặc một phần của tên:');

/** Shows the units whose name holds what was typed. */
const takeUnitName = async (visit: Visit, dialogue: Dialogue, text: string): Promise<void> => {
  await closeDialogue(visit, dialogue);
  const { notice: id } = dataSchema.parse(JSON.parse(dialogue.data));
  const notice = id === undefined ? undefined : await visit.services.notices.find(asNoticeId(id));
  if (notice === undefined || notice.state !== 'draft') return say(visit, OLD_BUTTON);
  const found = findUnits(await visit.services.directory(), text);
  await showAbout(visit, notice, viewUnitChoice(notice, takePage(found, 0), text));
};

/** What the buttons under a notice do. */
const pressNotice = onButtons(NOTICE, right, {
  everybody: onDraft(answered(chooseAll(false))),
  heads: onDraft(answered(chooseAll(true))),
  units: onDraft(answered((visit, notice, page: number) => showUnits(visit, notice, page))),
  tickUnit: onDraft(answered(tickUnit)),
  tickHeads: onDraft(answered(tickHeads)),
  findUnit: onDraft(answered(askForUnit)),
  preview: onDraft(answered((visit, notice) => showNotice(visit, notice))),
  chooseAgain: onDraft(answered(chooseAgain)),
  rewrite: onDraft(answered(askForText)),
  send: onDraft(send),
  drop: onDraft(drop),
  refresh,
});

/** `/thongbao`: the office sends one text to all or some units. */
export const noticeFeature: Feature = {
  commands: [
    {
      name: 'thongbao',
      description: 'Gửi thông báo đến các đơn vị',
      right,
      isPrivate: true,
      run: (visit, rest) => (rest === '' ? askForText(visit) : writeNotice(visit, rest)),
      edited: async (visit, message, rest) => void (await takeEdit(visit, message, rest)),
    },
  ],
  presses: [pressNotice],
  dialogues: [
    { kind: NOTICE_TEXT, right, run: takeText },
    { kind: NOTICE_UNIT, right, run: takeUnitName },
  ],
  messages: [
    {
      right,
      run: async (visit, said) => visit.isEdited && takeEdit(visit, said, (visit.message?.text ?? '').trim()),
    },
  ],
};
