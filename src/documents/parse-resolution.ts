import { type Passage, textAt } from '../domain/passage.ts';
import { asReference } from '../domain/reference.ts';
import type { NotUnderstood, Resolution, ResolutionDocument, Task } from '../domain/resolution.ts';
import type { Target, TargetGroup } from '../domain/target.ts';
import { findHeadFacts } from './find-head-facts.ts';
import { findResponsibilities } from './find-responsibilities.ts';
import { readMeasures } from './read-measures.ts';
import { readPassages } from './read-passages.ts';
import { findDeadlines } from './statements/find-deadlines.ts';
import { findDocumentNumbers } from './statements/find-document-numbers.ts';

/** Raised with every change of what the parser makes of a text, so that stored indexes are rebuilt. */
export const PARSER_VERSION = '1';

/** Reads a resolution's source text whole; what can't be read is listed, never dropped. */
export const parseResolution = (document: ResolutionDocument, source: string): Resolution => {
  const { title, passages, headings, notUnderstood } = readPassages(document.id, source);
  const targets = passages.filter(({ kind }) => kind === 'target').map(readTarget);
  return {
    document,
    title,
    passages,
    targets,
    targetGroups: groupTargets(targets, headings),
    tasks: passages.filter(({ kind }) => kind === 'task').map((passage) => readTask(passage, document.year)),
    responsibilities: passages
      .filter(({ kind, ref }) => ['target', 'task', 'execution'].includes(kind) || isWorkHeading(kind, ref))
      .flatMap(findResponsibilities),
    headFacts: findHeadFacts(source, passages),
    notUnderstood: [...notUnderstood, ...targets.flatMap(checkTarget), ...checkNumbers(targets)],
  };
};

const isWorkHeading = (kind: Passage['kind'], ref: string): boolean =>
  kind === 'heading' && ref.includes('.');

const readTarget = (passage: Passage): Target => {
  const [, group = '', number = ''] = /^(.*)\((\d+)\)$/.exec(passage.ref) ?? [];
  return {
    document: passage.document,
    ref: passage.ref,
    number: Number(number),
    group: asReference(group),
    text: passage.text,
    measures: readMeasures(passage.ref, passage.text),
  };
};

const groupTargets = (
  targets: readonly Target[],
  headings: ReadonlyMap<string, string>,
): readonly TargetGroup[] =>
  [...new Set(targets.map(({ group }) => group))].map((ref) => ({
    ref,
    title: headings.get(ref) ?? 'Các chỉ tiêu',
    targets: targets.filter(({ group }) => group === ref),
  }));

const readTask = (passage: Passage, year: number): Task => ({
  ref: passage.ref,
  passageId: passage.id,
  // A year gone before the document's own is a look back, no deadline.
  deadlines: findDeadlines(passage.text).filter((span) => yearOf(textAt(passage.text, span)) >= year),
  documents: findDocumentNumbers(passage.text),
});

const yearOf = (words: string): number => Number(/\d{4}/.exec(words)?.[0] ?? 0);

const checkTarget = ({ ref, text, measures }: Target): readonly NotUnderstood[] =>
  measures.length > 0
    ? []
    : [{ ref, problem: 'chỉ tiêu không có con số nào đọc được', excerpt: text.slice(0, 80) }];

const checkNumbers = (targets: readonly Target[]): readonly NotUnderstood[] =>
  targets
    .filter(({ number }, index) => index > 0 && number !== (targets[index - 1]?.number ?? 0) + 1)
    .map(({ ref, text }) => ({
      ref,
      problem: 'số thứ tự chỉ tiêu không liên tục',
      excerpt: text.slice(0, 80),
    }));
