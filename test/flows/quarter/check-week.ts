import { expect } from 'vitest';
import type { Behaviour } from './persona.ts';
import type { PlayedWeek } from './played-week.ts';

export const SILENT_AT_ESCALATION: readonly Behaviour[] = ['late', 'silent'];
const SILENT_AT_SECOND: readonly Behaviour[] = ['second', ...SILENT_AT_ESCALATION];
export const ANSWER_AT_ONCE: readonly Behaviour[] = ['no news', 'number', 'words', 'blocker'];
export const ANSWER_IN_TIME: readonly Behaviour[] = [...ANSWER_AT_ONCE, 'later', 'second'];

const count = (texts: readonly string[], opening: string): number =>
  texts.filter((text) => text.startsWith(opening)).length;

/**
 * Everybody was asked once, again only if neither they nor others of their unit had answered for what they lead, and
 * exactly those of whom that holds were named to the office.
 * @param others who kept silent without being asked themselves, by code.
 */
export const checkWeek = (
  { week, behaviours, told, toldOffice, isGivenByOthers }: PlayedWeek,
  others: readonly string[] = [],
): void => {
  for (const [code, behaviour] of behaviours) {
    const texts = told(code).map(({ text }) => text);
    const asked = {
      first: count(texts, 'Có gì mới hoặc vướng mắc?'),
      again: count(texts, 'Nhắc lại'),
      second: count(texts, 'Nhắc lần hai'),
    };
    expect({ week, code, behaviour, ...asked }).toEqual({
      week,
      code,
      behaviour,
      first: 1,
      again: behaviour === 'later' && !isGivenByOthers(code, ANSWER_AT_ONCE) ? 1 : 0,
      second:
        SILENT_AT_SECOND.includes(behaviour) && !isGivenByOthers(code, [...ANSWER_AT_ONCE, 'later']) ? 1 : 0,
    });
  }
  // A long list comes in several messages.
  const lines = toldOffice().flatMap(({ text }) => text.split('\n'));
  const named = lines.flatMap((line) => /^• .*\((CB\d+)\)/.exec(line)?.[1] ?? []);
  const silent = [...behaviours]
    .filter(
      ([code, behaviour]) =>
        SILENT_AT_ESCALATION.includes(behaviour) && !isGivenByOthers(code, ANSWER_IN_TIME),
    )
    .map(([code]) => code);
  expect({ week, named: named.toSorted() }).toEqual({ week, named: [...silent, ...others].toSorted() });
};
