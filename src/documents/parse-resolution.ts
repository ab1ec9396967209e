import { type Passage, type Span, textAt } from '../domain/passage.ts';
import type { NotUnderstood, Resolution, ResolutionDocument, Task } from '../domain/resolution.ts';
import type { Target } from '../domain/target.ts';
import type { Block } from './blocks/block.ts';
import { readBlocks } from './blocks/read-blocks.ts';
import { findHeadFacts } from './find-head-facts.ts';
import { findDocumentCharges } from './passages/find-document-charges.ts';
import { findUnownedDuties } from './passages/find-unowned-duties.ts';
import { makePassages } from './passages/make-passages.ts';
import { placeBlocks } from './passages/place-blocks.ts';
import { splitRunning } from './passages/split-running.ts';
import { isLabelLine } from './statements/charge-labels.ts';
import { findDeadlines, readDeadlineCell } from './statements/find-deadlines.ts';
import { findDocumentNumbers } from './statements/find-document-numbers.ts';
import { findTargets } from './statements/find-targets.ts';

/** Raised with every change of what the parser makes of a text, so that stored indexes are rebuilt. */
export const PARSER_VERSION = '5';

/** Reads a document's source text whole; what can't be read is listed, never dropped. */
export const parseResolution = (document: ResolutionDocument, source: string): Resolution =>
  parseBlocks(document, source, splitRunning(readBlocks(source)));

/** Reads a document of whose source the blocks are at hand. */
export const parseBlocks = (
  document: ResolutionDocument,
  source: string,
  blocks: readonly Block[],
): Resolution => {
  const { title, placed } = placeBlocks(blocks);
  const own = makePassages(document.id, blocks, placed);
  const isOfYears = document.validFrom.slice(0, 4) !== document.validTo.slice(0, 4);
  const { targets, groups, titles: dues } = findTargets(blocks, placed, own, isOfYears);
  const { responsibilities, titles } = findDocumentCharges(blocks, placed, own, targets);
  const passages = [...own, ...titles, ...dues.filter(({ id }) => !titles.some((title) => title.id === id))];
  const rows = new Map(
    placed.filter(({ block }) => block.kind === 'row').map(({ id, block }) => [id, block]),
  );
  const readWork = (of: Passage['kind']): readonly Task[] =>
    passages
      .filter(({ kind }) => kind === of)
      .map((passage) => ({ passage, task: readTask(passage, rows.get(passage.id), document) }))
      // "Đơn vị chủ trì: …" is a line of the task above it; one that sets a time is kept for that.
      .filter(({ passage, task }) => task.deadlines.length > 0 || !isLabelLine(passage.text))
      .map(({ task }) => task);
  return {
    document,
    title,
    passages,
    targets,
    targetGroups: groups,
    tasks: readWork('task'),
    executions: readWork('execution').filter(({ deadlines }) => deadlines.length > 0),
    targetDeadlines: readWork('target').flatMap(({ ref, passageId, deadlines }) =>
      deadlines.length === 0 ? [] : [{ ref, passageId, deadlines }],
    ),
    responsibilities,
    headFacts: findHeadFacts(source, passages),
    notUnderstood: [
      ...targets.flatMap(checkTarget),
      ...checkNumbers(targets),
      ...findUnownedDuties(passages, responsibilities),
    ],
  };
};

const readTask = (passage: Passage, row: Block | undefined, { validFrom }: ResolutionDocument): Task => ({
  ref: passage.ref,
  passageId: passage.id,
  // A year gone before the document's own is a look back, no deadline; "hằng quý" has none.
  deadlines: deadlinesOf(passage.text, row).filter((span) => {
    const year = yearOf(textAt(passage.text, span));
    return year === undefined || year >= Number(validFrom.slice(0, 4));
  }),
  documents: findDocumentNumbers(passage.text),
});

/** A table's own column of times says when; what its other cells speak of is not the row's. */
const deadlinesOf = (text: string, row: Block | undefined): readonly Span[] => {
  const timed =
    row?.cells.filter(({ header }) => /thời gian|thời hạn|tiến độ|hoàn thành/iu.test(header)) ?? [];
  const inCells = timed.flatMap((cell): Span[] => {
    const found = readDeadlineCell(textAt(text, cell));
    return found === undefined ? [] : [{ start: cell.start + found.start, end: cell.start + found.end }];
  });
  return inCells.length > 0 ? inCells : findDeadlines(text);
};

const yearOf = (words: string): number | undefined => {
  const year = /\d{4}/.exec(words)?.[0];
  return year === undefined ? undefined : Number(year);
};

const checkTarget = ({ ref, text, measures }: Target): readonly NotUnderstood[] =>
  measures.length > 0
    ? []
    : [{ of: 'target', ref, problem: 'chỉ tiêu không có con số nào đọc được', excerpt: text.slice(0, 80) }];

const checkNumbers = (targets: readonly Target[]): readonly NotUnderstood[] =>
  targets
    .filter(({ number }, index) => index > 0 && number !== (targets[index - 1]?.number ?? 0) + 1)
    .map(({ ref, text }) => ({
      of: 'numbering',
      ref,
      problem: 'số thứ tự chỉ tiêu không liên tục',
      excerpt: text.slice(0, 80),
    }));
