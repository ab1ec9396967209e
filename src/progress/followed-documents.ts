import { chooseCurrent } from '../documents/library/choose-document.ts';
import { matchMeasures } from '../documents/library/match-measures.ts';
import { titleDocument } from '../documents/library/title-document.ts';
import type { Day } from '../domain/people.ts';
import {
  type DocumentId,
  type DocumentItem,
  qualify,
  type Reference,
  splitReference,
} from '../domain/reference.ts';
import type { Resolution, ResolutionDocument } from '../domain/resolution.ts';
import type { UpdateReaders } from './reading/open-update-reader.ts';

/** For a measure of a plan the same one of the document that it carries out: one report counts for both. */
export type SharedItems = ReadonlyMap<Reference, DocumentItem>;

export const NOTHING_SHARED: SharedItems = new Map();

/** What each plan has in common with the document that it carries out, as the office said. */
export const listShared = (all: readonly Resolution[]): ReadonlyMap<DocumentId, SharedItems> =>
  new Map(
    all.flatMap((plan) => {
      const carried = all.find(({ document }) => document.id === plan.document.carriesOut);
      if (carried === undefined) return [];
      const document = carried.document.id;
      const shared = [...matchMeasures(plan, carried)].map(([own, ref]) => [own, { document, ref }] as const);
      return [[plan.document.id, new Map(shared)] as const];
    }),
  );

/** The days on which reports on a document are taken: of its time and some weeks after. */
type CollectingTime = Pick<ResolutionDocument, 'validFrom' | 'collectUntil'>;

/** Whether reports on a document are taken on a day. */
export const collectsOn = ({ validFrom, collectUntil }: CollectingTime, day: Day): boolean =>
  validFrom <= day && day <= collectUntil;

type Collectable = Pick<Resolution, 'document' | 'targets' | 'tasks'>;

/** Whether a document sets something that may be reported on. */
export const setsWork = ({ targets, tasks }: Pick<Collectable, 'targets' | 'tasks'>): boolean =>
  targets.length > 0 || tasks.length > 0;

/**
 * The documents that are reported on on a day: each by its own dates, the one that the day is of first. One that is added
 * before its time moves nothing, and one whose year is over still takes its last figures beside the next one.
 * @param followed those in use, those that were followed first standing first
 */
export const listCollecting = <Followed extends Collectable>(
  followed: readonly Followed[],
  day: Day,
): readonly Followed[] => {
  const collecting = followed.filter((each) => collectsOn(each.document, day) && setsWork(each));
  const documents = collecting.map(({ document }) => document);
  const current = chooseCurrent(documents, day);
  return collecting.toSorted(
    (one, other) => Number(other.document.id === current?.id) - Number(one.document.id === current?.id),
  );
};

/** The documents in use, which of them a day is of, and what reads reports on them. */
export interface FollowedDocuments {
  /** All in use, those that were followed first standing first. */
  readonly all: readonly Resolution[];
  readonly readers: UpdateReaders;
  find(id: DocumentId): Resolution | undefined;
  /** The one that menus are of where nobody chose: in force on a day, else the one that ended last. */
  current(day: Day): Resolution;
  /** Of a plan what it has in common with the document that it carries out: one report counts for both. */
  sharedOf(id: DocumentId): SharedItems;
  /** Those that are reported on on a day, each by its own dates, the current one first. */
  collecting(day: Day): readonly Resolution[];
}

/** @param all those that were followed first standing first; never empty */
export const createFollowedDocuments = (
  all: readonly Resolution[],
  readers: UpdateReaders,
): FollowedDocuments => {
  const documents = all.map(({ document }) => document);
  const byId = new Map(all.map((resolution) => [resolution.document.id, resolution]));
  const shared = listShared(all);
  return {
    all,
    sharedOf: (id) => shared.get(id) ?? NOTHING_SHARED,
    readers,
    find: (id) => byId.get(id),
    current: (day) => {
      const current = chooseCurrent(documents, day);
      const found = current && byId.get(current.id);
      if (found === undefined) throw new Error('a corpus without a resolution');
      return found;
    },
    collecting: (day) => listCollecting(all, day),
  };
};

type Followed = Pick<FollowedDocuments, 'collecting' | 'current'>;

/** The document that a reference is of which names none, as it was written on a day. */
const plainDocument = (followed: Followed, day: Day): Resolution => {
  const [only, ...others] = followed.collecting(day);
  return only !== undefined && others.length === 0 ? only : followed.current(day);
};

/** Whether references have to name their document on a day: several are reported on. */
const areSeveral = (followed: Followed, day: Day): boolean => followed.collecting(day).length > 1;

/**
 * Something as it is written on a day: by its own reference where one document is reported on, else by one that names its
 * document.
 */
export const writeItem = (followed: Followed, { document, ref }: DocumentItem, day: Day): Reference =>
  areSeveral(followed, day) || document !== plainDocument(followed, day).document.id
    ? qualify(document, ref)
    : ref;

/** What a reference means that was written on a day. */
export const readItem = (followed: Followed, written: Reference, day: Day): DocumentItem => {
  const { document, ref } = splitReference(written);
  return { document: document ?? plainDocument(followed, day).document.id, ref };
};

/** Writes something of one of some documents. */
export type ItemWriter = (item: DocumentItem) => Reference;

/**
 * How things of some documents are written on a day, all of them alike: by their own references only where they are of the
 * one document that a reference without a name is of then.
 */
export const writerOf = (followed: Followed, of: readonly Resolution[], day: Day): ItemWriter => {
  const isPlain =
    !areSeveral(followed, day) &&
    of.every(({ document }) => document.id === plainDocument(followed, day).document.id);
  return ({ document, ref }) =>
    isPlain && of.some((each) => each.document.id === document) ? ref : qualify(document, ref);
};

/** Things of one document, under its name where there are things of several. */
export interface OfDocument<Item> {
  /** Empty where all that is told is of one document. */
  readonly title: string;
  readonly items: readonly Item[];
}

/** Lists things document by document, in the order in which they come. @param isNamed by default where they are several */
export const groupByDocument = <Item>(
  { followed }: { readonly followed: () => FollowedDocuments },
  items: readonly Item[],
  documentOf: (item: Item) => DocumentId,
  isNamed = new Set(items.map(documentOf)).size > 1,
): readonly OfDocument<Item>[] => {
  const groups = [...Map.groupBy(items, documentOf)];
  return groups.map(([id, those]) => {
    const document = isNamed ? followed().find(id)?.document : undefined;
    return { title: document === undefined ? '' : titleDocument(document), items: those };
  });
};
