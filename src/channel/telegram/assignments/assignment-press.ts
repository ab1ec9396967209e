import { type Assignment, asAssignmentId, asDay, type Day, type Part } from '../../../domain/people.ts';
import type { Reference } from '../../../domain/reference.ts';
import type { OfferedTerms } from '../../../people/assignments/give-work.ts';
import type { AssignmentTerms, TakenBack } from '../../../people/assignments/plan-assignment.ts';
import type { Visit } from '../feature.ts';
import { answerPress } from '../message/answer-press.ts';
import { OLD_BUTTON_TOAST } from '../views/texts.ts';

/** What a button of this feature does with the words of its data. */
export type AssignmentAct = (visit: Visit, ...words: readonly string[]) => Promise<void>;

/** Does what a button's data asks for; data of another version says that the button is old. */
export const actOnAssignmentPress =
  (acts: ReadonlyMap<string, AssignmentAct>) =>
  async (visit: Visit, data: string): Promise<void> => {
    const [name = '', ...words] = splitData(data);
    const act = acts.get(name);
    await answerPress(visit.ctx, act === undefined ? OLD_BUTTON_TOAST : undefined);
    await act?.(visit, ...words);
  };

/** How many words stand behind the reference that these acts begin with; a row of an appendix has a colon in its own. */
const WORDS_BEHIND: Readonly<Record<string, number>> = { t: 0, u: 2, f: 1, g: 3 };

const splitData = (data: string): readonly string[] => {
  const [name = '', ...words] = data.split(':');
  const behind = WORDS_BEHIND[name];
  if (behind === undefined || words.length <= behind + 1) return [name, ...words];
  const ref = words.slice(0, words.length - behind).join(':');
  return [name, ref, ...words.slice(words.length - behind)];
};

const DAY_MS = 24 * 60 * 60 * 1000;

/** A day in few characters; empty for none. */
const packDay = (day: Day | undefined): string =>
  day === undefined ? '' : (Date.parse(day) / DAY_MS).toString(36);

const unpackDay = (text: string): Day | undefined =>
  /^[0-9a-z]{1,4}$/.test(text)
    ? asDay(new Date(Number.parseInt(text, 36) * DAY_MS).toISOString().slice(0, 10))
    : undefined;

const packPart = (part: Part | undefined): string => (part === undefined ? '' : part === 'lead' ? 'l' : 's');

/** The part in a button's data; undefined where it is still to be chosen. */
export const unpackPart = (text: string | undefined): Part | undefined =>
  text === 'l' ? 'lead' : text === 's' ? 'support' : undefined;

/** Days in a button's data: `from.until`. */
export const unpackDays = (text = ''): Pick<AssignmentTerms, 'from' | 'until'> => {
  const [from = '', until = ''] = text.split('.');
  return { from: unpackDay(from), until: unpackDay(until) };
};

const packDays = ({ from, until }: Pick<AssignmentTerms, 'from' | 'until'>): string =>
  from === undefined && until === undefined ? '' : `${packDay(from)}.${packDay(until)}`;

/** Gives a unit the work; or first asks for the part if it is still open. */
export const giveData = (ref: Reference, unit: number, terms: OfferedTerms): string =>
  `pc:g:${ref}:${unit}:${packPart(terms.part)}:${packDays(terms)}`;

export const targetData = (ref: Reference): string => `pc:t:${ref}`;

const packState = ({ part, from, until, endedAt }: Assignment): string =>
  `${packPart(part)}.${packDay(from)}.${packDay(until)}.${endedAt === undefined ? '' : 'e'}`;

/** A button that takes a change back. Its data holds the row as it was and as it was left. */
export const takeBackData = (before: Assignment | undefined, after: Assignment): string => {
  const was = before === undefined ? '' : `${packState(before)}.${before.assignedAt.getTime().toString(36)}`;
  return `pc:z:${after.id}:${packState(after)}:${was}`;
};

const STATE = /^([ls])\.([0-9a-z]{0,4})\.([0-9a-z]{0,4})\.(e?)(?:\.([0-9a-z]{1,9}))?$/;

const unpackState = (text = '') => {
  const [, part, from = '', until = '', ended, at] = STATE.exec(text) ?? [];
  const known = unpackPart(part);
  if (known === undefined) return undefined;
  const assignedAt = at === undefined ? undefined : new Date(Number.parseInt(at, 36));
  return { part: known, from: unpackDay(from), until: unpackDay(until), isEnded: ended === 'e', assignedAt };
};

/** What a button takes back; undefined for data that says nothing of the kind. */
export const readTakeBack = (id = '', left?: string, was = ''): TakenBack | undefined => {
  const [state, before] = [unpackState(left), unpackState(was)];
  const isRead = /^\d{1,15}$/.test(id) && state !== undefined && (was === '' || before?.assignedAt);
  if (!isRead || state === undefined) return undefined;
  const assignedAt = before?.assignedAt;
  return {
    id: asAssignmentId(Number(id)),
    left: state,
    before: before && assignedAt ? { ...before, assignedAt } : undefined,
  };
};
