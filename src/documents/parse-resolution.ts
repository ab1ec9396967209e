import { byStart, overlap, type Passage, type Span, textAt } from '../domain/passage.ts';
import type {
  NotUnderstood,
  Resolution,
  ResolutionDocument,
  Responsibility,
  Task,
} from '../domain/resolution.ts';
import type { Target } from '../domain/target.ts';
import type { Block } from './blocks/block.ts';
import { readBlocks } from './blocks/read-blocks.ts';
import { findHeadFacts } from './find-head-facts.ts';
import { findDocumentCharges } from './passages/find-document-charges.ts';
import { makePassages } from './passages/make-passages.ts';
import { type PlacedBlock, placeBlocks } from './passages/place-blocks.ts';
import { splitRunning } from './passages/split-running.ts';
import { isLabelLine } from './statements/charge-labels.ts';
import { findDeadlines, readDeadlineCell } from './statements/find-deadlines.ts';
import { findDocumentNumbers } from './statements/find-document-numbers.ts';
import { findTargets } from './statements/find-targets.ts';
import { findInlineTimes, findLabelledTimes } from './statements/labelled-times.ts';
import { opensWithDuty } from './statements/open-act.ts';

/** Raised with every change of what the parser makes of a text, so that stored indexes are rebuilt. */
export const PARSER_VERSION = '11';

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
  const firstYear = Number(document.validFrom.slice(0, 4));
  const { targets, groups, titles: dues } = findTargets(blocks, placed, own, { isOfYears, firstYear });
  const { responsibilities, titles } = findDocumentCharges(blocks, placed, own, targets);
  const passages = [...own, ...titles, ...dues.filter(({ id }) => !titles.some((title) => title.id === id))];
  const rows = new Map(
    placed.filter(({ block }) => block.kind === 'row').map(({ id, block }) => [id, block]),
  );
  const readTimes = (some: readonly Passage[], of: Passage['kind']): readonly Task[] =>
    some
      .filter(({ kind }) => kind === of)
      .map((passage) => readTask(passage, rows.get(passage.id), document));
  const work = findWork(passages, placed);
  return {
    document,
    title,
    passages,
    targets,
    targetGroups: groups,
    tasks: readTimes(work, 'task'),
    executions: readTimes(work, 'execution').filter(({ deadlines }) => deadlines.length > 0),
    targetDeadlines: readTimes(passages, 'target').flatMap(({ ref, passageId, deadlines }) =>
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
    const year = lastYearOf(textAt(passage.text, span));
    return year === undefined || year >= Number(validFrom.slice(0, 4));
  }),
  documents: findDocumentNumbers(passage.text),
});

/** A table's own column of times says when, or a task's line of labels; what else is spoken of is not when it is due. */
const deadlinesOf = (text: string, row: Block | undefined): readonly Span[] => {
  const timed =
    row?.cells.filter(({ header }) => /thời gian|thời hạn|tiến độ|hoàn thành|lộ trình|^hạn/iu.test(header)) ??
    [];
  const inCells = timed.flatMap(({ header, start, end }): Span[] => {
    const words = textAt(text, { start, end });
    const found = readDeadlineCell(words);
    if (found !== undefined) return [{ start: start + found.start, end: start + found.end }];
    return OF_TIMES.test(header) && SAYS_WHEN.test(words) ? [{ start, end }] : [];
  });
  if (inCells.length > 0) return inCells;
  const labelled = findLabelledTimes(text);
  if (labelled.length > 0) return labelled;
  const inline = findInlineTimes(text);
  const others = findDeadlines(text).filter((each) => !inline.some((time) => overlap(time, each)));
  return [...inline, ...others].toSorted(byStart);
};

/** In a column of nothing but times a cell that speaks of one is it whole: "Quý II/2026 và năm 2027". */
const OF_TIMES = /^(?:thời gian|thời hạn|tiến độ|lộ trình|hoàn thành|hạn)(?!\p{L})/iu;
const SAYS_WHEN =
  /^(?=.{1,80}$)[^|]*(?:(?<!\p{L})(?:năm|tháng|quý|tuần|ngày|khi|kỳ)(?!\p{L})|(?<!\d)(?:19|20)\d\d(?!\d))/iu;

const lastYearOf = (words: string): number | undefined => {
  const years = words.match(/\d{4}/g);
  return years === null ? undefined : Number(years.at(-1));
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

/** In characters of what is shown. */
const EXCERPT = 80;

/**
 * Sentences that say a duty, "Chủ trì, phối hợp với …", while neither they nor what stands above them tells whose it
 * is: nobody is charged with them, and whoever checks the document is told so.
 */
const findUnownedDuties = (
  passages: readonly Passage[],
  charges: readonly Responsibility[],
): readonly NotUnderstood[] =>
  passages
    .filter(({ kind }) => kind === 'task' || kind === 'execution')
    .flatMap((passage) =>
      passage.sentences
        .filter((sentence) => opensWithDuty(textAt(passage.text, sentence)))
        .filter(
          ({ start, end }) =>
            !charges.some(
              ({ passageId, role, statement }) =>
                passageId === passage.id &&
                role !== 'informed' &&
                statement.start < end &&
                start < statement.end,
            ),
        )
        .map((sentence) => ({
          of: 'duty' as const,
          ref: passage.ref,
          problem: 'không rõ việc này giao cho ai',
          excerpt: textAt(passage.text, sentence).slice(0, EXCERPT),
        })),
    );

/** Titles below which it is said what a document holds for and from when, and nothing is to be done. */
const OF_DOCUMENT =
  /^(?:phạm vi (?:điều chỉnh|áp dụng)|phạm vi,? (?:và )?đối tượng|đối tượng (?:áp dụng|điều chỉnh)|giải thích từ ngữ|hiệu lực(?: thi hành)?$|điều khoản (?:thi hành|chuyển tiếp)|quy định chuyển tiếp)/iu;
/** In characters; a longer line says something of its own. */
const LONGEST_TITLE = 120;

/**
 * The passages of a kind that say what is to be done: not what the document holds for, no line "Đơn vị chủ trì: …" that
 * stands for itself, and no title among a table's rows.
 */
const findWork = (passages: readonly Passage[], placed: readonly PlacedBlock[]): readonly Passage[] => {
  const titles = titlesInTables(placed);
  return passages.filter(
    ({ id, text, headings }) =>
      !titles.has(id) && !isLabelLine(text) && !headings.some((heading) => OF_DOCUMENT.test(heading)),
  );
};

/** "II Chỉ tiêu xã hội" on a line of its own between two rows. */
const titlesInTables = (placed: readonly PlacedBlock[]): ReadonlySet<string> =>
  new Set(
    placed
      .filter(({ block }, place) => {
        const beside = [placed[place - 1], placed[place + 1]];
        return (
          block.kind === 'paragraph' &&
          block.text.length <= LONGEST_TITLE &&
          !/[.;:]$/u.test(block.text) &&
          beside.every((one) => one?.block.kind === 'row' && one.block.parent === block.parent)
        );
      })
      .map(({ id }) => id),
  );
