/**
 * Why a model gave nothing of use. `BROKEN_OUTPUT`: not what was asked for. `TOO_LONG`: more than is ever of use.
 * `TIME_LIMIT`, `STOPPING`: it was called off.
 */
export class LlmError extends Error {
  readonly code: 'BROKEN_OUTPUT' | 'TOO_LONG' | 'TIME_LIMIT' | 'STOPPING';

  constructor(code: LlmError['code'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'LlmError';
    this.code = code;
  }
}

const statusOf = (error: unknown): number | undefined =>
  error instanceof Error && 'status' in error && typeof error.status === 'number' ? error.status : undefined;

/** What of a failure is fit for the log: servers' messages may repeat what they were asked. */
export const describeFailure = (error: unknown): Readonly<Record<string, unknown>> => ({
  name: error instanceof Error ? error.name : typeof error,
  code: error instanceof Error && 'code' in error ? error.code : undefined,
  status: statusOf(error),
});

/** Whether the server refused the form of what it was asked for, as those do that know no JSON schemas. */
export const isRefusedForm = (error: unknown): boolean => [400, 422].includes(statusOf(error) ?? 0);

/** Whether the same call may succeed a moment later. */
export const isPassing = (error: unknown): boolean => {
  if (error instanceof LlmError) return error.code === 'BROKEN_OUTPUT';
  const status = statusOf(error);
  return status === undefined || status === 408 || status === 429 || status >= 500;
};
