import { describeChoices, describeQuestion } from '../../../people/roster/ask-about-roster.ts';
import type { AskedQuestion, PreparedImport } from '../../../people/roster/import-roster.ts';
import type { RosterChoice } from '../../../people/roster/sent-roster.ts';
import { writeAnswers } from '../../../people/roster/settle-roster.ts';
import type { Button } from '../message/keyboard.ts';
import { type Block, plain } from '../message/rich-text.ts';
import { ROSTER, writeChoice } from './roster-buttons.ts';

const answerOf = ({ question, answer }: AskedQuestion): string | undefined => {
  const [yes, no] = describeChoices(question);
  if (answer === undefined) return undefined;
  return answer ? yes : no;
};

/** What was answered, and the question that is open. */
export const viewQuestions = ({ questions }: Pick<PreparedImport, 'questions'>): readonly Block[] => {
  const answered = questions.filter(({ answer }) => answer !== undefined);
  const open = questions.filter(({ answer }) => answer === undefined);
  const [next] = open;
  return [
    ...(answered.length === 0
      ? []
      : [
          plain(answered.map((each) => `✔ ${describeQuestion(each.question)} ${answerOf(each)}.`).join('\n')),
        ]),
    ...(next === undefined
      ? []
      : [
          plain(
            `❓ Còn ${open.length} điều xin đồng chí trả lời trước khi nhập:\n${describeQuestion(next.question)}`,
          ),
        ]),
  ];
};

/** The answers to the open question; none where all is answered. */
export const questionButtons = (
  id: number,
  { questions }: Pick<PreparedImport, 'questions'>,
  choice: RosterChoice,
): readonly (readonly Button[])[] => {
  const at = questions.findIndex(({ answer }) => answer === undefined);
  const open = questions[at];
  if (open === undefined) return [];
  const answers = questions.map(({ answer }) => answer);
  const [yes, no] = describeChoices(open.question);
  const buttonFor = (label: string, answer: boolean): Button => {
    const after = writeAnswers(answers.map((each, index) => (index === at ? answer : each)));
    return { label, data: ROSTER.to.preview(id, writeChoice({ ...choice, answers: after })) };
  };
  return [[buttonFor(yes, true), buttonFor(no, false)]];
};
