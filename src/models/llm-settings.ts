/** How a language model is reached. */
export interface LlmSettings {
  /** An OpenAI-compatible endpoint, without a slash at its end: `http://localhost:11434/v1`. */
  readonly baseUrl: string;
  readonly model: string;
  readonly apiKey: string | undefined;
  /** For everything that one question takes. */
  readonly timeLimitMs: number;
}
