import type { DocumentId } from '../../domain/reference.ts';
import type { Target, TargetDue } from '../../domain/target.ts';
import { type Segment, words } from '../lock/segments.ts';

/** For when a document sets what is said next, at the start of a sentence: `Năm 2026`, `Giai đoạn 2026 - 2030`. */
export const forPeriod = (document: DocumentId): Segment => ({
  type: 'document',
  document,
  field: 'period',
  opensSentence: true,
});

/** For when targets are set: by when, where one heading says so for all of them (`Đến năm 2028`), else the period. */
export const forTargets = (document: DocumentId, targets: readonly Target[]): Segment => {
  const [first] = targets;
  return first?.due !== undefined && first.due.isOwn !== true && !differInDue(targets)
    ? sayDue(document, first.due)
    : forPeriod(document);
};

/** "Đến năm 2028: " before one of several targets that are due at different times; nothing where they aren't. */
export const sayOwnDue = ({ document, due }: Target, targets: readonly Target[]): readonly Segment[] =>
  due === undefined || due.isOwn === true || !differInDue(targets)
    ? []
    : [sayDue(document, due), words(': ')];

const differInDue = (targets: readonly Target[]): boolean =>
  new Set(targets.map(({ due }) => due?.year)).size > 1;

const sayDue = (document: DocumentId, { passageId, span }: TargetDue): Segment => ({
  type: 'clause',
  document,
  passageId,
  span,
  opensSentence: true,
});
