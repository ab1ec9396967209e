import { z } from 'zod';
import { checkVectors } from './check-vectors.ts';
import { EmbedderError } from './embedder-error.ts';

export interface EmbeddingsRequest {
  /** Up to `/v1`; `/embeddings` is added. */
  readonly baseUrl: string;
  readonly model: string;
  readonly apiKey: string | undefined;
  readonly inputs: readonly string[];
  /** Given to stop waiting. */
  readonly signal: AbortSignal;
}

const bodySchema = z.object({
  data: z.array(z.object({ index: z.number().int().optional(), embedding: z.array(z.number()) })),
});

/** Eight thousand dimensions as text take less. */
const BYTES_PER_INPUT = 256 * 1024;
const MOST_RETRY_AFTER_MS = 60_000;

const retryAfter = (headers: Headers): number | undefined => {
  const seconds = Number(headers.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? Math.min(seconds * 1000, MOST_RETRY_AFTER_MS) : undefined;
};

const refuse = async (response: Response): Promise<never> => {
  await response.body?.cancel();
  const isBusy = response.status === 429 || response.status === 408 || response.status >= 500;
  const waiting = retryAfter(response.headers);
  throw new EmbedderError(
    isBusy ? 'BUSY' : 'REFUSED',
    `the embeddings endpoint answered ${response.status}`,
    waiting === undefined ? {} : { retryAfterMs: waiting },
  );
};

const readBounded = async (response: Response, most: number): Promise<string> => {
  const decoder = new TextDecoder();
  let [text, bytes] = ['', 0];
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength;
    // Leaving the loop ends the connection.
    if (bytes > most) throw new EmbedderError('MALFORMED', `an answer of more than ${most} bytes`);
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
};

/** Vectors in the order of the inputs: endpoints may answer in another, with each one's place as `index`. */
const inOrder = (data: z.infer<typeof bodySchema>['data'], count: number): number[][] => {
  const places = data.map(({ index }, at) => index ?? at);
  const isWhole = new Set(places).size === count && places.every((place) => place >= 0 && place < count);
  if (data.length !== count || !isWhole) {
    throw new EmbedderError('MALFORMED', `places ${places.slice(0, 5).join(', ')} … for ${count} texts`);
  }
  const vectors: number[][] = new Array(count);
  data.forEach(({ embedding }, at) => {
    vectors[places[at] ?? at] = embedding;
  });
  return vectors;
};

const parseBody = (text: string, count: number): number[][] => {
  try {
    return inOrder(bodySchema.parse(JSON.parse(text)).data, count);
  } catch (error) {
    if (error instanceof EmbedderError) throw error;
    throw new EmbedderError('MALFORMED', 'the answer is not that of an embeddings endpoint', {
      cause: error instanceof z.ZodError ? error : undefined,
    });
  }
};

/**
 * One call of an OpenAI-compatible `/embeddings`; vectors in the order of the inputs.
 * @throws {EmbedderError} whatever goes wrong; without the texts that were sent
 */
export const postEmbeddings = async (request: EmbeddingsRequest): Promise<number[][]> => {
  const { baseUrl, model, apiKey, inputs, signal } = request;
  try {
    const response = await fetch(`${baseUrl}/embeddings`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(apiKey === undefined ? {} : { authorization: `Bearer ${apiKey}` }),
      },
      body: JSON.stringify({ model, input: inputs, encoding_format: 'float' }),
      signal,
    });
    if (!response.ok) return await refuse(response);
    const text = await readBounded(response, inputs.length * BYTES_PER_INPUT);
    return checkVectors(parseBody(text, inputs.length), inputs.length, undefined);
  } catch (error) {
    if (error instanceof EmbedderError) throw error;
    if (signal.aborted) {
      throw new EmbedderError('TIMED_OUT', 'the embeddings endpoint took too long', { cause: error });
    }
    throw new EmbedderError('UNREACHABLE', 'the embeddings endpoint was not reached', { cause: error });
  }
};
