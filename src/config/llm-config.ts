import { z } from 'zod';
import type { LlmSettings } from '../models/chat-model.ts';
import { endpointAddress } from './endpoint-address.ts';

/** Settings of the language model, with what README and `.env.example` say of them. */
export const LLM_SETTINGS = {
  LLM_BASE_URL: endpointAddress.describe(
    'An OpenAI-compatible endpoint whose language model reads what code alone is in doubt of and words answers to open questions. Without it code alone answers.',
  ),
  LLM_MODEL: z.string().optional().describe("The model's name there; needed with LLM_BASE_URL."),
  LLM_API_KEY: z.string().optional().describe('Key for that endpoint, where it wants one.'),
  LLM_TIME_LIMIT: z
    .string()
    .regex(/^[1-9]\d?$/, { error: 'phải là một số giây từ 1 đến 99' })
    .transform(Number)
    .default(20)
    .describe('Seconds that the model has for one question before code alone answers it.'),
};

type Settings = z.output<z.ZodObject<typeof LLM_SETTINGS>>;

/** What is missing, each named in plain Vietnamese. */
export const findLlmFaults = ({ LLM_BASE_URL, LLM_MODEL }: Settings): readonly string[] =>
  LLM_BASE_URL !== undefined && LLM_MODEL === undefined
    ? ['LLM_MODEL: cần có khi đặt LLM_BASE_URL, ví dụ qwen2.5:7b']
    : [];

/** How the language model is reached; undefined where none is to be asked. */
export const readLlm = (settings: Settings): LlmSettings | undefined => {
  const { LLM_BASE_URL: baseUrl, LLM_MODEL: model, LLM_API_KEY: apiKey, LLM_TIME_LIMIT: seconds } = settings;
  if (baseUrl === undefined || model === undefined) return undefined;
  return { baseUrl, model, apiKey, timeLimitMs: seconds * 1000 };
};
