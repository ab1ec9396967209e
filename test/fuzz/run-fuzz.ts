import { machineSlowness, processorMs } from '../support/processor-time.ts';
import { type Entrances, KINDS, type Kind } from './entrances.ts';
import { hostileText } from './hostile-text.ts';
import { seededRandom } from './random.ts';

/** Milliseconds of processor time that any text may take, on a machine as slow as this one is now. */
export const MOST_MS = Math.round(200 * machineSlowness());
/** What takes so long is not tried again. */
const HOPELESS_MS = 10 * MOST_MS;
/** Bytes by which the heap may have grown after it. */
export const MOST_BYTES = 50 * 1024 * 1024;

/** What came of one text. */
export interface Trial {
  readonly seed: number;
  /** With the seed it gives kind and text again. */
  readonly number: number;
  readonly kind: Kind;
  readonly ms: number;
  readonly bytes: number;
  readonly thrown: unknown;
}

const kindOf = (number: number): Kind => KINDS[number % KINDS.length] ?? 'question';

/** The text of a trial and where it comes in. */
export const trialText = (seed: number, number: number): { readonly kind: Kind; readonly text: string } => {
  const random = seededRandom(Math.imul(seed, 1_000_003) + number);
  return { kind: kindOf(number), text: hostileText(random) };
};

const tryOnce = async (entrances: Entrances, seed: number, number: number): Promise<Trial> => {
  const { kind, text } = trialText(seed, number);
  const heap = process.memoryUsage().heapUsed;
  const begun = processorMs();
  let thrown: unknown;
  try {
    await entrances[kind](text);
  } catch (error) {
    thrown = error;
  }
  const ms = processorMs() - begun;
  return { seed, number, kind, ms, bytes: process.memoryUsage().heapUsed - heap, thrown };
};

export const isFailed = ({ ms, bytes, thrown }: Trial): boolean =>
  thrown !== undefined || ms > MOST_MS || bytes > MOST_BYTES;

/**
 * Gives one text to where it belongs and measures. What seems slow is tried twice more and the least time counts: the
 * first run of a rule is compiled while it runs, and garbage of the texts before may be collected in anybody's time.
 */
export const runTrial = async (entrances: Entrances, seed: number, number: number): Promise<Trial> => {
  let trial = await tryOnce(entrances, seed, number);
  for (
    let again = 0;
    again < 2 && isFailed(trial) && trial.thrown === undefined && trial.ms < HOPELESS_MS;
    again += 1
  ) {
    const next = await tryOnce(entrances, seed, number);
    trial = { ...next, ms: Math.min(next.ms, trial.ms), bytes: Math.min(next.bytes, trial.bytes) };
  }
  return trial;
};

/** What was spent on a kind of text. */
export interface FuzzRound {
  readonly count: number;
  readonly failed: readonly Trial[];
  /** The ten that took longest, the longest first. */
  readonly slowest: readonly Trial[];
}

const SHOWN = 10;

export interface FuzzOptions {
  readonly seed: number;
  /** Of processor time; the text under way is finished. */
  readonly seconds: number;
  /** So many texts are tried at most. */
  readonly most?: number;
  /** Texts of other kinds are passed over; undefined for all. */
  readonly only?: Kind | undefined;
}

/** Tries texts until the time is spent or enough of them are tried. */
export const runFuzz = async (
  entrances: Entrances,
  { seed, seconds, most = Infinity, only }: FuzzOptions,
): Promise<FuzzRound> => {
  const ends = processorMs() + seconds * 1000;
  const failed: Trial[] = [];
  let slowest: readonly Trial[] = [];
  let count = 0;
  for (let number = 0; count < most && processorMs() < ends; number += 1) {
    if (only !== undefined && kindOf(number) !== only) continue;
    const trial = await runTrial(entrances, seed, number);
    count += 1;
    if (isFailed(trial)) failed.push(trial);
    slowest = [...slowest, trial].toSorted((one, other) => other.ms - one.ms).slice(0, SHOWN);
  }
  return { count, failed, slowest };
};

export const describeTrial = ({ seed, number, kind, ms, bytes, thrown }: Trial): string => {
  const size = `${Math.max(0, Math.round(bytes / 1024 / 1024))} MB`;
  const error = thrown === undefined ? '' : ` · throws ${thrown instanceof Error ? thrown.message : thrown}`;
  return `${kind.padEnd(10)} ${Math.round(ms)} ms · ${size} · npm run fuzz -- --seed ${seed} --trial ${number}${error}`;
};
