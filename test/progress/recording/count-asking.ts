/**
 * How many things a reply asks of whoever reads it: cards that wait for a tap, and messages that end in a question or
 * want something typed. What is quoted in it isn't asked.
 */
export const countAsking = (shown: string): number =>
  shown
    .split('\n\n')
    .filter((block) => !block.startsWith('✅'))
    .map((block) => block.replace(/“[^”]*”/gu, ''))
    .filter((block) => block.startsWith('❓') || /\?|gửi giúp|gõ lại/.test(block)).length;
