import type { Bound, Measure } from '../../domain/measure.ts';
import type { GuessedProfile, MeasureProfile } from '../../domain/measure-profile.ts';
import { textAt } from '../../domain/passage.ts';
import { findPassage, type Resolution } from '../../domain/resolution.ts';
import type { Target } from '../../domain/target.ts';
import { nameMeasure } from '../../domain/target-name.ts';
import type { ConfirmedMeasure } from '../library/document-said.ts';
import { rulesFor } from '../profiles/contradiction-of.ts';
import { guessProfiles } from '../profiles/guess-profiles.ts';
import { chargedBodies, cutForTable } from './list-task-rows.ts';
import type { SaidCells, TextCells } from './measure-columns.ts';
import { asGuess, BETTER_WORDS, CADENCE_WORDS, KIND_WORDS, NO, RULE_WORDS, YES } from './profile-words.ts';

/** A measure as the table shows it. */
export interface MeasureRow {
  readonly measure: Measure;
  readonly text: TextCells;
  readonly guess: GuessedProfile | undefined;
}

/** Longer texts are cut: a cell of more shows nothing that helps. */

/** The measures of a document as it was read, in its order. */
export const listMeasureRows = (resolution: Resolution): readonly MeasureRow[] => {
  const guesses = guessProfiles(resolution);
  return resolution.targets.flatMap((target) => {
    const lead = chargedBodies(resolution, target.ref, 'lead');
    return target.measures.map((measure) => ({
      measure,
      text: {
        code: measure.ref,
        target: cutForTable(target.text),
        clause: cutForTable(markedClause(target, measure)),
        value: figureOf(measure),
        bound: BOUNDS[measure.bound],
        unit: measure.unit,
        year: yearOf(resolution, target, measure),
        lead: cutForTable(lead),
        due: dueOf(resolution, target),
      },
      guess: guesses.get(measure.ref),
    }));
  });
};

/** `Kim ngạch xuất khẩu đạt ►1,85 tỷ USD◄`; of a row's cell its name and the figure. */
const markedClause = ({ text }: Target, measure: Measure): string => {
  const { clauseSpan, figureSpan, leadSpans, cells } = measure;
  const figure = `►${textAt(text, figureSpan)}◄`;
  if (cells !== undefined) return `${nameMeasure({ text }, measure)}: ${figure}`;
  const leads = leadSpans.map((span) => `${textAt(text, span)} `).join('');
  const before = textAt(text, { start: clauseSpan.start, end: Math.max(clauseSpan.start, figureSpan.start) });
  const after = textAt(text, { start: figureSpan.end, end: Math.max(figureSpan.end, clauseSpan.end) });
  return `${leads}${before}${figure}${after}`;
};

const figureOf = ({ low, high }: Measure): string =>
  low.text === high.text ? low.text : `${low.text} - ${high.text}`;

const BOUNDS: Readonly<Record<Bound, string>> = {
  '=': 'đúng bằng',
  '≈': 'khoảng',
  '>': 'lớn hơn',
  '≥': 'từ mức này trở lên',
  '<': 'nhỏ hơn',
  '≤': 'từ mức này trở xuống',
};

/** The year that the target or a column's head says, else those of the document. */
const yearOf = (resolution: Resolution, { due }: Target, { cells }: Measure): string => {
  if (due !== undefined) return String(due.year);
  const heads = (cells?.columns ?? []).map(({ passageId, span }) => wordsAt(resolution, passageId, span));
  const said = heads.flatMap((head) => /(?<!\d)\d{4}(?!\d)/u.exec(head)?.[0] ?? []).at(-1);
  if (said !== undefined) return said;
  const [from, to] = [resolution.document.validFrom.slice(0, 4), resolution.document.validTo.slice(0, 4)];
  return from === to ? to : `${from} - ${to}`;
};

const dueOf = (resolution: Resolution, { due }: Target): string =>
  due === undefined ? '' : cutForTable(wordsAt(resolution, due.passageId, due.span));

const wordsAt = (resolution: Resolution, passageId: string, span: Parameters<typeof textAt>[1]): string =>
  textAt(findPassage(resolution, passageId)?.text ?? '', span);

/** How a measure stands: as a person said, else as it is guessed, each guess marked as one. */
export const writeSaidCells = (
  measure: Measure,
  confirmed: ConfirmedMeasure | undefined,
  guess: GuessedProfile | undefined,
): SaidCells => {
  if (confirmed?.isMeasure === true) return { isMeasure: YES, ...profileCells(confirmed) };
  const guessed = guessedCells(measure, guess);
  return { ...guessed, isMeasure: confirmed === undefined ? asGuess(YES) : NO };
};

const profileCells = ({ kind, better, cadence, rule, aliases }: MeasureProfile) => ({
  kind: KIND_WORDS.wordOf(kind),
  better: BETTER_WORDS.wordOf(better),
  cadence: CADENCE_WORDS.wordOf(cadence),
  rule: RULE_WORDS.wordOf(rule),
  aliases: aliases.join('; '),
});

const guessedCells = (measure: Measure, guess: GuessedProfile | undefined): Omit<SaidCells, 'isMeasure'> => {
  const { kind, better, cadence, aliases = [] } = guess ?? {};
  const rules = kind && better ? rulesFor({ kind, better }, measure) : [];
  const [rule, ...others] = rules;
  return {
    kind: kind === undefined ? '' : asGuess(KIND_WORDS.wordOf(kind)),
    better: better === undefined ? '' : asGuess(BETTER_WORDS.wordOf(better)),
    cadence: cadence === undefined ? '' : asGuess(CADENCE_WORDS.wordOf(cadence)),
    rule: rule === undefined || others.length > 0 ? '' : asGuess(RULE_WORDS.wordOf(rule)),
    aliases: asGuess(aliases.join('; ')),
  };
};
