import { expect, test } from 'vitest';
import { asOutboxId } from '../../../src/delivery/outbox-store.ts';
import type { Payload } from '../../../src/delivery/payload.ts';
import { asChatId, asMessageId, asUpdateId, type MessageId } from '../../../src/domain/chat.ts';
import { asOfficialId, type OfficialId } from '../../../src/domain/people.ts';
import { parseWeek, type ReportingWeek } from '../../../src/domain/reporting-week.ts';
import {
  findAnsweredWeek,
  noteReply,
  type WeekMeans,
} from '../../../src/progress/recording/what-it-answers.ts';
import { storedReport } from '../../support/test-report.ts';

const CHAT = asChatId(13);
const NUDGE = asMessageId(1);
const ESCALATION = asMessageId(2);
const CARD = asMessageId(3);
const [MINE, OTHER] = [asOfficialId(3), asOfficialId(4)];
/** A Tuesday. */
const NOW = new Date('2024-11-26T02:00:00Z');

const weekOf = (text: string): ReportingWeek => {
  const week = parseWeek(text);
  if (week === undefined) throw new Error(text);
  return week;
};
const [LAST_WEEK, THIS_WEEK] = [weekOf('2024-W47'), weekOf('2024-W48')];

const pushed = (payload: Payload) => ({
  id: asOutboxId(1),
  to: MINE,
  key: 'key',
  payload,
  dueAt: NOW,
  uselessAfter: undefined,
  sentParts: 1,
  failures: 0,
  unknowns: 0,
});

/** Where a question of one week, an escalation and a card about a report of this week were sent. */
const openMeans = (period: ReportingWeek) => {
  const about = [MINE, OTHER];
  const messages = new Map<MessageId, Payload>([
    [NUDGE, { type: 'nudge', kind: 'nudge', items: [], period, about, isLate: false }],
    [ESCALATION, { type: 'escalation', period, about: [OTHER], isLate: false }],
  ]);
  const shown = { ...storedReport(7, { ref: 'II.2.1(6)', asOf: '2024-11-25' }), recordedAt: NOW };
  const means: WeekMeans = {
    outbox: {
      findPushed: async (_, message) => {
        const payload = messages.get(message);
        return payload && pushed(payload);
      },
    },
    progress: {
      findCard: async (chat, message) =>
        message === CARD ? { chat, message, update: asUpdateId(7), card: shown.card } : undefined,
      findByUpdate: async () => ({ updates: [shown], questions: [] }),
    },
    timeZone: 'Asia/Ho_Chi_Minh',
  };
  return means;
};

const from = { official: MINE, chat: CHAT, message: asMessageId(9), text: '', files: [] };
const answered = (period: ReportingWeek, repliesTo: MessageId | undefined) =>
  findAnsweredWeek(openMeans(period), { repliesTo, at: NOW }, from, []);

test('a reply to the question of an earlier week answers that week, any other the week in which it is said', async () => {
  expect(await answered(LAST_WEEK, NUDGE)).toBe(LAST_WEEK);
  expect(await answered(THIS_WEEK, NUDGE)).toBeUndefined();
  expect(await answered(LAST_WEEK, CARD)).toBeUndefined();
  expect(await answered(LAST_WEEK, undefined)).toBeUndefined();
});

test('a correction answers the week that what it corrects has answered', async () => {
  const old = { ...storedReport(1, { ref: 'II.2.1(6)', asOf: '2024-11-20' }), answersWeek: LAST_WEEK };
  const saying = { repliesTo: undefined, at: NOW };
  expect(await findAnsweredWeek(openMeans(THIS_WEEK), saying, from, [old])).toBe(LAST_WEEK);
});

const noted = async (repliesTo: MessageId | undefined, answersFor: readonly OfficialId[] = [MINE]) => {
  const marked: (readonly [readonly OfficialId[], ReportingWeek])[] = [];
  const reminders = {
    markAnswered: async (officials: readonly OfficialId[], week: ReportingWeek) =>
      void marked.push([officials, week]),
  };
  const saying = { chat: CHAT, repliesTo, at: NOW };
  await noteReply({ ...openMeans(LAST_WEEK), reminders }, { official: MINE, answersFor }, saying);
  return marked;
};

test('a reply is noted for those whose weeks they answer; to an escalation for whoever replies', async () => {
  expect(await noted(NUDGE)).toEqual([[[MINE], LAST_WEEK]]);
  expect(await noted(NUDGE, [MINE, OTHER])).toEqual([[[MINE, OTHER], LAST_WEEK]]);
  expect(await noted(ESCALATION)).toEqual([[[MINE], LAST_WEEK]]);
});

test('what is said of this week’s card, or to nothing of ours, is noted nowhere', async () => {
  expect(await noted(CARD)).toEqual([]);
  expect(await noted(undefined)).toEqual([]);
});
