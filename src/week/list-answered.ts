import { localDay } from '../domain/local-time.ts';
import type { OfficialId, UnitId } from '../domain/people.ts';
import { isAtOrBelow } from '../domain/reference.ts';
import { type Absence, Presence } from '../people/absences/presence.ts';
import type { Directory } from '../people/directory.ts';
import { listWork, type Work } from './list-work.ts';
import type { FollowedTime } from './plan-timetable.ts';
import type { ReminderItem } from './reminder.ts';
import type { Reported, WeekRows } from './reminder-store.ts';

/** Something that a unit leads. */
export type UnitItem = Pick<ReminderItem, 'document' | 'ref' | 'unit'>;

/** What was answered of a week. */
export interface GivenAnswers {
  /** Whose week is answered, and when first. */
  readonly answered: ReadonlyMap<OfficialId, Date>;
  /** Whether somebody of its unit, or the office for it, has said something of it that answers. */
  readonly isGiven: (item: UnitItem) => boolean;
  /** Of what units said that nothing is new while a figure is due, and nobody has given it since. */
  readonly stillDue: readonly UnitItem[];
}

/** What a week is judged by besides its rows. */
export interface AnswersContext {
  readonly directory: Directory;
  readonly away: readonly Absence[];
  /** Those that are reported on. */
  readonly documents: readonly AnsweredDocument[];
  /** An IANA name. */
  readonly timeZone: string;
}

type AnsweredDocument = Pick<FollowedTime, 'id' | 'validFrom' | 'shared'>;

type Rows = Pick<WeekRows, 'reported' | 'marked'>;

const earliest = (dates: readonly Date[]): Date | undefined =>
  dates.reduce<Date | undefined>((first, at) => (first === undefined || at < first ? at : first), undefined);

const latest = (dates: readonly Date[]): Date | undefined =>
  dates.reduce<Date | undefined>((last, at) => (last === undefined || at > last ? at : last), undefined);

/** What was said of what units lead, whoever of them said it. */
class UnitAnswers {
  readonly #byUnit: ReadonlyMap<UnitId, readonly Reported[]>;
  readonly #documents: readonly AnsweredDocument[];

  constructor(reported: readonly Reported[], documents: readonly AnsweredDocument[]) {
    this.#byUnit = Map.groupBy(reported, ({ unit }) => unit);
    this.#documents = documents;
  }

  /** Also what was said of the same measure of the document that this one carries out. */
  #of({ unit, document, ref }: UnitItem): readonly Reported[] {
    const those = this.#byUnit.get(unit) ?? [];
    if (those.length === 0) return those;
    const shared = [...(this.#documents.find(({ id }) => id === document)?.shared ?? [])].flatMap(
      ([own, other]) => (isAtOrBelow(own, ref) ? [other] : []),
    );
    return those.filter(
      (each) =>
        (each.document === document && isAtOrBelow(each.ref, ref)) ||
        shared.some((other) => other.document === each.document && other.ref === each.ref),
    );
  }

  /** When each of its measures of which only "nothing new" was said while a figure is due was given; else undefined. */
  resolvedAt(item: UnitItem): readonly (Date | undefined)[] {
    const rows = this.#of(item);
    const left = new Set(rows.filter(({ gives }) => gives === 'nothing').map(({ ref }) => ref));
    return [...left].map((ref) =>
      earliest(rows.filter((each) => each.ref === ref && each.gives !== 'nothing').map(({ at }) => at)),
    );
  }

  /** When it was first given whole; undefined if it isn't. */
  givenAt(item: UnitItem): Date | undefined {
    const first = earliest(
      this.#of(item)
        .filter(({ gives }) => gives !== 'nothing')
        .map(({ at }) => at),
    );
    const resolved = this.resolvedAt(item);
    if (first === undefined || resolved.includes(undefined)) return undefined;
    return latest([first, ...resolved.filter((at) => at !== undefined)]);
  }
}

/** What each said themselves, or their deputy for their units while they were away. */
const listOwn = (
  reported: readonly Reported[],
  { directory, away, timeZone }: AnswersContext,
): ReadonlyMap<OfficialId, readonly Reported[]> => {
  const presence = new Presence(directory, away);
  const standIns = Map.groupBy(
    directory.officials().filter(({ deputy }) => deputy !== undefined),
    ({ deputy }) => deputy,
  );
  const own = new Map<OfficialId, Reported[]>();
  const add = (official: OfficialId, report: Reported): void => {
    const known = own.get(official);
    if (known === undefined) own.set(official, [report]);
    else known.push(report);
  };
  for (const report of reported) {
    if (report.isByOffice === true) continue;
    add(report.official, report);
    for (const absent of standIns.get(report.official) ?? []) {
      const isAway = presence.isAway(absent, localDay(report.at, timeZone));
      if (isAway && holds(directory, absent.id, report.unit)) add(absent.id, report);
    }
  }
  return own;
};

const holds = (directory: Directory, official: OfficialId, unit: UnitId): boolean =>
  directory.holdings().some((holding) => holding.official.id === official && holding.unit.id === unit);

/**
 * When somebody's week was answered: they gave something; or said that nothing is new, and no figure is due any more; or
 * others of their units have given all that they lead.
 */
const answeredAt = (
  own: readonly Reported[],
  { items }: Pick<Work, 'items'>,
  units: UnitAnswers,
): Date | undefined => {
  const gave = own.filter(({ gives }) => gives === 'something').map(({ at }) => at);
  const saidNothingNew = earliest(own.filter(({ gives }) => gives === 'nothing new').map(({ at }) => at));
  const resolved = items.flatMap((item) => units.resolvedAt(item));
  const isOpen = resolved.includes(undefined);
  const closed = resolved.filter((at) => at !== undefined);
  const byWord = saidNothingNew === undefined || isOpen ? undefined : latest([saidNothingNew, ...closed]);
  const given = items.map((item) => units.givenAt(item));
  const byUnit = given.includes(undefined) ? undefined : latest(given.filter((at) => at !== undefined));
  return earliest([...gave, ...[byWord, byUnit].filter((at) => at !== undefined)]);
};

/** What of a week is answered, by whom or for whom, and of which work. Pure. */
export const listAnswered = ({ reported, marked }: Rows, context: AnswersContext): GivenAnswers => {
  const units = new UnitAnswers(reported, context.documents);
  const own = listOwn(reported, context);
  const work = listWork(context.directory, context.documents);
  const answered = new Map<OfficialId, Date>();
  const note = (official: OfficialId, at: Date): void => {
    const known = answered.get(official);
    if (known === undefined || at < known) answered.set(official, at);
  };
  for (const { official, at } of marked) note(official, at);
  for (const official of new Set([...own.keys(), ...(reported.length > 0 ? work.keys() : [])])) {
    const at = answeredAt(own.get(official) ?? [], work.get(official) ?? { items: [] }, units);
    if (at !== undefined) note(official, at);
  }
  const left = new Map(
    reported
      .filter((each) => each.gives === 'nothing' && units.givenAt(each) === undefined)
      .map(({ unit, document, ref }) => [`${unit} ${document} ${ref}`, { unit, document, ref }]),
  );
  return {
    answered,
    isGiven: (item) => units.givenAt(item) !== undefined,
    stillDue: [...left.values()],
  };
};
