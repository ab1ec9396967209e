import {
  type AIMessageChunk,
  HumanMessage,
  SystemMessage,
  type UsageMetadata,
} from '@langchain/core/messages';
import { ChatOpenAI } from '@langchain/openai';
import { LlmError } from './llm-error.ts';
import type { Prompt } from './prompts/load-prompts.ts';
import type { RenderedPrompt } from './prompts/render-prompt.ts';

/** How a language model is reached. */
export interface LlmSettings {
  /** An OpenAI-compatible endpoint, without a slash at its end: `http://localhost:11434/v1`. */
  readonly baseUrl: string;
  readonly model: string;
  readonly apiKey: string | undefined;
  /** For everything that one question takes. */
  readonly timeLimitMs: number;
}

/** Tokens that went to the model and came from it, as far as it says. */
export interface TokenCount {
  readonly in: number;
  readonly out: number;
}

/** Asks a model and gives what it writes piece by piece. */
export interface ChatModel {
  write(prompt: Prompt, rendered: RenderedPrompt, options: WriteOptions): AsyncIterable<string>;
}

export interface WriteOptions {
  readonly signal: AbortSignal;
  /** Whether to ask for the form by JSON Schema; else the prompt's words alone do. */
  readonly withSchema: boolean;
  readonly onTokens: (count: TokenCount) => void;
}

/** Answers have at most 600 characters, three or four hundred tokens in most vocabularies; JSON and thoughts come on top. */
const MOST_TOKENS = 1_500;
const MOST_BYTES = 1_000_000;

/** Like `fetch`, but an answer that has more bytes than any of use is broken off. */
const limitedFetch: typeof fetch = async (input, init) => {
  const response = await fetch(input, init);
  if (response.body === null) return response;
  let bytes = 0;
  const counted = response.body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform: (chunk, controller) => {
        bytes += chunk.byteLength;
        if (bytes > MOST_BYTES)
          controller.error(new LlmError('TOO_LONG', 'the model’s server sent without end'));
        else controller.enqueue(chunk);
      },
    }),
  );
  return new Response(counted, response);
};

const noteUsage = (usage: UsageMetadata | undefined, onTokens: WriteOptions['onTokens']): void => {
  if (usage !== undefined) onTokens({ in: usage.input_tokens, out: usage.output_tokens });
};

const responseFormat = ({ name, output }: Prompt) => ({
  type: 'json_schema' as const,
  json_schema: { name, schema: output, strict: true },
});

/** A model behind an OpenAI-compatible endpoint. It retries nothing itself. */
export const createChatModel = ({ baseUrl, model, apiKey, timeLimitMs }: LlmSettings): ChatModel => {
  const chat = new ChatOpenAI({
    model,
    // The client insists on one; servers that need none ignore it.
    apiKey: apiKey ?? 'none',
    temperature: 0,
    maxTokens: MOST_TOKENS,
    maxRetries: 0,
    timeout: timeLimitMs,
    streamUsage: true,
    useResponsesApi: false,
    configuration: { baseURL: baseUrl, fetch: limitedFetch, organization: null, project: null },
  });
  return {
    write: async function* (prompt, { system, user }, { signal, withSchema, onTokens }) {
      const messages = [new SystemMessage(system), new HumanMessage(user)];
      const format = withSchema ? { response_format: responseFormat(prompt) } : {};
      const chunks: AsyncIterable<AIMessageChunk> = await chat.stream(messages, { signal, ...format });
      for await (const chunk of chunks) {
        noteUsage(chunk.usage_metadata, onTokens);
        yield chunk.text;
      }
    },
  };
};
