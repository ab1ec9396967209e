import { LlmError } from './llm-error.ts';

/**
 * Waits for something until the signal is given, even if it doesn't heed the signal itself.
 * @param stop the part of the signal by which the whole program stops
 */
export const unlessCalledOff = async <T>(
  something: Promise<T>,
  calledOff: AbortSignal,
  stop: AbortSignal | undefined,
): Promise<T> => {
  const reason = () =>
    stop?.aborted === true
      ? new LlmError('STOPPING', 'the bot is stopping')
      : new LlmError('TIME_LIMIT', 'the language model took too long');
  let onAbort: (() => void) | undefined;
  const abortion = new Promise<never>((_, reject) => {
    onAbort = () => reject(reason());
    if (calledOff.aborted) onAbort();
    else calledOff.addEventListener('abort', onAbort, { once: true });
  });
  try {
    return await Promise.race([something, abortion]);
  } catch (error) {
    throw calledOff.aborted ? reason() : error;
  } finally {
    if (onAbort !== undefined) calledOff.removeEventListener('abort', onAbort);
    something.catch(() => undefined);
  }
};
