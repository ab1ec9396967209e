import type { DocumentId } from '../../domain/reference.ts';
import { type Segment, words } from '../lock/segments.ts';
import type { AnswerDraft, ClausePlace } from './draft.ts';
import type { RefusalReason } from './refusal-reason.ts';

const MOST_ECHO = 160;

/**
 * Says that the resolution doesn't state what was asked, with the nearest clauses that it does hold as buttons.
 * @param asked words of the question, as typed
 */
export const refuse = (
  document: DocumentId,
  reason: RefusalReason,
  asked: string,
  near: readonly ClausePlace[],
): AnswerDraft => ({
  kind: 'none',
  refusal: reason,
  segments: [...SENTENCES[reason](document, echoOf(asked)), ...pointer(near)],
  quotes: [],
  confidence: 0,
  related: near,
  // "ai phụ trách?" after a refusal means the target that it named.
  subject: near[0]?.ref.includes('(') ? [near[0].ref] : undefined,
});

/** The question as asked; of a long one its opening words. A word too long for a line is nobody's question. */
const echoOf = (asked: string): Segment => {
  const text = asked.trim();
  const cut =
    text.length <= MOST_ECHO ? text : text.slice(0, Math.max(0, text.lastIndexOf(' ', MOST_ECHO))).trim();
  return cut === '' ? words('(câu hỏi quá dài)') : { type: 'echo', as: 'asked', text: cut };
};

const SENTENCES: Readonly<
  Record<RefusalReason, (document: DocumentId, asked: Segment) => readonly Segment[]>
> = {
  'not-stated': (_, asked) => [words('Nghị quyết không nêu nội dung bạn hỏi: '), asked, words('.')],
  'other-year': (document, asked) => [
    words('Nghị quyết đặt chỉ tiêu, nhiệm vụ cho năm '),
    { type: 'document', document, field: 'year' },
    words('; điều bạn hỏi về năm khác thì không nêu: '),
    asked,
    words('.'),
  ],
  'other-period': (_, asked) => [
    words('Nghị quyết chỉ đặt chỉ tiêu cho cả năm, không nêu theo tháng hay quý: '),
    asked,
    words('.'),
  ],
  'other-place': (_, asked) => [
    words('Nghị quyết là của thành phố Hải Phòng, không nêu nội dung bạn hỏi cho địa phương đó: '),
    asked,
    words('.'),
  ],
  'no-such-target': (_, asked) => [words('Nghị quyết không có chỉ tiêu mang số đó: '), asked, words('.')],
  'body-not-charged': (_, asked) => [
    words('Nghị quyết không nêu nhiệm vụ riêng của cơ quan, người mà bạn hỏi: '),
    asked,
    words('.'),
  ],
  'no-date': (_, asked) => [words('Nghị quyết không nêu thời hạn cho việc bạn hỏi: '), asked, words('.')],
  'no-such-section': (_, asked) => [words('Nghị quyết không có mục đó: '), asked, words('.')],
  which: () => [
    words(
      'Bạn hỏi về chỉ tiêu hay nhiệm vụ nào? Ví dụ: “chỉ tiêu hàng hóa qua cảng”, “ai cụ thể hóa nghị quyết”, “nhiệm vụ chuyển đổi số”.',
    ),
  ],
  'off-topic': () => [
    words(
      'Tôi chỉ trả lời về nội dung Nghị quyết: chỉ tiêu, nhiệm vụ, trách nhiệm, thời hạn. Nội dung này Nghị quyết không nêu.',
    ),
  ],
};

const pointer = (near: readonly ClausePlace[]): readonly Segment[] =>
  near.length === 0 ? [] : [words(' Bạn có thể mở mục liên quan bằng nút bên dưới.')];
