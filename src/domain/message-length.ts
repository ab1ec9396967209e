/** UTF-16 units of the longest message that Telegram takes; what enters otherwise is cut to it. */
export const LONGEST_MESSAGE = 4096;
