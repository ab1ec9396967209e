import { quoteBriefly } from './quote-words.ts';
import type { WeeklyReport } from './weekly-report.ts';
import { countBlockers, isLate } from './write-blockers.ts';
import { writeComingWork } from './write-coming-work.ts';
import { type PointKind, writePoints } from './write-points.ts';
import { writeProposals, writeRequests } from './write-requests.ts';
import {
  type Sentence,
  writeAnswers,
  writeChange,
  writeOfficeWords,
  writeOpening,
  writeSilent,
} from './write-sentences.ts';

/*
 * A report that leaders read has two to three pages: of each list the text has what is most urgent, tells the others by
 * count, and names the appendix that has them all.
 */

/** How many of each list stand in the text. */
type Limits = Readonly<Record<PointKind | 'proposals' | 'work' | 'silent', number>>;

const MOST: Limits = { slow: 10, blocked: 6, changed: 5, requests: 4, proposals: 4, work: 8, silent: 6 };

/** Where the lists together are too long, each is cut to such a share. */
const SHARES = [1, 0.75, 0.5] as const;

/** With its head, headings and foot that is three pages, as Word sets Times New Roman in 14 points. */
const LETTERS_OF_THREE_PAGES = 6_200;

const REST_OF: Readonly<Record<PointKind, string>> = {
  slow: 'chỉ tiêu, nhiệm vụ',
  blocked: 'việc',
  changed: 'chỉ tiêu thành phần',
  requests: 'ý kiến, yêu cầu',
};

/** `targets`: all of them. `troubled`: what is in the way of what, and tasks that are late. Others are lists. */
type AppendixKind = 'targets' | 'troubled' | 'requests' | 'proposals' | 'work' | 'silent';

/** What the text only counts, whole. */
export interface Appendix {
  readonly kind: AppendixKind;
  /** `Phụ lục 2`. */
  readonly name: string;
  readonly title: string;
  /** Empty of what is a table. */
  readonly sentences: readonly Sentence[];
}

/** A list in the text. */
export interface ShortList {
  readonly title: string;
  readonly points: readonly Sentence[];
  /** How many more there are and where they stand; undefined where these are all. */
  readonly rest: string | undefined;
}

/** What a report's document says, short. */
export interface ReportText {
  readonly situation: readonly Sentence[];
  readonly groups: readonly ShortList[];
  readonly proposals: ShortList;
  readonly work: ShortList;
  readonly appendices: readonly Appendix[];
}

/** What is to be done in the time after the one that the report is of. */
const workTitle = ({ span }: WeeklyReport): string =>
  span.week === undefined ? 'Nhiệm vụ thời gian tới' : 'Nhiệm vụ tuần tới';

const hasTroubled = ({ measures, tasks }: WeeklyReport): boolean =>
  tasks.some(isLate) || [...measures, ...tasks].some(({ blockers }) => blockers.length > 0);

const listAppendices = (report: WeeklyReport, most: Limits): readonly Appendix[] => {
  const lists: readonly (Omit<Appendix, 'name'> & { readonly isNeeded: boolean })[] = [
    {
      kind: 'targets',
      title: `Tình hình thực hiện các chỉ tiêu, ${report.span.title}`,
      sentences: [],
      isNeeded: true,
    },
    {
      kind: 'troubled',
      title: 'Vướng mắc và nhiệm vụ chậm',
      sentences: [],
      isNeeded: hasTroubled(report),
    },
    listWhole('requests', 'Ý kiến, yêu cầu của lãnh đạo', writeRequests(report), most.requests),
    listWhole('proposals', 'Đề xuất, kiến nghị', writeProposals(report), most.proposals),
    listWhole('work', workTitle(report), writeComingWork(report, Infinity), most.work),
    listWhole(
      'silent',
      'Đơn vị chưa trả lời',
      sentencesOf(writeSilent(report)),
      0,
      isSilentCut(report, most.silent),
    ),
  ];
  const needed = lists.filter(({ isNeeded }) => isNeeded);
  return needed.map(({ kind, title, sentences }, index) => ({
    kind,
    title,
    sentences,
    name: needed.length === 1 ? 'Phụ lục' : `Phụ lục ${index + 1}`,
  }));
};

const sentencesOf = (sentence: Sentence | undefined): readonly Sentence[] =>
  sentence === undefined ? [] : [sentence];

const isSilentCut = (report: WeeklyReport, most: number): boolean =>
  writeSilent(report)?.text !== writeSilent(report, most)?.text;

const listWhole = (
  kind: AppendixKind,
  title: string,
  sentences: readonly Sentence[],
  most: number,
  isNeeded = sentences.length > most,
) => ({ kind, title, sentences, isNeeded });

/** The first of a list, and those on which the office has words. */
const shorten = (
  { words }: WeeklyReport,
  title: string,
  all: readonly Sentence[],
  most: number,
  rest: { readonly noun: string; readonly where: string },
): ShortList => {
  const points = all.filter(
    ({ refs }, index) =>
      index < most || words.some(({ about }) => about !== undefined && refs.includes(about.ref)),
  );
  const more = all.filter((each) => !points.includes(each)).flatMap(({ refs }) => refs).length;
  return { title, points, rest: more === 0 ? undefined : `Còn ${more} ${rest.noun} nữa: xem ${rest.where}.` };
};

/** What a report's document says: what is most urgent in the text, everything in its appendices. Pure. */
export const shortenReport = (report: WeeklyReport): ReportText => {
  const cuts = SHARES.map((share) => cutLists(report, limitsOf(share)));
  return cuts.find(fits) ?? cuts.at(-1) ?? cutLists(report, MOST);
};

const limitsOf = (share: number): Limits => {
  const of = (kind: keyof Limits): number => Math.ceil(MOST[kind] * share);
  return {
    slow: of('slow'),
    blocked: of('blocked'),
    changed: of('changed'),
    requests: of('requests'),
    proposals: of('proposals'),
    work: of('work'),
    silent: of('silent'),
  };
};

const fits = ({ situation, groups, proposals, work }: ReportText): boolean => {
  const sentences = [situation, ...[...groups, proposals, work].map(({ points }) => points)].flat();
  return sentences.reduce((letters, { text }) => letters + text.length, 0) <= LETTERS_OF_THREE_PAGES;
};

const cutLists = (report: WeeklyReport, most: Limits): ReportText => {
  const appendices = listAppendices(report, most);
  const nameOf = (kind: AppendixKind): string =>
    appendices.find((each) => each.kind === kind)?.name ?? 'Phụ lục';
  const whereOf: Readonly<Record<PointKind, string>> = {
    slow: report.tasks.some(isLate) ? `${nameOf('targets')}, ${nameOf('troubled')}` : nameOf('targets'),
    blocked: nameOf('troubled'),
    changed: nameOf('targets'),
    requests: nameOf('requests'),
  };
  return {
    situation: writeSituation(report, most.silent, nameOf('silent'), nameOf('troubled')),
    groups: writePoints(report).map(({ kind, title, points }) =>
      shorten(report, title, points, most[kind], { noun: REST_OF[kind], where: whereOf[kind] }),
    ),
    proposals: shorten(report, 'Đề xuất, kiến nghị', writeProposals(report, quoteBriefly), most.proposals, {
      noun: 'đề xuất, kiến nghị',
      where: nameOf('proposals'),
    }),
    work: shorten(report, workTitle(report), writeComingWork(report), most.work, {
      noun: 'việc',
      where: nameOf('work'),
    }),
    appendices,
  };
};

const writeSituation = (
  report: WeeklyReport,
  mostSilent: number,
  silentIn: string,
  troubledIn: string,
): readonly Sentence[] => {
  const blockers = countBlockers(report, troubledIn);
  const [change, answers, silent] = [
    writeChange(report, 0),
    writeAnswers(report),
    writeSilent(report, mostSilent, silentIn),
  ];
  return [
    writeOpening(report),
    ...inOne(sentencesOf(change), sentencesOf(blockers)),
    ...inOne(sentencesOf(answers), sentencesOf(silent)),
    ...writeOfficeWords(report),
  ];
};

/** Sentences about one thing, in one paragraph. */
const inOne = (...sentences: readonly (readonly Sentence[])[]): readonly Sentence[] => {
  const all = sentences.flat();
  if (all.length === 0) return [];
  return [
    {
      text: all.map(({ text }) => text).join(' '),
      refs: all.flatMap(({ refs }) => refs),
      rows: all.flatMap(({ rows }) => rows),
    },
  ];
};
