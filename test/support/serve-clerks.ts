import { asPersonId } from '../../src/domain/chat.ts';
import { asOfficialId } from '../../src/domain/people.ts';
import { OPERATOR } from '../../src/people/people-store.ts';
import { clerkOf } from './clerk.ts';
import { ACCOUNTS, serveOffice, testOfficial } from './serve-office.ts';

const SECOND = 14;

/** An office of which two bring in and check documents. */
export const serveClerks = async (settings?: Parameters<typeof serveOffice>[2]) => {
  const served = await serveOffice(undefined, undefined, settings);
  const { people, api } = served;
  const { version } = await people.read();
  const after = {
    ...testOfficial(6, 'Vũ Thị Hai', 'staff'),
    id: asOfficialId(6),
    person: asPersonId(SECOND),
  };
  const change = { of: 'official' as const, before: undefined, after };
  await people.apply([change], version, { by: OPERATOR, act: 'thử', at: new Date() });
  const other = clerkOf(api, SECOND);
  // Only who has written to the bot can be told something.
  await other.person.ask('/trogiup');
  return { ...served, clerk: clerkOf(api, ACCOUNTS.staff), other };
};
