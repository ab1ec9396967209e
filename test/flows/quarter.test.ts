import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { parseWeek, type ReportingWeek } from '../../src/domain/reporting-week.ts';
import { formatNumber } from '../../src/quantities/written-number.ts';
import { checkLastReport, lastFigures } from './quarter/check-last-report.ts';
import { checkWeek, SILENT_AT_ESCALATION } from './quarter/check-week.ts';
import { describeEffort, measureEffort, type WeekEffort } from './quarter/measure-effort.ts';
import { askFor } from './quarter/office.ts';
import { QuarterPlay } from './quarter/play-quarter.ts';

/** Thirteen weeks; in all but these most of those who are asked keep silent, so that the test ends soon. */
const FULL = [40, 46, 52];
const SHARE_OF_OTHERS = 0.12;

/** Who behaves how differs from week to week; more than this would be a burden that grows. */
const GROWTH = 1.25;

const NEVER_CAME = 'CB080';
const [HEAD, DEPUTY, LEADER, BLOCKER] = ['CB005', 'CB006', 'CB003', 'CB017'] as const;

const weekOfYear = (number: number): ReportingWeek => {
  const week = parseWeek(`2024-W${number}`);
  if (week === undefined) throw new Error(`no week ${number}`);
  return week;
};

/** In the second week the head of a unit is away, and somebody has blocked the bot until the fourth. */
const happenBefore = async (play: QuarterPlay, number: number): Promise<void> => {
  if (number === 41) {
    play.time.set('2024-10-06T09:00:00+07:00');
    const note = await play.personOf(HEAD).ask('/vangmat công tác 07/10-11/10');
    expect(note.text).toContain('11/10/2024');
    play.api.chats.blockedChats.add(play.personOf(BLOCKER).user.id);
  }
  if (number === 43) {
    play.api.chats.blockedChats.delete(play.personOf(BLOCKER).user.id);
    await askFor(play.api, play.personOf(BLOCKER), '/viec', ({ text }) => text.includes('(8)'));
  }
};

test('sixty units play a quarter, from their invitations to the report of its last Friday', {
  timeout: 300_000,
}, async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'quarter-'));
  const play = await QuarterPlay.open(dataDir, '2024-09-30T07:00:00+07:00');
  onTestFinished(async () => {
    await play.close();
    rmSync(dataDir, { recursive: true, force: true });
  });
  await play.bringIn([NEVER_CAME]);
  const efforts: WeekEffort[] = [];
  for (let number = 40; number <= 52; number += 1) {
    await happenBefore(play, number);
    const share = FULL.includes(number) ? 1 : SHARE_OF_OTHERS;
    const effortOf = measureEffort(play);
    const played = await play.playWeek(weekOfYear(number), { share });
    if (share === 1) efforts.push(effortOf(played));
    if (share === 1) console.log(describeEffort(number, effortOf(played)));
    // Whom the deputy should have answered for, and who had blocked the bot when they were asked.
    const deputyIsSilent = SILENT_AT_ESCALATION.includes(played.behaviours.get(DEPUTY) ?? 'silent');
    checkWeek(played, number === 41 ? [BLOCKER, ...(deputyIsSilent ? [HEAD] : [])] : []);
    expect(played.behaviours.has(HEAD)).toBe(number !== 41);
    expect(played.behaviours.has(BLOCKER)).toBe(number !== 41 && number !== 42);
    expect(played.behaviours.has(NEVER_CAME)).toBe(false);
    // The deputy leads the same, so that one question is for both.
    if (number === 41) expect(played.behaviours.has(DEPUTY)).toBe(true);
  }
  const [firstWeek, ...laterWeeks] = efforts;
  for (const { told, taps, typed } of laterWeeks) {
    expect(told).toBeLessThanOrEqual((firstWeek?.told ?? 0) * GROWTH);
    expect(taps + typed).toBeLessThanOrEqual(((firstWeek?.taps ?? 0) + (firstWeek?.typed ?? 0)) * GROWTH);
  }

  const last = play.weeks.at(-1);
  if (last === undefined) throw new Error('no week was played');
  await checkLastReport(last.told(LEADER), play.reported, last);

  const port = lastFigures(play.reported).get('II.2.1(6)');
  const answer = await askFor(
    play.api,
    play.personOf(LEADER),
    'đến nay cảng đạt bao nhiêu rồi?',
    ({ text }) => text.includes('II.2.1(6)'),
  );
  expect(answer.text).toContain(`${formatNumber(port?.decimal ?? '')} triệu tấn`);
});
