import type { DocumentId } from '../../domain/reference.ts';
import type { Resolution } from '../../domain/resolution.ts';
import type { Target, TargetGroup } from '../../domain/target.ts';
import { type Segment, words } from '../lock/segments.ts';
import type { AnswerDraft } from './draft.ts';
import { forPeriod } from './draft-target.ts';

/** A longer list is opened by group. */
const MOST_BUTTONS = 8;

/** A list of targets, each with its whole clause, or only how many there are. */
export const draftTargetList = (
  resolution: Resolution,
  targets: readonly Target[],
  topic: readonly Segment[],
  detail: 'clauses' | 'count',
  group?: TargetGroup,
): AnswerDraft => {
  const document = resolution.document.id;
  const lines = targets.flatMap((target): Segment[] => [
    words('\n• '),
    { type: 'label', document, ref: target.ref },
    words(': '),
    { type: 'clause', document, passageId: target.ref, span: { start: 0, end: target.text.length } },
    words('.'),
  ]);
  return {
    kind: 'list',
    segments: [
      forPeriod(document),
      words(' có '),
      { type: 'count', document, of: targets.map(({ ref }) => ref) },
      words(' chỉ tiêu'),
      ...topic,
      words(detail === 'count' ? '.' : ':'),
      ...(detail === 'count' ? [] : lines),
    ],
    quotes: [
      ...(group?.titleId === undefined ? [] : [{ document, passageId: group.titleId }]),
      ...targets.map(({ ref }) => ({ document, passageId: ref })),
    ],
    confidence: 1,
    related:
      targets.length > MOST_BUTTONS
        ? resolution.targetGroups.map(({ ref }) => ({ document, ref }))
        : targets.map(({ ref }) => ({ document, ref })),
    subject: group === undefined ? targets.map(({ ref }) => ref) : [group.ref],
  };
};

/** A group by its heading; of targets below none what they are. */
const titleOf = (document: DocumentId, { title, titleId }: TargetGroup): Segment =>
  titleId === undefined
    ? words('Các chỉ tiêu')
    : { type: 'clause', document, passageId: titleId, span: { start: 0, end: title.length } };

/** How many targets the resolution sets, by group. */
export const draftGroupCounts = (resolution: Resolution): AnswerDraft => {
  const document = resolution.document.id;
  const lines = resolution.targetGroups.flatMap((group): Segment[] => [
    words('\n• '),
    titleOf(document, group),
    words(': '),
    { type: 'count', document, of: group.targets.map(({ ref }) => ref) },
  ]);
  return {
    kind: 'list',
    segments: [
      forPeriod(document),
      words(' có '),
      { type: 'count', document, of: resolution.targets.map(({ ref }) => ref) },
      words(' chỉ tiêu, chia thành '),
      { type: 'count', document, of: resolution.targetGroups.map(({ ref }) => ref) },
      words(' nhóm:'),
      ...lines,
    ],
    quotes: resolution.targetGroups.flatMap(({ titleId }) =>
      titleId === undefined ? [] : [{ document, passageId: titleId }],
    ),
    confidence: 1,
    related: resolution.targetGroups.map(({ ref }) => ({ document, ref })),
    subject: resolution.targetGroups.map(({ ref }) => ref),
  };
};
