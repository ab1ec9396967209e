const TAG = /(?:phải|đúng|được|hay|có|rồi)\s(?:không|chưa)(?!\p{L})|(?:không|chưa)\s{0,2}(?:\?|$)/giu;
const BOUND = /không\s(?:quá|dưới|ít hơn|thấp hơn|vượt|kém|dùng|biết|rõ|gian)/giu;
const DENIES = /(?<!\p{L})(?:chưa|không(?:\scó|\sđược|\scòn)?|chẳng)\s\p{L}/iu;

/** Whether a text speaks of what isn't so. Tags ("phải không?") and bounds ("không quá") deny nothing. */
export const denies = (text: string): boolean => DENIES.test(text.replace(BOUND, ' ').replace(TAG, ' '));

/**
 * Whether a question for a figure asks of those that haven't ("bao nhiêu người chưa có …") what a clause states of those
 * that have, or the other way round.
 */
export const turnsNegation = (question: string, clause: string): boolean =>
  denies(question) !== denies(clause);
