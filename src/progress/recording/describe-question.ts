import { formatDay } from '../../domain/local-time.ts';
import type { UnitId } from '../../domain/people.ts';
import type { Doubt } from '../../domain/progress.ts';
import type { Reference } from '../../domain/reference.ts';
import { isOpposite } from '../../text/opposites.ts';
import type { ItemNames } from '../reading/item-names.ts';
import { describeAmounts } from './describe-card.ts';
import { isByOffice, type NewProgressQuestion, type ProgressQuestion } from './progress-update.ts';

/** An answer that may be chosen. */
export interface Choice {
  readonly label: string;
  /** As `answerQuestion` takes it. */
  readonly choice: string;
}

export interface DescribedQuestion {
  readonly text: string;
  readonly choices: readonly Choice[];
}

/** What naming items needs. */
export interface ItemLabels {
  readonly label: (ref: Reference) => string;
  readonly measure: ItemNames['measure'];
  /** The units that the office may enter a figure of something for; left out: nobody enters any. */
  readonly unitsOf?: (ref: Reference) => readonly { readonly id: UnitId; readonly name: string }[];
}

type Asked = Pick<ProgressQuestion, 'kind' | 'doubt' | 'candidates' | 'readings' | 'excerpt' | 'today'> &
  Partial<Pick<ProgressQuestion, 'enteredByOffice'>>;

/** Choices on one message; more are typed. */
const MOST_CHOICES = 12;
const LONGEST_EXCERPT = 200;

/** A figure that no tap can make one of the item. */
const WRONG_UNIT: ReadonlySet<Doubt> = new Set(['unit-does-not-fit', 'no-item-has-the-unit']);

const SKIP: Choice = { label: 'Bỏ qua', choice: '-' };

const quoted = ({ excerpt }: Asked): string => {
  const text = excerpt.trim();
  return `“${text.length <= LONGEST_EXCERPT ? text : `${text.slice(0, LONGEST_EXCERPT)} …`}”`;
};

/** `172 triệu tấn`, of the first figure that waits. */
const figureOf = ({ readings: [reading] }: Asked): string =>
  reading === undefined
    ? ''
    : describeAmounts({
        value: reading.value?.value,
        share: reading.share?.value.decimal,
        count: reading.count?.value,
      });

const describeWhich = (question: Asked, { label, measure }: ItemLabels): DescribedQuestion => {
  const { candidates, doubt, excerpt, readings, today } = question;
  const [only, ...others] = candidates;
  if (only !== undefined && doubt === 'only-a-part')
    return {
      text: `${quoted(question)} là số của cả ${label(only)}, hay chỉ một phần?`,
      choices: [{ label: 'Của cả chỉ tiêu', choice: only }, { label: 'Chỉ một phần', choice: 'n' }, SKIP],
    };
  if (only !== undefined && doubt === 'two-values')
    return {
      text: `Tin có hai số khác nhau cho ${label(only)}. ${quoted(question)} có phải số đúng không?`,
      choices: [{ label: 'Đúng số này', choice: only }, SKIP],
    };
  if (only !== undefined && doubt === 'rate-or-change')
    return {
      text: `${quoted(question)}: mức giảm của ${label(only)}, hay tỷ lệ hiện nay?`,
      choices: [{ label: 'Mức giảm', choice: only }, { label: 'Tỷ lệ hiện nay', choice: 'n' }, SKIP],
    };
  if (only !== undefined && others.length === 0 && doubt !== undefined && WRONG_UNIT.has(doubt))
    return {
      text: `${quoted(question)} không theo đơn vị của ${label(only)} (${measure(only)?.measure.unit ?? ''}). Giữ làm ghi chú nhé? Nếu là số của chỉ tiêu, đồng chí gửi lại giúp.`,
      choices: [{ label: 'Giữ làm ghi chú', choice: 'n' }, SKIP],
    };
  if (only !== undefined && doubt === 'other-words' && isOpposite(question.excerpt, label(only)))
    return {
      text: `${quoted(question)} không phải là số của ${label(only)}, nên tôi chưa ghi. Giữ làm ghi chú nhé?`,
      choices: [{ label: 'Giữ làm ghi chú', choice: 'n' }, SKIP],
    };
  if (only !== undefined && doubt === 'other-words')
    return {
      text: `${quoted(question)} có phải là số của ${label(only)} không?`,
      choices: [
        { label: 'Phải, ghi số này', choice: only },
        { label: 'Không, giữ làm ghi chú', choice: 'n' },
        SKIP,
      ],
    };
  if (only !== undefined && others.length === 0 && readings.length > 0) {
    const unit = measure(only)?.measure.unit ?? '';
    const figure = figureOf(question);
    const shown = /^-?[\d.,]+$/.test(figure) ? `${figure}${unit === '%' ? '%' : ` ${unit}`}` : figure;
    const day = formatDay(readings[0]?.asOf?.value ?? today);
    return {
      text:
        shown === ''
          ? `Ghi ${quoted(question)} cho ${label(only)}?`
          : `Ghi ${shown} cho ${label(only)}, đến ${day}?`,
      choices: [
        { label: 'Ghi', choice: only },
        { label: 'Không', choice: '-' },
      ],
    };
  }
  const choices = candidates.slice(0, MOST_CHOICES);
  const more =
    candidates.length > choices.length ? ' Nếu không thấy dưới đây, đồng chí nhắn lại kèm tên chỉ tiêu.' : '';
  return {
    text: `${excerpt.trim() === '' ? 'Tệp đồng chí gửi' : quoted(question)} là của việc nào?${more}`,
    choices: [...choices.map((ref): Choice => ({ label: label(ref), choice: ref })), SKIP],
  };
};

/** Rates don't add up: that of a month or a quarter is another one than that since the year began. */
const describeWholeOrPart = (question: Asked, { measure }: ItemLabels): DescribedQuestion => {
  const isRate = question.candidates.some((ref) => measure(ref)?.profile?.kind === 'tốc độ');
  return isRate
    ? {
        text: `${quoted(question)}: tính chung từ đầu năm, hay chỉ của riêng tháng, quý đó?`,
        choices: [
          { label: 'Tính chung từ đầu năm', choice: 't' },
          { label: 'Chỉ riêng tháng, quý đó', choice: 'm' },
          SKIP,
        ],
      }
    : {
        text: `${quoted(question)}: đây là số lũy kế từ đầu năm, hay chỉ là số tăng thêm?`,
        choices: [
          { label: 'Lũy kế từ đầu năm', choice: 't' },
          { label: 'Chỉ là số tăng thêm', choice: 'm' },
          SKIP,
        ],
      };
};

/** A unit as `answerQuestion` takes it as a choice. */
export const unitChoice = (unit: UnitId): string => `u${unit}`;

const describeWhichUnit = (question: Asked, { label, unitsOf }: ItemLabels): DescribedQuestion => {
  const [ref] = question.candidates;
  const units = ref === undefined ? [] : (unitsOf?.(ref) ?? []);
  const choices = units
    .slice(0, MOST_CHOICES)
    .map(({ id, name }) => ({ label: name, choice: unitChoice(id) }));
  return {
    text: `${quoted(question)}: ghi cho đơn vị nào của ${ref === undefined ? 'chỉ tiêu này' : label(ref)}?`,
    choices: [...choices, SKIP],
  };
};

const notLedText = (question: Asked, item: string): string =>
  isByOffice(question)
    ? `Chưa giao đơn vị nào chủ trì ${item}, nên tôi chưa ghi ${quoted(question)}. Đồng chí giao việc bằng /phancong rồi nhắn lại số.`
    : `Đồng chí không chủ trì ${item}, nên tôi chưa ghi ${quoted(question)}. Tin của đồng chí vẫn được giữ; nếu phân công chưa đúng, xin báo Văn phòng.`;

/** What a person is asked back, with the answers that may be chosen, in their order. */
export const describeQuestion = (question: Asked, labels: ItemLabels): DescribedQuestion => {
  const [first] = question.candidates;
  const item = first === undefined ? 'việc này' : labels.label(first);
  switch (question.kind) {
    case 'which-item':
      return describeWhich(question, labels);
    case 'total-or-more':
      return describeWholeOrPart(question, labels);
    case 'message-kind':
      return {
        text: `Đồng chí báo cáo hay hỏi? ${quoted(question)} đã được giữ.`,
        choices: [{ label: 'Tôi báo cáo', choice: 'u' }, { label: 'Tôi hỏi', choice: 'q' }, SKIP],
      };
    case 'is-yours':
      return {
        text: `Tin chuyển tiếp, ${quoted(question)}. Ghi ${isByOffice(question) ? 'thay đơn vị' : 'là số của đồng chí'} cho ${item}?`,
        choices: [
          { label: 'Ghi', choice: 'y' },
          { label: 'Không', choice: '-' },
        ],
      };
    case 'unread':
      return {
        text: `Tôi chưa đọc chắc số ${quoted(question)}. Đồng chí gửi lại số đó giúp, ví dụ: 158,2.`,
        choices: [],
      };
    case 'range':
      return {
        text: `${quoted(question)} là một khoảng. Đồng chí gửi giúp một số, ví dụ: 171,5.`,
        choices: [],
      };
    case 'not-led':
      return { text: notLedText(question, item), choices: [] };
    case 'which-unit':
      return describeWhichUnit(question, labels);
  }
};

/** What is asked with "Ghi" and "Không" only, so that a nod answers it. */
export const isOffered = ({ kind, doubt }: Pick<NewProgressQuestion, 'kind' | 'doubt'>): boolean =>
  kind === 'is-yours' || (kind === 'which-item' && doubt === 'only-candidate');
