import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { splitMessage } from '../../../src/channel/telegram/message/render-message.ts';
import { loadCorpus } from '../../../src/corpus/load-corpus.ts';
import { asDay } from '../../../src/domain/people.ts';
import { asReference } from '../../../src/domain/reference.ts';
import type { LastUpdate } from '../../../src/progress/recording/progress-store.ts';
import type { ProgressUpdate } from '../../../src/progress/recording/progress-update.ts';
import { countStatuses, viewStanding } from '../../../src/progress/standing/describe-standing.ts';
import { judgeStanding } from '../../../src/progress/standing/judge-standing.ts';
import { filterStanding } from '../../../src/progress/standing/rank-standing.ts';
import { standingButtons } from '../../../src/progress/standing/standing-buttons.ts';
import { storedReport } from '../../support/test-report.ts';

const corpus = loadCorpus(join(import.meta.dirname, '../../../corpus'));
const [resolution] = corpus.resolutions;
if (resolution === undefined) throw new Error('the corpus holds no resolution');
const profiles = corpus.profiles.get(resolution.document.id) ?? [];
const TODAY = asDay('2024-11-25');

const judge = (...last: readonly { readonly figure?: ProgressUpdate; readonly state?: ProgressUpdate }[]) => {
  const rows = last.flatMap(({ figure, state }): [ProgressUpdate['ref'], LastUpdate][] => {
    const latest = state ?? figure;
    return latest === undefined ? [] : [[latest.ref, { latest, figure, state }]];
  });
  return judgeStanding(
    resolution,
    (ref) => profiles.find(({ measure }) => measure === ref),
    new Map(rows),
    TODAY,
  );
};

const verdictOf = (standing: ReturnType<typeof judge>, ref: string) =>
  standing.flatMap(({ measures }) => measures).find(({ measure }) => measure.ref === asReference(ref))
    ?.verdict;

describe('what counts as the last value', () => {
  const NEW_VILLAGES = 'II.2.1(9).a';
  const twenty = storedReport(1, { ref: NEW_VILLAGES, asOf: '2024-10-31', figure: ['20', 'xã'] });

  test('a milestone that is said to be done since the last figure is reached', () => {
    const done = storedReport(2, { ref: NEW_VILLAGES, asOf: '2024-11-20', status: 'done' });
    expect(verdictOf(judge({ figure: twenty, state: done }), NEW_VILLAGES)?.status).toBe('achieved');
  });

  test('a figure after the word counts more than the word', () => {
    const done = storedReport(2, { ref: NEW_VILLAGES, asOf: '2024-09-30', status: 'done' });
    expect(verdictOf(judge({ figure: twenty, state: done }), NEW_VILLAGES)?.status).toBe('at-risk');
  });

  test('"done" alone proves nothing of a sum', () => {
    const done = storedReport(2, { ref: 'II.2.1(6)', asOf: '2024-11-20', status: 'done' });
    expect(verdictOf(judge({ state: done }), 'II.2.1(6)')).toEqual({
      status: 'no-data',
      reason: 'báo cáo gần nhất không có số so được với kế hoạch',
    });
    const figure = storedReport(1, { ref: 'II.2.1(6)', asOf: '2024-10-31', figure: ['95', 'triệu tấn'] });
    expect(verdictOf(judge({ figure, state: done }), 'II.2.1(6)')?.status).toBe('behind');
  });
});

test('every target is counted once, and listed once', () => {
  const standing = judge();
  const counted = [...countStatuses(standing).matchAll(/\d+/g)].reduce(
    (sum, [count]) => sum + Number(count),
    0,
  );
  expect(counted).toBe(24);
  expect(filterStanding(standing, 'all').map(({ target }) => target.number)).toEqual(
    resolution.targets.map(({ number }) => number),
  );
});

test('one status is never given to a target of a rate and two shares of which there are figures', () => {
  const figure = storedReport(1, { ref: 'II.2.1(3).a', asOf: '2024-10-31', figure: ['15', '%'] });
  const thirdOf = (standing: ReturnType<typeof judge>) => standing.find(({ target }) => target.number === 3);
  expect(thirdOf(judge({ figure }))?.status).toBeUndefined();
  expect(thirdOf(judge())?.status).toBe('no-data');
});

test('a target is listed as slow for its slow measures only', () => {
  const slow = filterStanding(
    judge(
      { figure: storedReport(1, { ref: 'II.2.1(4).a', asOf: '2024-10-31', figure: ['100000', 'tỷ đồng'] }) },
      { figure: storedReport(2, { ref: 'II.2.1(4).b', asOf: '2024-10-31', figure: ['20000', 'tỷ đồng'] }) },
    ),
    'slow',
  );
  expect(slow.map(({ measures }) => measures.map(({ measure }) => measure.ref))).toEqual([['II.2.1(4).b']]);
});

test('with a figure of every measure it is two messages at most, and every button fits', () => {
  const figures = resolution.targets.flatMap(({ measures }) =>
    measures.map(({ ref, low, unit }, index) => ({
      figure: storedReport(index, { ref, asOf: '2024-10-31', figure: [low.decimal, unit], share: '99.95' }),
    })),
  );
  const standing = judge(...figures);
  const messages = splitMessage(viewStanding(resolution, standing, 'all', TODAY, ''));
  expect(messages.length).toBeLessThanOrEqual(2);
  const rows = standingButtons(standing, 'all');
  expect(Math.max(...rows.map((row) => row.length))).toBeLessThanOrEqual(8);
  expect(rows.flat()).toHaveLength(2 + 24);
});
