import type { Answer, Citation } from '../../../answering/answer.ts';
import type { UpdateId } from '../../../domain/chat.ts';
import type { Button, Rows } from '../message/keyboard.ts';
import { FULL_TEXT_BUTTON } from './texts.ts';

/** Rows of the office's are quoted whole and have nothing more to open. */
const isClause = ({ document }: Citation): boolean => document !== 'phân công' && document !== 'tiến độ';

/** The buttons under an answer: the clause in full, clauses nearby, and two to rate it. */
export const answerButtons = (answer: Answer, update: UpdateId): Rows => [
  answer.citations.some(isClause)
    ? [{ label: FULL_TEXT_BUTTON, press: { act: 'full text', answer: update } }]
    : [],
  ...answer.related.map(({ label, document, ref }): readonly Button[] => [
    { label, press: { act: 'clause', document, ref } },
  ]),
  [
    { label: '👍', press: { act: 'rate', rating: 'up', answer: update } },
    { label: '👎', press: { act: 'rate', rating: 'down', answer: update } },
  ],
];
