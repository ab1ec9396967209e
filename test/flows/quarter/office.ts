import { readFileSync } from 'node:fs';
import type { FakeBotApi } from '../../support/fake-bot-api.ts';
import type { ChatMessage } from '../../support/fake-chats.ts';
import type { FakePerson } from '../../support/fake-person.ts';

/** Sixty invented units with eighty people, and the targets that some of them lead. */
const ROSTER = new URL('../office/sixty-units.csv', import.meta.url);

/** Tasks of the resolution, for the units that lead no target. */
const TASKS = [
  'II.3.2/1',
  'II.3.2/2',
  'II.3.2/4',
  'II.3.2/6',
  'II.3.2/8',
  'II.3.3/1',
  'II.3.3/4',
  'II.3.3/5',
  'II.3.3/7',
];

export interface RosterPerson {
  readonly unit: string;
  readonly name: string;
  readonly role: string;
  readonly code: string;
  readonly account: number;
}

const HEADER = 0;
const COLUMNS = { unit: 0, name: 2, role: 3, leads: 5, code: 7 } as const;

/** Cuts a line of the roster; a quoted cell may hold the separator. */
const cellsOf = (line: string): readonly string[] =>
  [...line.matchAll(/(?:^|;)(?:"([^"]*)"|([^;]*))/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');

/** The roster with work for every unit but the office and the leaders, and its people with an account for each. */
export const readOffice = () => {
  const lines = readFileSync(ROSTER, 'utf8')
    .split(/\r?\n/)
    .filter((line) => line !== '');
  let next = 0;
  const rows = lines.map((line, index) => {
    const cells = [...cellsOf(line)];
    const isIdle = index !== HEADER && cells[COLUMNS.leads] === '' && cells[COLUMNS.role] === 'trưởng đơn vị';
    if (isIdle) {
      cells[COLUMNS.leads] = TASKS[next % TASKS.length] ?? '';
      next += 1;
    }
    return cells;
  });
  const people = rows.slice(1).flatMap((cells, index): RosterPerson[] => {
    const [unit = '', name = '', role = '', code = ''] = [
      COLUMNS.unit,
      COLUMNS.name,
      COLUMNS.role,
      COLUMNS.code,
    ].map((column) => cells[column]);
    return name === '' ? [] : [{ unit, name, role, code, account: 1_001 + index }];
  });
  const csv = rows
    .map((cells) => cells.map((cell) => (cell.includes(';') ? `"${cell}"` : cell)).join(';'))
    .join('\r\n');
  return { csv, people };
};

/** Presses the buttons of one message one after the other, each once the message has changed by the one before. */
export const pressInTurn = async (
  api: FakeBotApi,
  who: FakePerson,
  menu: ChatMessage,
  ...labels: readonly (string | RegExp)[]
): Promise<void> => {
  for (const label of labels) {
    const edits = menu.edits;
    const found = menu.keyboard
      .flat()
      .find(({ text }) => (typeof label === 'string' ? text === label : label.test(text)));
    who.press(menu, found?.text ?? String(label));
    await api.changed.until(`the menu after ${label}`, () => menu.edits > edits);
  }
};

/** Waits until somebody has been told something, in a message after the first `after`. */
export const untilTold = (
  api: FakeBotApi,
  who: FakePerson,
  told: (message: ChatMessage) => boolean,
  after = 0,
): Promise<ChatMessage> =>
  api.changed.until(`the message in chat ${who.user.id}`, () => who.heard().slice(after).find(told));

/** Says something, and gives the message that answers it; what is pushed meanwhile is another. */
export const askFor = (
  api: FakeBotApi,
  who: FakePerson,
  text: string,
  answers: (message: ChatMessage) => boolean,
): Promise<ChatMessage> => {
  const before = who.heard().length;
  who.say(text);
  return untilTold(api, who, answers, before);
};

/** The office sends its spreadsheet and applies what it is shown. */
export const importRoster = async (api: FakeBotApi, staff: FakePerson, csv: string): Promise<ChatMessage> => {
  staff.sendFile(Buffer.from(csv), 'danh-sach.csv');
  const preview = await untilTold(api, staff, ({ text }) => text.includes('Xem trước'));
  await pressInTurn(api, staff, preview, '✅ Áp dụng');
  return preview;
};

/** Invites all of a unit by buttons; gives each person's words with which they come in. */
export const inviteUnit = async (
  api: FakeBotApi,
  staff: FakePerson,
  unit: string,
): Promise<ReadonlyMap<string, string>> => {
  const menu = await askFor(api, staff, `/moicanbo ${unit}`, ({ keyboard }) => keyboard.length > 0);
  await pressInTurn(api, staff, menu, unit);
  const all = menu.keyboard.flat().find(({ text }) => text.startsWith('Mời cả đơn vị'));
  const count = Number(/\((\d+)/.exec(all?.text ?? '')?.[1] ?? 0);
  const before = staff.heard().length;
  staff.press(menu, all?.text ?? `Mời cả đơn vị ${unit}`);
  const links = (): readonly RegExpExecArray[] =>
    staff
      .heard()
      .slice(before)
      .flatMap(({ text }) => [...text.matchAll(/^\d+\. (.+): \S+start=([\w-]+)$/gm)]);
  await api.changed.until(`${count} invitations to ${unit}`, () => links().length >= count);
  return new Map(links().map(([, name = '', code = '']) => [name, `/start ${code}`]));
};
