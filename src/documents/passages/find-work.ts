import { type Passage, textAt } from '../../domain/passage.ts';
import type { NotUnderstood, Responsibility } from '../../domain/resolution.ts';
import { isLabelLine } from '../statements/charge-labels.ts';
import { opensWithDuty } from '../statements/open-act.ts';
import type { PlacedBlock } from './place-blocks.ts';

/** In characters of what is shown. */
const EXCERPT = 80;

/**
 * Sentences that say a duty, "Chủ trì, phối hợp với …", while neither they nor what stands above them tells whose it
 * is: nobody is charged with them, and whoever checks the document is told so.
 */
export const findUnownedDuties = (
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
export const findWork = (
  passages: readonly Passage[],
  placed: readonly PlacedBlock[],
): readonly Passage[] => {
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
