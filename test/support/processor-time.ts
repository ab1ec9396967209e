/** Milliseconds of work that this process has done: unlike the clock's it doesn't grow while others have the machine. */
export const processorMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const WORDS = 'Sản lượng hàng hóa thông qua cảng đạt 190 triệu tấn, tăng 12,5 % so với năm 2023; '.repeat(40);

/** Work of the kind that the program does: letters, patterns, maps and small objects. */
const doPieceOfWork = (): number => {
  const seen = new Map<string, { readonly at: number; readonly times: number }>();
  for (const { 0: word, index } of WORDS.normalize('NFD').matchAll(/\p{L}[\p{L}\p{M}]*|\d+(?:,\d+)?/gu)) {
    const key = word.normalize('NFC').toLowerCase();
    seen.set(key, { at: index, times: (seen.get(key)?.times ?? 0) + 1 });
  }
  return [...seen.values()].sort((one, other) => other.times - one.times).length;
};

const PIECES = 100;
/** Milliseconds that the pieces take on the machine for which limits in tests are given. */
const REFERENCE_MS = 40;

/**
 * How many times slower than the machine of the limits this one is right now, at least 1: a shared machine's speed
 * differs twofold by the hour, and a limit in plain milliseconds would measure that.
 */
export const machineSlowness = (): number => {
  const begun = processorMs();
  for (let piece = 0; piece < PIECES; piece += 1) doPieceOfWork();
  return Math.max(1, (processorMs() - begun) / REFERENCE_MS);
};
