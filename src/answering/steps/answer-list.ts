import type { Resolution } from '../../domain/resolution.ts';
import type { Target, TargetGroup } from '../../domain/target.ts';
import { splitMagnitude } from '../../quantities/units.ts';
import type { AnswerDraft } from '../drafting/draft.ts';
import { draftGroupCounts, draftTargetList } from '../drafting/draft-list.ts';
import { draftProgress } from '../drafting/draft-progress.ts';
import { type Segment, words } from '../lock/segments.ts';
import { groupByTarget } from '../matching/choose-targets.ts';
import { AS_MUCH } from '../matching/held-share.ts';
import type { CountClaim } from '../verdict/claim.ts';
import {
  type AnswerStep,
  hasOwnWords,
  type Matter,
  matcherOf,
  namesOtherPlace,
  namesOtherYear,
  piecesOf,
} from './matter.ts';
import { refuseMatter } from './refuse-matter.ts';

/** Lists and counts of targets: by group, by topic, by figure or unit, or all of them. */
export const answerList: AnswerStep = (matter) => {
  const { understanding, resolution } = matter;
  const { asks, text } = understanding;
  if (asks.has('shortcoming') || asks.has('who')) return undefined;
  const saysTargets = /chỉ tiêu|mục tiêu/iu.test(text);
  const group = findGroup(matter);
  const asksWhat =
    /(?:là|của)\s+(?:cái\s+)?(?:gì|chỉ tiêu (?:gì|nào))/iu.test(text) && understanding.figures.length > 0;
  if (asksWhat && !hasOwnWords(matter)) {
    const found = targetsWithFigure(matter);
    if (found.length > 0) return draftTargetList(resolution, found, [words(' nêu con số đó')], 'clauses');
  }
  // "Chỉ tiêu 2024" says nothing but whose, "mục tiêu cụ thể" nothing at all.
  const isWhole = understanding.years.length === 1 || NOTHING_ELSE.test(text);
  const isBare = asks.size === 0 && saysTargets && isWhole && !hasOwnWords(matter);
  const asksList = asks.has('list') || asks.has('count') || COUNTED_TARGETS.test(text) || isBare;
  const ofYear = targetsOfYear(matter);
  if (ofYear.length > 0) return draftTargetList(resolution, ofYear, [words(' đặt ra cho năm đó')], 'clauses');
  const continuesList = group !== undefined && matter.subject?.kind === 'list' && !asks.has('value');
  if (!asksList && !continuesList && !(group !== undefined && saysTargets && !asks.has('value')))
    return undefined;
  if (asks.has('progress')) return draftProgress(resolution, []);
  if (namesOtherYear(matter)) return hasOwnWords(matter) ? undefined : refuseMatter(matter, 'other-year', []);
  if (namesOtherPlace(matter)) return refuseMatter(matter, 'other-place', []);
  if (resolution.targets.length === 0)
    return saysTargets && !hasOwnWords(matter)
      ? refuseMatter(matter, speaksOfTargets(resolution) ? 'not-found' : 'no-targets', [])
      : undefined;
  const verdict = judgeCount(matter, group?.targets ?? resolution.targets);
  if (group !== undefined) {
    const draft = draftTargetList(resolution, group.targets, [words(' trong nhóm này')], 'clauses', group);
    return { ...draft, segments: [...verdict, ...draft.segments] };
  }
  const saysGroups = asks.has('count') && /nhóm(?! (?:các )?(?:nhiệm vụ|giải pháp))/iu.test(text);
  if (!hasOwnWords(matter)) return saysTargets || saysGroups ? listAll(matter, verdict) : undefined;
  return saysTargets ? listByTopic(matter) : undefined;
};

const NOTHING_ELSE = /^\W*(?:các |những )?(?:chỉ tiêu|mục tiêu)(?: cụ thể| chủ yếu| chính)?\W*$/iu;

/** "Chỉ tiêu 2028", "liệt kê mục tiêu đến năm 2028": those under headings with that year, of a document with several. */
const targetsOfYear = (matter: Matter): readonly Target[] => {
  const { understanding, resolution } = matter;
  const { asks, text, years } = understanding;
  const [year, ...others] = years;
  const isOther = [...asks].some(
    (ask) => !['list', 'count'].includes(ask) && !(ask === 'value' && asks.has('count')),
  );
  if (year === undefined || others.length > 0 || isOther || understanding.isYesNo) return [];
  if (!/chỉ tiêu|mục tiêu/iu.test(text) || hasOwnWords(matter)) return [];
  const says = ({ title }: TargetGroup, some: RegExp): boolean => some.test(title);
  const dated = resolution.targetGroups.filter((group) => says(group, /(?:19|20)\d\d/u));
  const own = dated.filter((group) => says(group, new RegExp(String(year.year), 'u')));
  return dated.length > own.length ? own.flatMap(({ targets }) => targets) : [];
};

/** A text that speaks of chỉ tiêu may have some that the reader didn't find: that it has none can't be said. */
const speaksOfTargets = ({ passages }: Resolution): boolean =>
  passages.some(({ headings }) => headings.some((heading) => /chỉ tiêu|mục tiêu/iu.test(heading)));

const listAll = (matter: Matter, verdict: readonly Segment[]): AnswerDraft => {
  const { understanding, resolution } = matter;
  const byFigure = targetsWithFigure(matter);
  if (understanding.figures.length > 0 && verdict.length === 0) {
    return byFigure.length === 0
      ? refuseMatter(matter, 'not-found', [])
      : draftTargetList(resolution, byFigure, [words(' nêu con số đó')], 'clauses');
  }
  const byUnit = targetsInUnit(matter);
  if (byUnit.length > 0)
    return draftTargetList(resolution, byUnit, [words(' tính bằng đơn vị đó')], 'clauses');
  const draft =
    understanding.asks.has('list') && !understanding.asks.has('count') && !/nhóm/iu.test(understanding.text)
      ? draftTargetList(resolution, resolution.targets, [], 'clauses')
      : draftGroupCounts(resolution);
  return { ...draft, segments: [...verdict, ...draft.segments] };
};

/** "26 chỉ tiêu": a number of targets that is asked about. */
export const COUNTED_TARGETS = /(?<![\p{L}\d.,])(\d{1,3})\s+chỉ tiêu(?!\p{L})/iu;

/** "Nghị quyết có 30 chỉ tiêu phải không?": confirms or denies the count itself. */
const judgeCount = (
  { understanding, resolution }: Matter,
  targets: readonly Target[],
): readonly Segment[] => {
  const number = COUNTED_TARGETS.exec(understanding.text)?.[1];
  if (number === undefined) return [];
  const verdict = Number(number) === targets.length ? 'yes' : 'no';
  const of = targets.map(({ ref }) => ref);
  const claim: CountClaim = { about: 'count', document: resolution.document.id, of, number, verdict };
  return [{ type: 'verdict', claims: [claim] }, words('. ')];
};

/** "Những chỉ tiêu nào phải đạt 100%?" */
const targetsWithFigure = ({ understanding, resolution }: Matter): readonly Target[] =>
  resolution.targets.filter(({ measures }) =>
    measures.some(({ low, high, unit }) =>
      understanding.figures.some(
        (figure) =>
          (figure.low.decimal === low.decimal || figure.low.decimal === high.decimal) &&
          (figure.unit === '' || unit.toLowerCase().includes(figure.unit.toLowerCase())),
      ),
    ),
  );

/** "Chỉ tiêu nào tính bằng tỷ USD?" */
const targetsInUnit = ({ understanding, resolution }: Matter): readonly Target[] => {
  const [, asked] =
    /(?:tính bằng|tính theo|đơn vị(?: tính)?(?: là)?|bằng)\s+([\p{L}%][\p{L} %]*)/iu.exec(
      understanding.text,
    ) ?? [];
  if (asked === undefined) return [];
  const unit = asked.trim().toLowerCase().replace('phần trăm', '%');
  return resolution.targets.filter(({ measures }) =>
    measures.some((measure) => {
      const { counted } = splitMagnitude(measure.unit);
      return measure.unit.toLowerCase() === unit || counted === unit;
    }),
  );
};

/** Targets whose clauses hold the topic; of "lao động, việc làm" each topic counts. */
const listByTopic = (matter: Matter): AnswerDraft | undefined => {
  const { resolution, content } = matter;
  const topics = piecesOf(matter);
  const matches = [content, ...topics].flatMap((topic) =>
    matcherOf(matter)
      .match(topic)
      .filter(({ coverage }) => coverage >= AS_MUCH),
  );
  const targets = groupByTarget(resolution, matches).map(({ target }) => target);
  return targets.length === 0
    ? undefined
    : draftTargetList(resolution, targets, [words(' liên quan')], 'clauses');
};

/** The group that the question names and nothing else: "chỉ tiêu môi trường". */
const findGroup = ({
  resolution,
  content,
  parts,
}: Matter): Resolution['targetGroups'][number] | undefined => {
  const { lexicon } = parts;
  const own = content.filter((word) => !lexicon.isGeneric(word));
  if (own.length === 0) return undefined;
  return resolution.targetGroups.find(({ title }) => {
    const inTitle = lexicon.content(title).map(({ text }) => text);
    const ownInTitle = inTitle.filter((word) => !lexicon.isGeneric(word));
    return (
      ownInTitle.length > 0 &&
      ownInTitle.every((word) => own.includes(word)) &&
      own.every((word) => inTitle.includes(word))
    );
  });
};
