import { expect, test } from 'vitest';
import { asChatId, asMessageId } from '../../src/domain/chat.ts';
import { asOfficialId } from '../../src/domain/people.ts';
import { asNoticeId, LONGEST_NOTICE, type Notice } from '../../src/notices/notice.ts';
import { editNotice, findOwnNotice } from '../../src/notices/write-notice.ts';

const WHERE = { chat: asChatId(7), message: asMessageId(70) };
const NOTICE: Notice = {
  id: asNoticeId(1),
  by: asOfficialId(5),
  text: 'Họp lúc 8 giờ.',
  audience: undefined,
  version: 1,
  state: 'draft',
  madeAt: new Date('2024-11-25T01:00:00Z'),
  sentAt: undefined,
  missed: [],
  chat: WHERE.chat,
  source: WHERE.message,
  message: undefined,
  shown: '',
};

/** A store of one notice, as the real one: what was sent isn't changed any more. */
const storeOf = (notice: Notice | undefined) => ({
  find: async () => notice,
  findBySource: async (chat: number, message: number) =>
    chat === WHERE.chat && message === WHERE.message ? notice : undefined,
  change: async (_id: number, change: Partial<Notice>) =>
    notice?.state === 'draft' ? { ...notice, ...change, version: notice.version + 1 } : undefined,
});

test('an edit of what was typed becomes the notice’s text, with its next version', async () => {
  const edited = await editNotice(storeOf(NOTICE), WHERE, 'Họp lúc 9 giờ.');
  expect(edited).toEqual({
    outcome: 'changed',
    notice: { ...NOTICE, text: 'Họp lúc 9 giờ.', version: 2 },
  });
});

test.each([
  ['of another message', NOTICE, { ...WHERE, message: asMessageId(71) }, 'Họp.', 'no notice'],
  ['that changes no word', NOTICE, WHERE, NOTICE.text, 'same'],
  ['of a notice that was given up', { ...NOTICE, state: 'dropped' as const }, WHERE, 'Họp.', 'same'],
  ['that makes it too long', NOTICE, WHERE, 'x'.repeat(LONGEST_NOTICE + 1), 'too long'],
  ['that leaves nothing', NOTICE, WHERE, '', 'empty'],
  ['of one that was sent', { ...NOTICE, state: 'sent' as const }, WHERE, 'Họp.', 'sent'],
])('an edit %s changes nothing, and why is known', async (_name, notice, where, text, outcome) => {
  expect(await editNotice(storeOf(notice), where, text)).toEqual({ outcome });
});

test('the longest text that a message holds is taken', async () => {
  const text = 'x'.repeat(LONGEST_NOTICE);
  expect(await editNotice(storeOf(NOTICE), WHERE, text)).toMatchObject({
    outcome: 'changed',
    notice: { text },
  });
});

test('whoever wrote a notice alone goes on with it', async () => {
  expect(await findOwnNotice(storeOf(NOTICE), NOTICE.id, asOfficialId(5))).toBe(NOTICE);
  expect(await findOwnNotice(storeOf(NOTICE), NOTICE.id, asOfficialId(6))).toBeUndefined();
  expect(await findOwnNotice(storeOf(NOTICE), NOTICE.id, undefined)).toBeUndefined();
  expect(await findOwnNotice(storeOf(undefined), NOTICE.id, asOfficialId(5))).toBeUndefined();
});
