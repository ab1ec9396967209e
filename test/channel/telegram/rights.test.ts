import { readFileSync } from 'node:fs';
import type { Document, Message, Update } from 'grammy/types';
import { expect, test } from 'vitest';
import { ONLY_TEXT } from '../../../src/answering/answer-wordless.ts';
import { FEATURES } from '../../../src/channel/telegram/features.ts';
import type { Role } from '../../../src/domain/people.ts';
import { OPERATOR, type PeopleChange } from '../../../src/people/people-store.ts';
import {
  hasRight,
  NO_RIGHT,
  PRIVATE_ONLY,
  RIGHTS,
  type Right,
  STRANGER_TEXT,
} from '../../../src/people/rights.ts';
import { FakePerson, fakeGroup } from '../../support/fake-person.ts';
import { readWorkbooksHere } from '../../support/read-workbooks-here.ts';
import { FixedClock } from '../../support/serve-in-process.ts';
import { serveOffice, testAssignment, testMembership, testOfficial } from '../../support/serve-office.ts';
import { type TestReport, testRecording } from '../../support/test-report.ts';

readWorkbooksHere();

const ROLES = ['staff', 'leader', 'official', 'stranger'] as const;
type Someone = (typeof ROLES)[number];

/** What the bot does besides its features: questions and help. */
const BUILT_IN = ['question', 'command trogiup'];

interface Row {
  readonly what: string;
  readonly right: string;
  readonly cells: Readonly<Record<Someone, string>>;
  readonly inGroup: string | undefined;
}

const people = readFileSync(new URL('../../../src/people/README.md', import.meta.url), 'utf8');

const readTable = (name: string): readonly Row[] => {
  const [, table = ''] = new RegExp(`<!-- ${name} -->([\\s\\S]*?)<!-- /${name} -->`).exec(people) ?? [];
  const rows = table.split('\n').filter((line) => line.startsWith('| `'));
  return rows.map((line) => {
    const [what = '', right = '', staff = '', leader = '', official = '', stranger = '', inGroup] = line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll('`', ''));
    return { what, right, cells: { staff, leader, official, stranger }, inGroup };
  });
};

const RIGHTS_TABLE = readTable('rights');
const SURFACES = readTable('surfaces');
const DATA = readTable('data');

/** What messages are taken by a feature that only takes edits of what was typed for it. */
const EDITED: ReadonlyMap<string, string> = new Map([['send notices', 'edit notice: text']]);

/** What is reported, for one's own unit or another. */
const WRITTEN: ReadonlyMap<string, string> = new Map([
  ['report progress', 'report'],
  ['enter figures for units', 'report for a unit'],
]);

/** Everything that the features offer, as the table names it, with the right that it needs. */
const offered = (): ReadonlyMap<string, Right> =>
  new Map(
    FEATURES.flatMap(({ commands = [], presses = [], dialogues = [], documents = [], messages = [] }) => [
      ...commands.map(({ name, right }) => [`command ${name}`, right] as const),
      ...presses.map(({ prefix, right }) => [`press ${prefix}`, right] as const),
      ...dialogues.map(({ kind, right }) => [`dialogue ${kind}`, right] as const),
      ...messages.map(
        ({ right }) => [WRITTEN.get(right) ?? EDITED.get(right) ?? `message to ${right}`, right] as const,
      ),
      ...documents.map(({ right }) => [`document to ${right}`, right] as const),
    ]),
  );

const isAllowed = (row: Row, who: Someone): boolean => {
  const cell = row.cells[who];
  if (cell !== '✓' && cell !== '–') throw new Error(`"${cell}" is neither ✓ nor – (${row.what}, ${who})`);
  return cell === '✓';
};

/** A bot with somebody new for every trial, so that none is in another's way. */
const open = async () => openWith(await serveOffice());

/** In the year of the resolution, with a measure led by the unit that everybody is in. */
const openForReports = async () => {
  const office = await serveOffice(new FixedClock().now);
  const { version, nextIds } = await office.people.read();
  const work = [['II.2.2(15)', 1] as const, ['II.2.1(6)', 3] as const];
  const changes = work.map(([ref, unit], index) => ({
    of: 'assignment' as const,
    before: undefined,
    after: testAssignment(nextIds.assignment + index, ref, unit),
  }));
  await office.people.apply(changes, version, {
    by: OPERATOR,
    act: 'thử',
    at: new Date(),
  });
  return openWith(office);
};

const openWith = (office: Awaited<ReturnType<typeof serveOffice>>) => {
  const { people, api } = office;
  let next = 0;
  const newAccount = async (who: Someone): Promise<number> => {
    const account = 50_000 + next;
    next += 1;
    if (who === 'stranger') return account;
    const { version, nextIds } = await people.read();
    const official = testOfficial(nextIds.official, `Người ${nextIds.official}`, who satisfies Role, account);
    const changes: readonly PeopleChange[] = [
      { of: 'official', before: undefined, after: { ...official, contact: '' } },
      { of: 'membership', before: undefined, after: testMembership(nextIds.membership, official.id, 1) },
    ];
    await people.apply(changes, version, { by: OPERATOR, act: 'thử', at: new Date() });
    return account;
  };
  return {
    ...office,
    newPerson: async (who: Someone): Promise<FakePerson> => new FakePerson(api, await newAccount(who)),
    inGroup: async (who: Someone): Promise<FakePerson> => {
      const account = await newAccount(who);
      return new FakePerson(api, account, fakeGroup(-account));
    },
  };
};

type Opened = Awaited<ReturnType<typeof open>>;

const sampleDocument = (name: string): Document => ({
  file_id: 'file',
  file_unique_id: 'unique',
  file_name: name,
  file_size: 100,
});

const SAMPLES = ['danh-sach.xlsx', 'danh-sach.csv', 'ke-hoach.docx'].map(sampleDocument);

const sendDocument = async ({ api }: Opened, person: FakePerson, right: string): Promise<string> => {
  const handler = FEATURES.flatMap(({ documents = [] }) => documents).find((each) => each.right === right);
  const document = SAMPLES.find((sample) => handler?.accepts(sample));
  if (document === undefined) throw new Error(`no sample of a file to ${right}: add one to SAMPLES`);
  const before = person.heard().length;
  const { text: _, ...message } = api.chats.textMessage(person.user, person.chat, '', { document });
  api.push({ message: message as Message & Update.NonChannel });
  return (await person.hear(before + 1)).text;
};

/** What is typed for a dialogue that takes no text without it, and leaves any other to be a question. */
const TYPED: ReadonlyMap<string, string> = new Map([['nudge: promise', 'tuần sau']]);

const REFUSALS: readonly string[] = [
  NO_RIGHT,
  STRANGER_TEXT,
  ONLY_TEXT,
  ...['abc', ...TYPED.values()].map((typed) => `Trả lời: ${typed}`),
];

/** Whether an edit of what was typed for a dialogue is taken for it, and not as another question. */
const takesEdit = async (
  { api, dialogues }: Opened,
  person: FakePerson,
  kind: string,
  isRefused: (text: string) => boolean,
): Promise<boolean> => {
  const account = person.user.id as Parameters<typeof dialogues.find>[1];
  await dialogues.open({ chat: person.chatId, person: account, kind, data: '{}', askedAt: new Date() });
  const typed = person.say('abc');
  const reply = await person.hear(1);
  if (isRefused(reply.text)) return false;
  person.edit(typed, 'abcd');
  await api.changed.until('the edit is taken', () => reply.edits > 0);
  return reply.text.includes('abcd') && !isRefused(reply.text);
};

/** Whether the bot lets somebody do this now, in private. */
const tryIt = async (opened: Opened, { what, right }: Row, who: Someone): Promise<boolean> => {
  const { api, dialogues } = opened;
  const person = await opened.newPerson(who);
  const [kind = '', name = ''] = /^(\w+) ?(.*)$/.exec(what)?.slice(1) ?? [];
  const isRefused = (text: string): boolean => REFUSALS.some((refusal) => text.startsWith(refusal));
  if (kind === 'question') return !isRefused((await person.ask('Cảng?')).text);
  // Led by a unit that nobody of these is in.
  if (what === 'report for a unit')
    return (await person.ask('cảng 158 triệu tấn')).text.includes('Văn phòng ghi');
  if (kind === 'report') return (await person.ask('bảo hiểm y tế 93,5%')).text.includes('Đã ghi');
  if (kind === 'command') return !isRefused((await person.ask(`/${name}`)).text);
  if (kind === 'edit') return takesEdit(opened, person, name, isRefused);
  if (kind === 'document') return !isRefused(await sendDocument(opened, person, right));
  if (kind === 'dialogue') {
    const where = { chat: person.chatId, person: person.user.id as Parameters<typeof dialogues.find>[1] };
    await dialogues.open({
      ...where,
      kind: name,
      data: '{"ref":"II.2.1(6)","part":"lead","assignment":1,"official":5,"from":0,"unit":1}',
      askedAt: new Date(),
    });
    return !isRefused((await person.ask(TYPED.get(name) ?? 'abc')).text);
  }
  if (kind !== 'press') throw new Error(`what is "${what}"?`);
  api.chats.textMessage(person.user, person.chat, 'the chat is known');
  const count = api.callsOf('answerCallbackQuery').length;
  person.pressData(1, `${name}:x`);
  return !isRefused(await person.toast(count));
};

test('the table of rights says of each right what the rules say', () => {
  const wanted = Object.keys(RIGHTS).map((right) => ({
    what: right,
    cells: Object.fromEntries(
      ROLES.map((who) => [who, hasRight(who === 'stranger' ? undefined : who, right as Right) ? '✓' : '–']),
    ),
  }));
  // Its columns have no right of their own: the right is what the row is about.
  const stated = RIGHTS_TABLE.map(({ what, right, cells }) => ({
    what,
    cells: { staff: right, leader: cells.staff, official: cells.leader, stranger: cells.official },
  }));
  expect(stated).toEqual(wanted);
});

test('the table of what the bot offers has a row for everything, each with its right', () => {
  const stated = new Map(SURFACES.map(({ what, right }) => [what, right]));
  const wanted = new Map<string, string>([
    ...BUILT_IN.map((what) => [what, 'ask the resolution'] as const),
    ...offered(),
  ]);
  expect(Object.fromEntries(stated)).toEqual(Object.fromEntries(wanted));
});

test.each(SURFACES)('$what: the bot does as the table says, role by role', async (row) => {
  const opened = await (WRITTEN.get(row.right) === row.what ? openForReports() : open());
  for (const who of ROLES) {
    const allowed = await tryIt(opened, row, who);
    expect(`${who} ${allowed ? '✓' : '–'}`).toBe(`${who} ${isAllowed(row, who) ? '✓' : '–'}`);
    expect(isAllowed(row, who)).toBe(who !== 'stranger' && hasRight(who, row.right as Right));
  }
});

test.each(SURFACES.filter(({ what }) => /^command/.test(what)))('$what in a group', async (row) => {
  const opened = await open();
  const person = await opened.inGroup('staff');
  const { text } = await person.ask(`/${row.what.replace('command ', '')}`);
  expect(row.inGroup).toBe(text === PRIVATE_ONLY ? 'in private' : '✓');
  const stranger = await opened.inGroup('stranger');
  expect((await stranger.ask(`/${row.what.replace('command ', '')}`)).text).toBe(STRANGER_TEXT);
});

/** What a row of the data table is recognised by, about official CB005 of the test office, and what it is asked by. */
const TRACES: ReadonlyMap<string, { readonly trace: string; readonly asked: string }> = new Map([
  ['contact of an official', { trace: '095 gọi giờ hành chính', asked: 'cb005' }],
  ['state of an account', { trace: 'chưa mời', asked: 'cb005' }],
  ['report of another unit, whole', { trace: 'vướng luồng vào cảng', asked: '6' }],
  ["files of another unit's report", { trace: 'Tệp kèm (1)', asked: '6' }],
]);

const OTHERS_REPORT: TestReport = {
  ref: 'II.2.1(6)',
  asOf: '2024-05-31',
  unit: 2,
  official: 5,
  blocker: 'vướng luồng vào cảng',
};

test.each(DATA)('data: $what', async (row) => {
  const { trace, asked } = TRACES.get(row.what) ?? {};
  if (trace === undefined) throw new Error(`how is "${row.what}" recognised? Say it in TRACES`);
  const opened = await open();
  const { from, ...recording } = testRecording(1, new Date(), OTHERS_REPORT);
  const files = [{ kind: 'photo' as const, fileId: 'port' }];
  await opened.progress.record({ ...recording, from: { ...from, files } });
  const names = [...offered().keys()].flatMap((what) => /^command (\w+)$/.exec(what)?.[1] ?? []);
  for (const who of ROLES) {
    const person = await opened.newPerson(who);
    // The first turns strangers away for the day, so each of the others would get nothing at all.
    await person.ask('/start');
    for (const name of names) person.say(`/${name} ${asked}`);
    person.say('/trogiup');
    const done = () =>
      who === 'stranger' ||
      person.heard().some(({ text }) => text.includes('Đồng chí cứ nhắn câu hỏi bằng lời thường'));
    await opened.api.changed.until('all replies', done);
    const seen = person
      .heard()
      .some(({ text, keyboard }) => `${text} ${JSON.stringify(keyboard)}`.includes(trace));
    expect(`${who} ${seen ? '✓' : '–'}`).toBe(`${who} ${isAllowed(row, who) ? '✓' : '–'}`);
  }
});
