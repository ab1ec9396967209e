import { expect, test } from 'vitest';
import {
  admitCall,
  afterAbandoning,
  afterFailure,
  afterSuccess,
  type BreakerState,
  CLOSED,
} from '../../src/models/circuit-breaker.ts';

const NOW = 1_700_000_000_000;
const MINUTE = 60_000;

const failed = (times: number): BreakerState =>
  Array.from({ length: times }).reduce<BreakerState>((state) => afterFailure(state, NOW), CLOSED);

test('two failures are borne, the third in a row ends the asking for a minute', () => {
  expect(admitCall(failed(2), NOW).mayCall).toBe(true);
  expect(admitCall(failed(3), NOW)).toEqual({ mayCall: false, state: failed(3) });
  expect(admitCall(failed(3), NOW + MINUTE - 1).mayCall).toBe(false);
});

test('a success forgets what failed before', () => {
  expect(afterFailure(afterSuccess(), NOW)).toEqual(failed(1));
});

test('after the pause one call is a try, and the others wait for what becomes of it', () => {
  const { mayCall, state } = admitCall(failed(3), NOW + MINUTE);
  expect(mayCall).toBe(true);
  expect(state).toEqual({ kind: 'half-open' });
  expect(admitCall(state, NOW + MINUTE).mayCall).toBe(false);
  expect(afterSuccess()).toEqual(CLOSED);
});

test('a try that fails begins another pause, one that is called off doesn’t', () => {
  const later = NOW + 5 * MINUTE;
  const again = afterFailure({ kind: 'half-open' }, later);
  expect(admitCall(again, later + MINUTE - 1).mayCall).toBe(false);
  expect(admitCall(again, later + MINUTE).mayCall).toBe(true);
  expect(admitCall(afterAbandoning({ kind: 'half-open' }, later), later).mayCall).toBe(true);
  expect(afterAbandoning(failed(2), later)).toEqual(failed(2));
});
