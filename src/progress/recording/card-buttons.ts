import { asReference } from '../../domain/reference.ts';
import { type Button, button, present, type Rows } from '../../domain/view.ts';
import { shortItem } from '../reporters/find-led.ts';
import { isDoubted } from './describe-card.ts';
import type { DescribedQuestion } from './describe-question.ts';
import { holdsFigure, type ProgressQuestion, type ProgressUpdate } from './progress-update.ts';
import { ASKED, CARD } from './report-buttons.ts';

const about = ({ id }: ProgressUpdate, label: string, to: (report: number) => string): Button =>
  button(label, to(id));

/** Confirm, correct, take back. Of several items that hold no figure there is nothing to be typed anew. */
export const cardButtons = (updates: readonly ProgressUpdate[]): Rows => {
  const [first, ...others] = updates;
  if (first === undefined) return [];
  const isDue = updates.some(({ isStillDue }) => isStillDue === true);
  return present(
    isDue && [about(first, 'Hẹn ngày có số', CARD.to.offerDays)],
    present(
      isDoubted(first) && about(first, 'Giữ nguyên', CARD.to.confirm),
      (others.length === 0 || updates.some(holdsFigure)) && about(first, 'Sửa', CARD.to.correct),
      about(first, 'Hủy', CARD.to.takeBack),
    ),
  );
};

/** Puts back what was taken back. */
export const restoreButtons = (updates: readonly ProgressUpdate[]): Rows => {
  const [first] = updates;
  return first === undefined ? [] : [[about(first, 'Khôi phục', CARD.to.restore)]];
};

/** A button for each answer to what is asked back. */
export const questionButtons = ({ id }: Pick<ProgressQuestion, 'id'>, { choices }: DescribedQuestion): Rows =>
  choices.map(({ label, choice }): readonly Button[] => [
    button(label, ASKED.to.answer(id, shortItem(asReference(choice)))),
  ]);
