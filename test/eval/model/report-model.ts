import type { Graded } from '../grade-answer.ts';
import { expectsNothing } from '../question-row.ts';
import { alignedTable } from '../report.ts';
import type { ComparedQuestion } from './evaluate-model.ts';
import { isExpected } from './scripted-models.ts';

const percent = (part: number, all: number): string => `${((100 * part) / Math.max(1, all)).toFixed(1)} %`;

const shareOf = (graded: readonly Graded[]): string => {
  const count = (outcome: Graded['outcome']) => graded.filter((one) => one.outcome === outcome).length;
  return percent(count('right') + count('perhaps') / 2, graded.length);
};

const isWrong = ({ outcome }: Graded): boolean => outcome === 'wrong' || outcome === 'answered absent';

/** A clause was chosen that isn't the expected one. */
const choseWrong = ({ row, watched }: ComparedQuestion): boolean =>
  watched.readings.some(({ request, reading }) => {
    const chosen = reading && request.candidates[reading.choice - 1];
    return chosen !== undefined && !isExpected(row, chosen);
  });

const chose = ({ watched }: ComparedQuestion): boolean =>
  watched.readings.some(({ reading }) => reading !== undefined && reading.choice > 0);

/** Of questions that are answered somewhere and were sent to the model: the expected clause was among the numbered ones. */
const isOffered = ({ row, watched }: ComparedQuestion): boolean =>
  watched.readings.some(({ request }) => request.candidates.some((clause) => isExpected(row, clause)));

/** It says yes where the truth is no, or no where it is yes. */
const isOpposite = ({ row, aided: { answer } }: ComparedQuestion): boolean => {
  const verdicts = [row.expect.verdict, answer.verdict];
  return verdicts.includes('yes') && verdicts.includes('no');
};

/** A row a set: code alone beside what came with the model, and what it was asked. */
export const modelTable = (compared: readonly ComparedQuestion[]): string => {
  const sets = [...new Set(compared.map(({ set }) => set))];
  const header = [
    'set',
    'asked',
    'right: code alone',
    'with the model',
    'wrong: code alone',
    'with the model',
    'calls for reading',
    'that came to nothing',
    'for wording',
    'stated and sent',
    'its clause among the numbered',
    'chosen',
    'another clause chosen',
    'wrong by the model',
    'opposite verdicts',
  ];
  const body = sets.map((set) => {
    const own = compared.filter((one) => one.set === set);
    const count = (test: (one: ComparedQuestion) => boolean): string => String(own.filter(test).length);
    const sent = own.filter(({ row, watched }) => watched.readings.length > 0 && !expectsNothing(row));
    return [
      set,
      String(own.length),
      shareOf(own.map(({ alone }) => alone)),
      shareOf(own.map(({ aided }) => aided)),
      count(({ alone }) => isWrong(alone)),
      count(({ aided }) => isWrong(aided)),
      count(({ watched }) => watched.readings.length > 0),
      count(({ watched }) => watched.readings.some(({ reading }) => reading === undefined)),
      String(own.reduce((sum, { watched }) => sum + watched.compositions, 0)),
      String(sent.length),
      String(sent.filter(isOffered).length),
      count(chose),
      count(choseWrong),
      count(({ alone, aided }) => isWrong(aided) && !isWrong(alone)),
      count(isOpposite),
    ];
  });
  return alignedTable([header, header.map(() => '---'), ...body]);
};

/** What became worse or stayed wrong with the model; of held-out questions nothing. */
export const describeWorse = (compared: readonly ComparedQuestion[]): readonly string[] =>
  compared
    .filter(({ set, aided }) => !set.includes('held-out') && aided.outcome !== 'right')
    .filter(({ watched }) => watched.readings.length > 0)
    .map(({ row, alone, aided, watched }) => {
      const choices = watched.readings.map(({ request, reading }) =>
        reading === undefined ? 'nothing came' : (request.candidates[reading.choice - 1]?.text ?? 'none'),
      );
      return `\n[${row.id}] ${alone.outcome} → ${aided.outcome}: ${row.question}\n  chose ${choices.join(' | ')}\n  ${aided.answer.kind}: ${aided.answer.text.slice(0, 200)}\n  ✗ ${aided.reasons.join('; ')}`;
    });
