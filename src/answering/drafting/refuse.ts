import type { DocumentId } from '../../domain/reference.ts';
import { type Segment, words } from '../lock/segments.ts';
import type { Understanding } from '../understanding/understanding.ts';
import type { AnswerDraft, ClausePlace } from './draft.ts';
import { ofKind, ofKindInForce } from './of-kind.ts';
import type { RefusalReason } from './refusal-reason.ts';

type Said = Pick<Understanding, 'typed' | 'years' | 'places' | 'bodies'>;

/** Two lines on a phone: a refusal is no longer, and doesn't say the question again. */
export const LONGEST_REFUSAL = 110;

/**
 * Says in a line or two that there is no answer and why, naming what differs; the nearest clauses are buttons.
 * @param asked the question as it was understood; undefined where it wasn't read at all
 * @param lacking what the clause doesn't state, in words
 */
export const refuse = (
  document: DocumentId,
  reason: RefusalReason,
  asked: Said | undefined,
  near: readonly ClausePlace[],
  lacking?: string,
): AnswerDraft => ({
  kind: 'none',
  refusal: reason,
  segments: [...SENTENCES[reason](document, asked, lacking), ...pointer(near)],
  quotes: [],
  confidence: 0,
  related: near,
  // "ai phụ trách?" after a refusal means the target that it named.
  subject: near[0]?.ref.includes('(') ? [near[0].ref] : undefined,
});

/** The refusal of the first of several documents that were all asked in vain: it speaks for each of them. */
export const refuseForSeveral = (first: AnswerDraft): AnswerDraft =>
  first.refusal === 'not-found'
    ? {
        ...first,
        segments: [
          words('Tôi chưa tìm thấy nội dung này trong các văn bản đang dùng.'),
          ...pointer(first.related),
        ],
      }
    : first;

/** An inner error, with the code under which the log has its cause. */
export const admitError = (code: string): AnswerDraft => ({
  kind: 'none',
  refusal: 'error',
  segments: [
    words('Tôi gặp lỗi nên chưa trả lời được câu này. Mã lỗi: '),
    { type: 'error code', code },
    words('.'),
  ],
  quotes: [],
  confidence: 0,
  related: [],
  subject: undefined,
});

/** A name from the word lists; one with a digit is left to the button, since fixed words bear none. */
const named = (name: string | undefined, otherwise: string): Segment =>
  words(name === undefined || /\p{N}/u.test(name) || name.length > LONGEST_NAME ? otherwise : name);

const LONGEST_NAME = 45;

const SENTENCES: Readonly<
  Record<
    RefusalReason,
    (document: DocumentId, asked: Said | undefined, lacking?: string) => readonly Segment[]
  >
> = {
  'not-found': (document) => [...ofKind(document, 'Tôi chưa tìm thấy nội dung này trong Nghị quyết.')],
  'not-there': () => [words('Tôi chưa tìm thấy điều này trong điều khoản vừa nêu.')],
  perhaps: () => [words('Có lẽ đồng chí hỏi một trong các mục sau.')],
  'other-year': (document, asked) => [
    ...ofKind(document, 'Nghị quyết đặt ra cho '),
    { type: 'document', document, field: 'period' },
    words(', không nêu cho '),
    ...otherYear(asked),
    words('.'),
  ],
  'other-period': (document) => [
    ...ofKind(document, 'Nghị quyết đặt chỉ tiêu cho cả năm, không nêu theo tháng hay quý.'),
  ],
  'other-place': (document, asked) => [
    ...ofKind(document, 'Nghị quyết không nêu riêng cho '),
    named(asked?.places[0]?.item.name, 'địa phương này'),
    words('.'),
  ],
  'other-quantity': (document, _, lacking = 'loại số liệu này') => [
    ...ofKind(document, `Nghị quyết không nêu ${lacking} cho chỉ tiêu này.`),
  ],
  'other-part': (document) => [...ofKind(document, 'Nghị quyết không nêu phần này.')],
  'no-targets': (document) => [...ofKind(document, 'Nghị quyết không nêu chỉ tiêu nào bằng con số.')],
  'no-such-target': (document) => [...ofKind(document, 'Nghị quyết không có chỉ tiêu mang số này.')],
  'no-such-document': (document) => [...ofKind(document, 'Nghị quyết không nhắc đến văn bản mang số này.')],
  'no-such-date': (document) => [...ofKind(document, 'Nghị quyết không nhắc đến ngày, tháng này.')],
  'no-such-item': (document) => [...ofKind(document, 'Nghị quyết không nhắc đến nội dung mang số này.')],
  'body-not-charged': (document, asked) => [
    ...ofKind(document, 'Nghị quyết không nêu nhiệm vụ riêng của '),
    named(asked?.bodies[0]?.item.name, 'cơ quan này'),
    words('.'),
  ],
  'no-person': (document) => [...ofKind(document, 'Nghị quyết không nêu tên người giữ chức vụ này.')],
  'no-date': (document) => [...ofKind(document, 'Điều khoản gần nhất của Nghị quyết không nêu thời hạn.')],
  'no-such-section': (document) => [...ofKind(document, 'Nghị quyết không có mục này.')],
  checked: (document) => [...ofKind(document, 'Nghị quyết không nêu điều này.')],
  'office-checked': (document) => [...ofKind(document, 'Văn phòng đã rà: Nghị quyết không nêu điều này.')],
  which: (document) => [words('Đồng chí hỏi về chỉ tiêu hay nhiệm vụ nào?'), { type: 'example', document }],
  'off-topic': () => [
    ...ofKindInForce('Tôi chỉ trả lời về nội dung Nghị quyết: chỉ tiêu, nhiệm vụ, trách nhiệm, thời hạn.'),
  ],
  'small-talk': () => [...ofKindInForce('Tôi là trợ lý tra cứu Nghị quyết.')],
  error: () => [words('Tôi gặp lỗi nên chưa trả lời được câu này.')],
};

/** The year as typed, where it was typed as a number. */
const otherYear = (asked: Said | undefined): readonly Segment[] => {
  const year = asked?.years.map((mention) => String(mention.year)).find((one) => isTyped(one, asked.typed));
  return year === undefined
    ? [words('năm khác')]
    : [words('năm '), { type: 'echo', as: 'named', text: year }];
};

const isTyped = (year: string, typed: string): boolean =>
  new RegExp(`(?<![\\d.,/-])${year}(?!\\d|[.,/-]\\d)`).test(typed);

const pointer = (near: readonly ClausePlace[]): readonly Segment[] =>
  near.length === 0 ? [] : [words(' Mời xem mục liên quan bên dưới.')];
