import { expect, test } from 'vitest';
import { asOfficialId } from '../../../../src/domain/people.ts';
import { inviteOfficials } from '../../../../src/people/invitations/invite-officials.ts';
import type { Author } from '../../../../src/people/people-store.ts';
import { STRANGER_TEXT } from '../../../../src/people/rights.ts';
import { FakePerson, fakeGroup } from '../../../support/fake-person.ts';
import { ACCOUNTS, serveOffice } from '../../../support/serve-office.ts';

const STAFF: Author = { official: asOfficialId(1), name: 'Quản trị (ADMIN-11)' };
const NEW_PHONE = 500;

const open = async () => {
  const office = await serveOffice();
  return {
    ...office,
    invite: async (id: number): Promise<string> => {
      const invited = await office.officialRow(id);
      const [made] = await inviteOfficials(office.invitations, invited ? [invited] : [], STAFF, new Date());
      return made?.code ?? '';
    },
    menusOf: (chat: number) =>
      office.api.calls
        .filter(({ method }) => method === 'setMyCommands' || method === 'deleteMyCommands')
        .filter(({ fields }) => JSON.stringify(fields['scope'])?.includes(`${chat}`)),
  };
};

test('who taps an invitation is greeted by name with role and units, and warned of state secrets', async () => {
  const { invite, person, answering } = await open();
  const newcomer = person(NEW_PHONE);
  const { text } = await newcomer.ask(`/start ${await invite(4)}`);
  expect(text).toContain('Chào mừng đồng chí Lê Thu Mới.');
  expect(text).toContain('vai trò: cán bộ, đơn vị: Sở Y tế, Sở Xây dựng');
  expect(text).toContain('bí mật nhà nước');
  expect((await newcomer.ask('Cảng?')).text).toContain('Trả lời: Cảng?');
  expect(answering.questions).toHaveLength(1);
});

test('a link that is tapped twice greets again', async () => {
  const { invite, person } = await open();
  const newcomer = person(NEW_PHONE);
  const code = await invite(4);
  const first = await newcomer.ask(`/start ${code}`);
  expect((await newcomer.ask(`/start ${code}`)).text).toBe(first.text);
});

test('used, revoked and made-up codes get a stranger the same line as no code at all', async () => {
  const { invite, invitations, person, officialRow } = await open();
  const used = await invite(4);
  await person(NEW_PHONE).ask(`/start ${used}`);
  const revoked = await invite(5);
  await invitations.revoke(asOfficialId(5), STAFF, new Date());
  const shown = ['/start', `/start ${used}`, `/start ${revoked}`, `/start ${'A'.repeat(32)}`, '/start x'];
  for (const [index, text] of shown.entries()) {
    expect((await person(600 + index).ask(text)).text).toBe(STRANGER_TEXT);
  }
  expect((await officialRow(5))?.person).toBeUndefined();
});

test('in a group a code is never used', async () => {
  const { api, invite, officialRow, person } = await open();
  const code = await invite(4);
  const inGroup = new FakePerson(api, NEW_PHONE, fakeGroup(-100500));
  expect((await inGroup.ask(`/start ${code}`)).text).toBe(STRANGER_TEXT);
  expect((await officialRow(4))?.person).toBeUndefined();
  expect((await person(501).ask(`/start ${code}`)).text).toContain('Chào mừng');
});

test('an account that is somebody’s already is told so, and nothing changes', async () => {
  const { invite, official, officialRow } = await open();
  const { text } = await official.ask(`/start ${await invite(4)}`);
  expect(text).toContain('đang là của Nguyễn Văn An');
  expect((await officialRow(4))?.person).toBeUndefined();
  expect((await officialRow(3))?.person).toBe(ACCOUNTS.official);
});

test('a new phone takes over, and the old one is a stranger from that moment, also to old buttons', async () => {
  const { invite, person, official } = await open();
  const answer = await official.ask('Cảng?');
  await person(NEW_PHONE).ask(`/start ${await invite(3)}`);
  official.press(answer, 'Xem nguyên văn');
  expect(await official.toast()).toBe(STRANGER_TEXT);
  expect((await official.ask('Cảng?')).text).toBe(STRANGER_TEXT);
  expect((await person(NEW_PHONE).ask('Cảng?')).text).toContain('Trả lời: Cảng?');
});

test('in a group nothing personal is said at /start', async () => {
  const { api } = await open();
  const inGroup = new FakePerson(api, ACCOUNTS.official, fakeGroup(-100500));
  const { text } = await inGroup.ask('/start');
  expect(text).toContain('Chào đồng chí');
  expect(text).not.toContain('Nguyễn Văn An');
});

test('a known person is greeted with who the bot takes them for; a useless code is said to be one', async () => {
  const { leader, staff } = await open();
  expect((await leader.ask('/start')).text).toContain('Đồng chí là Trần Thị Bình, vai trò: lãnh đạo');
  expect((await staff.ask(`/start ${'A'.repeat(32)}`)).text).toContain('không dùng được');
});

test('everybody gets the menu of their role, a stranger none', async () => {
  const { api, invite, leader, stranger, person, menusOf } = await open();
  await stranger.ask('/start');
  await leader.ask('/start');
  await leader.ask('/start');
  const code = await invite(4);
  await person(NEW_PHONE).ask(`/start ${code}`);
  const [menu] = await api.changed.until('a menu', () => {
    const menus = menusOf(NEW_PHONE);
    return menus.length > 0 && menus;
  });
  expect(JSON.stringify(menu?.fields['commands'])).toContain('"hoi"');
  expect(menusOf(ACCOUNTS.leader)).toHaveLength(1);
  expect(menusOf(ACCOUNTS.stranger)).toEqual([]);
});
