import type { Official } from '../domain/people.ts';

const GENERATED = /^CB(\d{1,6})$/i;

/** The next free codes of the form `CB001`, after the highest that was ever given. */
export const nextOfficialCodes = (
  officials: readonly Pick<Official, 'code'>[],
  count: number,
): readonly string[] => {
  const highest = officials.reduce(
    (most, { code }) => Math.max(most, Number(GENERATED.exec(code)?.[1] ?? 0)),
    0,
  );
  return Array.from({ length: count }, (_, index) => `CB${String(highest + 1 + index).padStart(3, '0')}`);
};
