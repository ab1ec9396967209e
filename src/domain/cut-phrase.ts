/** Before these a phrase may end, and at them none does: they only join what follows to what stands before. */
const JOINING: ReadonlySet<string> = new Set(
  `trong ngoài trên dưới được bị của cho theo từ đến tới là và với tại ở có đạt bằng so nhằm để do về các những gồm đối
   hoặc khi qua đã đang sẽ cùng bởi nhờ mà như giữa sau trước tối khoảng hơn đó này`.split(/\s+/),
);

/** Whether a word only joins what follows it to what stands before it. */
export const opensPhrase = (word: string): boolean => JOINING.has(word.toLowerCase());

const OPENING = /^[(“"]/u;
const CLOSING = /[,;:]$/u;
/** A phrase that is shorter than this share of what fits says too little; then as many words as fit are taken. */
const LEAST_SHARE = 0.5;
const ELLIPSIS = ' …';

/** Whether every quote and parenthesis that is opened is closed. */
export const isClosed = (text: string): boolean => text.split(/[“(]/u).length === text.split(/[”)]/u).length;

/** Whether a text may end there: not at a word that joins, nor at a number that what follows belongs to. */
const endsWell = (text: string): boolean => {
  const last = text.slice(text.lastIndexOf(' ') + 1);
  return isClosed(text) && !opensPhrase(last) && !/\d$/u.test(last);
};

const endsPhrase = (text: string, next: string): boolean =>
  CLOSING.test(text) || OPENING.test(next) || opensPhrase(next);

/** Whether a word may end there: most have two syllables, so that an even number of them follows where a phrase begins. */
const endsWord = (text: string): boolean => {
  const words = text.split(' ');
  const opened = words.findLastIndex(
    (word, index) => opensPhrase(word) || (index < words.length - 1 && CLOSING.test(word)),
  );
  return (words.length - 1 - opened) % 2 === 0;
};

/**
 * Cuts a text that is longer than a limit, in characters, at the end of a phrase where one comes late enough, else after a
 * word; never in a parenthesis or a quote, and at no word or number that needs what follows. What was cut is marked.
 */
export const cutPhrase = (text: string, limit: number): string => {
  if (text.length <= limit) return text;
  const words = text.split(' ');
  const pieces = words
    .map((_, index) => ({ piece: words.slice(0, index + 1).join(' '), next: words[index + 1] ?? '' }))
    .filter(({ piece }) => piece.replace(CLOSING, '').length + ELLIPSIS.length <= limit && endsWell(piece));
  const phrase = pieces.findLast(
    ({ piece, next }) => endsPhrase(piece, next) && piece.length >= limit * LEAST_SHARE,
  );
  const whole = pieces.findLast(({ piece }) => endsWord(piece) && piece.length >= limit * LEAST_SHARE);
  const kept = (phrase ?? whole ?? pieces.at(-1))?.piece ?? text.slice(0, limit - ELLIPSIS.length);
  return `${kept.replace(/(?<![\s,;:])[\s,;:]+$/u, '')}${ELLIPSIS}`;
};
