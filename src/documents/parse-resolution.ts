import { type Passage, textAt } from '../domain/passage.ts';
import type { NotUnderstood, Resolution, ResolutionDocument, Task } from '../domain/resolution.ts';
import type { Target } from '../domain/target.ts';
import type { Block } from './blocks/block.ts';
import { readBlocks } from './blocks/read-blocks.ts';
import { findHeadFacts } from './find-head-facts.ts';
import { findResponsibilities } from './find-responsibilities.ts';
import { makePassages } from './passages/make-passages.ts';
import { placeBlocks } from './passages/place-blocks.ts';
import { findDeadlines } from './statements/find-deadlines.ts';
import { findDocumentNumbers } from './statements/find-document-numbers.ts';
import { findTargets } from './statements/find-targets.ts';

/** Raised with every change of what the parser makes of a text, so that stored indexes are rebuilt. */
export const PARSER_VERSION = '2';

/** Reads a document's source text whole; what can't be read is listed, never dropped. */
export const parseResolution = (document: ResolutionDocument, source: string): Resolution =>
  parseBlocks(document, source, readBlocks(source));

/** Reads a document of whose source the blocks are at hand. */
export const parseBlocks = (
  document: ResolutionDocument,
  source: string,
  blocks: readonly Block[],
): Resolution => {
  const { title, placed } = placeBlocks(blocks);
  const passages = makePassages(document.id, blocks, placed);
  const { targets, groups } = findTargets(blocks, placed, passages);
  return {
    document,
    title,
    passages,
    targets,
    targetGroups: groups,
    tasks: passages.filter(({ kind }) => kind === 'task').map((passage) => readTask(passage, document.year)),
    responsibilities: passages
      .filter(({ kind, ref }) => ['target', 'task', 'execution'].includes(kind) || isWorkHeading(kind, ref))
      .flatMap(findResponsibilities),
    headFacts: findHeadFacts(source, passages),
    notUnderstood: [...targets.flatMap(checkTarget), ...checkNumbers(targets)],
  };
};

const isWorkHeading = (kind: Passage['kind'], ref: string): boolean =>
  kind === 'heading' && ref.includes('.');

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
