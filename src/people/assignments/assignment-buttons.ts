import { defineButtons, numbers, written } from '../../domain/button-data.ts';
import { type Assignment, asAssignmentId, type Day, type Part } from '../../domain/people.ts';
import { asReference, type Reference } from '../../domain/reference.ts';
import { utcDay } from '../../domain/reporting-week.ts';
import { present } from '../../domain/view.ts';
import type { OfferedTerms } from './give-work.ts';
import type { AssignmentTerms, TakenBack } from './plan-assignment.ts';

type Days = Pick<AssignmentTerms, 'from' | 'until'>;

const DAY_MS = 24 * 60 * 60 * 1000;

/** A day in few characters; empty for none. */
const packDay = (day: Day | undefined): string =>
  day === undefined ? '' : (Date.parse(day) / DAY_MS).toString(36);

const unpackDay = (text = ''): Day | undefined =>
  /^[0-9a-z]{1,4}$/.test(text) ? utcDay(new Date(Number.parseInt(text, 36) * DAY_MS)) : undefined;

const packDays = ({ from, until }: Days): string =>
  from === undefined && until === undefined ? '' : `${packDay(from)}.${packDay(until)}`;

const unpackDays = (text = ''): Days => {
  const [from, until] = text.split('.');
  return { from: unpackDay(from), until: unpackDay(until) };
};

const packPart = (part: Part | undefined): string => (part === undefined ? '' : part === 'lead' ? 'l' : 's');

/** Undefined where it is still to be chosen. */
const unpackPart = (text: string | undefined): Part | undefined =>
  text === 'l' ? 'lead' : text === 's' ? 'support' : undefined;

type State = TakenBack['left'] & { readonly assignedAt?: Date | undefined };

const packState = ({ part, from, until, isEnded, assignedAt }: State): string =>
  present(
    packPart(part),
    packDay(from),
    packDay(until),
    isEnded ? 'e' : '',
    assignedAt?.getTime().toString(36),
  ).join('.');

const STATE = /^([ls])\.([0-9a-z]{0,4})\.([0-9a-z]{0,4})\.(e?)(?:\.([0-9a-z]{1,9}))?$/;

const unpackState = (text = ''): State | undefined => {
  const [, letter, from, until, ended, at] = STATE.exec(text) ?? [];
  const part = unpackPart(letter);
  if (part === undefined) return undefined;
  const state = { part, from: unpackDay(from), until: unpackDay(until), isEnded: ended === 'e' };
  return at === undefined ? state : { ...state, assignedAt: new Date(Number.parseInt(at, 36)) };
};

const readTakenBack = (text: string): [TakenBack] | undefined => {
  const [, id, now, was = ''] = /^(\d{1,15}):([^:]*)(?::([^:]*))?$/.exec(text) ?? [];
  const [left, before] = [unpackState(now), unpackState(was)];
  if (id === undefined || left === undefined) return undefined;
  const taken = { id: asAssignmentId(Number(id)), left };
  if (was === '') return [{ ...taken, before: undefined }];
  return before?.assignedAt && [{ ...taken, before: { ...before, assignedAt: before.assignedAt } }];
};

/** A change as the button that takes it back holds it: the row as it was and as it was left. */
export const takenOf = (before: Assignment | undefined, after: Assignment): TakenBack => {
  const stateOf = ({ part, from, until, endedAt }: Assignment) => ({
    part,
    from,
    until,
    isEnded: endedAt !== undefined,
  });
  return {
    id: after.id,
    left: stateOf(after),
    before: before && { ...stateOf(before), assignedAt: before.assignedAt },
  };
};

/** Buttons by which work is given. A reference may hold a colon, so that it is read up to what stands behind it. */
export const ASSIGN = defineButtons('pc', {
  list: numbers('p', 'page'),
  work: written(
    't',
    (ref: Reference) => ref,
    (text): [ref: Reference] | undefined => (text === '' ? undefined : [asReference(text)]),
  ),
  chooseUnit: written(
    'u',
    (ref: Reference, part: Part, page: number) => `${ref}:${packPart(part)}:${page}`,
    (text): [ref: Reference, part: Part, page: number] | undefined => {
      const [, ref, letter, page] = /^(.+):([ls]):(\d{1,4})$/.exec(text) ?? [];
      const part = unpackPart(letter);
      return ref === undefined || part === undefined ? undefined : [asReference(ref), part, Number(page)];
    },
  ),
  typeUnit: written(
    'f',
    (ref: Reference, part: Part | undefined) => `${ref}:${packPart(part)}`,
    (text): [ref: Reference, part: Part | undefined] | undefined => {
      const [, ref, part] = /^(.+):([ls]?)$/.exec(text) ?? [];
      return ref === undefined ? undefined : [asReference(ref), unpackPart(part)];
    },
  ),
  /** Without a part it is asked for first. */
  give: written(
    'g',
    (ref: Reference, unit: number, terms: OfferedTerms) =>
      `${ref}:${unit}:${packPart(terms.part)}:${packDays(terms)}`,
    (text): [ref: Reference, unit: number, terms: OfferedTerms] | undefined => {
      const [, ref, unit, part, days] = /^(.+):(\d{1,15}):([ls]?):([0-9a-z.]*)$/.exec(text) ?? [];
      return ref === undefined
        ? undefined
        : [asReference(ref), Number(unit), { part: unpackPart(part), ...unpackDays(days) }];
    },
  ),
  changes: numbers('c', 'assignment'),
  setPart: written(
    'r',
    (id: number, part: Part) => `${id}:${packPart(part)}`,
    (text): [id: number, part: Part] | undefined => {
      const [, id, letter] = /^(\d{1,15}):([ls])$/.exec(text) ?? [];
      const part = unpackPart(letter);
      return part && [Number(id), part];
    },
  ),
  typeDays: numbers('d', 'assignment'),
  openEnd: numbers('n', 'assignment'),
  end: numbers('e', 'assignment'),
  takeBack: written(
    'z',
    ({ id, left, before }: TakenBack) =>
      `${id}:${packState(left)}:${before === undefined ? '' : packState(before)}`,
    readTakenBack,
  ),
});
