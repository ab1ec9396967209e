/**
 * What a word of a class does in a question: a `function` word says how something is asked, not what; `generic` words
 * stand in most clauses and say little about which of them is meant; `asking` words besides name the kind of thing that
 * is wanted, which a sentence that is such a thing needn't say.
 */
export type ClosedRole = 'function' | 'generic' | 'asking';

/** The closed classes of the language and of the texts that offices write, by grammar; the corpus lists their words. */
export const CLOSED_CLASSES = {
  'đại từ': 'function',
  'trợ từ': 'function',
  'giới từ': 'function',
  'liên từ': 'function',
  'loại từ': 'function',
  'trợ động từ': 'function',
  'phó từ': 'function',
  'từ hỏi': 'function',
  'lời hỏi': 'function',
  'lời văn bản': 'function',
  'số và đơn vị': 'function',
  'quan hệ': 'function',
  'phần văn bản': 'function',
  'tiếng Anh': 'function',
  'nơi mình': 'function',
  'lời chung': 'generic',
  'loại việc': 'asking',
} as const satisfies Readonly<Record<string, ClosedRole>>;

export type ClosedClass = keyof typeof CLOSED_CLASSES;

/** A word or fixed phrase of a closed class, lower-case. */
export interface ClosedWord {
  readonly word: string;
  readonly class: ClosedClass;
  /** A sentence in which it does what its class does. */
  readonly example: string;
}
