import { expect, test } from 'vitest';
import { asOfficialId } from '../../../../src/domain/people.ts';
import { inviteOfficials } from '../../../../src/people/invitations/invite-officials.ts';
import { MOST_TRIES_OVERALL } from '../../../../src/people/invitations/redeem-code.ts';
import { serveOffice } from '../../../support/serve-office.ts';

const open = async () => {
  const office = await serveOffice();
  return {
    ...office,
    invite: async (id: number): Promise<string> => {
      const invited = await office.officialRow(id);
      const by = { official: asOfficialId(1), name: 'Quản trị (ADMIN-11)' };
      const [made] = await inviteOfficials(office.invitations, invited ? [invited] : [], by, new Date());
      return made?.code ?? '';
    },
  };
};

test('whoever made the invitation is told that it was used', async () => {
  const { invite, person, staff } = await open();
  await staff.ask('/start');
  await person(500).ask(`/start ${await invite(4)}`);
  expect((await staff.hear(2)).text).toBe('✅ Lê Thu Mới (CB004) đã vào bot.');
});

test('a flood of wrong codes is reported to staff once an hour, and in the log', async () => {
  const { person, staff, log, api } = await open();
  await staff.ask('/start');
  for (let index = 0; index < MOST_TRIES_OVERALL + 5; index += 1) person(1000 + index).say('/start wrong');
  expect((await staff.hear(2)).text).toContain('mã mời sai');
  await log.find('many wrong invitation codes');
  await api.changed.until(
    'all strangers turned away',
    () => api.callsOf('sendMessage').length >= MOST_TRIES_OVERALL + 7,
  );
  await staff.ask('/start');
  expect(staff.heard()).toHaveLength(3);
});
