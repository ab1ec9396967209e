import type { Reference } from '../../domain/reference.ts';
import type { ProgressQuestion } from '../../progress/recording/progress-update.ts';
import type { BotServices } from '../services.ts';
import type { Button } from '../views/keyboard.ts';
import { labelItem } from './describe-update.ts';

/** Choices on one message; more are typed. */
const MOST_CHOICES = 12;
const LONGEST_EXCERPT = 200;

interface AskedBack {
  readonly text: string;
  readonly buttons: readonly (readonly Button[])[];
}

const quoted = ({ excerpt }: ProgressQuestion): string => {
  const text = excerpt.trim();
  return `“${text.length <= LONGEST_EXCERPT ? text : `${text.slice(0, LONGEST_EXCERPT)} …`}”`;
};

const answer = ({ id }: ProgressQuestion, label: string, choice: string): readonly Button[] => [
  { label, data: `tdq:${id}:${choice}` },
];

const viewWhich = (services: BotServices, question: ProgressQuestion): AskedBack => {
  const { candidates, doubt, excerpt } = question;
  const label = (ref: Reference): string => labelItem(services, ref);
  const skip = answer(question, 'Bỏ qua', '-');
  const [only] = candidates;
  if (doubt === 'only-a-part' && only !== undefined) {
    return {
      text: `${quoted(question)} là số của cả ${label(only)}, hay chỉ một phần?`,
      buttons: [answer(question, 'Của cả chỉ tiêu', only), answer(question, 'Chỉ một phần', 'n'), skip],
    };
  }
  if (doubt === 'two-values' && only !== undefined) {
    return {
      text: `Tin có hai số khác nhau cho ${label(only)}. ${quoted(question)} có phải số đúng không?`,
      buttons: [answer(question, 'Đúng số này', only), skip],
    };
  }
  const choices = candidates.slice(0, MOST_CHOICES);
  const more =
    candidates.length > choices.length ? ' Nếu không thấy dưới đây, bạn nhắn lại kèm tên chỉ tiêu.' : '';
  return {
    text: `${excerpt.trim() === '' ? 'Tệp bạn gửi' : quoted(question)} là của việc nào?${more}`,
    buttons: [...choices.map((ref) => answer(question, label(ref), ref)), skip],
  };
};

const isRate = (services: BotServices, ref: Reference | undefined): boolean =>
  ref !== undefined && services.updateReader().items.measure(ref)?.profile?.kind === 'tốc độ';

/** Rates don't add up: that of a month or a quarter is another one than that since the year began. */
const viewWholeOrPart = (question: ProgressQuestion): AskedBack => ({
  text: `${quoted(question)}: tính chung từ đầu năm, hay chỉ của riêng tháng, quý đó?`,
  buttons: [
    answer(question, 'Tính chung từ đầu năm', 't'),
    answer(question, 'Chỉ riêng tháng, quý đó', 'm'),
    answer(question, 'Bỏ qua', '-'),
  ],
});

/** What a person is asked back, with the buttons that answer it. */
export const viewQuestion = (services: BotServices, question: ProgressQuestion): AskedBack => {
  const [first] = question.candidates;
  switch (question.kind) {
    case 'which-item':
      return viewWhich(services, question);
    case 'total-or-more':
      if (isRate(services, first)) return viewWholeOrPart(question);
      return {
        text: `${quoted(question)}: đây là số lũy kế từ đầu năm, hay chỉ là số tăng thêm?`,
        buttons: [
          answer(question, 'Lũy kế từ đầu năm', 't'),
          answer(question, 'Chỉ là số tăng thêm', 'm'),
          answer(question, 'Bỏ qua', '-'),
        ],
      };
    case 'message-kind':
      return {
        text: 'Tôi chưa rõ bạn hỏi hay báo cáo. Tin của bạn đã được giữ.',
        buttons: [
          answer(question, 'Tôi hỏi', 'q'),
          answer(question, 'Tôi báo cáo', 'u'),
          answer(question, 'Bỏ qua', '-'),
        ],
      };
    case 'unread':
      return {
        text: `Tôi chưa đọc chắc số ${quoted(question)}. Bạn gửi lại số đó giúp, ví dụ: 158,2.`,
        buttons: [],
      };
    case 'not-led':
      return {
        text: `Bạn không chủ trì ${first === undefined ? 'việc này' : labelItem(services, first)}, nên tôi chưa ghi ${quoted(question)}. Tin của bạn vẫn được giữ; nếu phân công chưa đúng, xin báo Văn phòng.`,
        buttons: [],
      };
  }
};
