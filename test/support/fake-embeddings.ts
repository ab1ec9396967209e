import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import { readRequest } from './read-request.ts';
import { Signal } from './signal.ts';

/** How a call goes wrong; `out of order` is right, but unusual. */
export type EmbeddingsTrouble =
  | 'busy'
  | 'broken'
  | 'forbidden'
  | 'silent'
  | 'half an answer'
  | 'not JSON'
  | 'not a number'
  | 'too big a number'
  | 'zeros'
  | 'one too few'
  | 'one place twice'
  | 'endless'
  | 'out of order';

export const TROUBLES: readonly EmbeddingsTrouble[] = [
  'busy',
  'broken',
  'forbidden',
  'silent',
  'half an answer',
  'not JSON',
  'not a number',
  'too big a number',
  'zeros',
  'one too few',
  'one place twice',
  'endless',
];

/** A call as it came. */
export interface EmbeddingsCall {
  readonly model: string;
  readonly inputs: readonly string[];
  readonly authorization: string | undefined;
}

const requestSchema = z.object({ model: z.string(), input: z.array(z.string()) });

/** Dimensions beside those of meaning, which tell texts of no known meaning apart. */
const NOISE_DIMENSIONS = 8;
const NOISE = 0.2;

const holdsPhrase = (text: string, phrase: string): boolean =>
  new RegExp(`(?<!\\p{L})${phrase}(?!\\p{L})`, 'u').test(text);

/** An OpenAI-compatible `/v1/embeddings` on loopback whose vectors mean something, for the words that it knows. */
export class FakeEmbeddings {
  readonly calls: EmbeddingsCall[] = [];
  /** Fires after every call. */
  readonly changed = new Signal();
  readonly #meanings: readonly (readonly string[])[];
  readonly #server: Server;
  #trouble: EmbeddingsTrouble | undefined;
  #extraDimensions = 0;
  #held: (() => void)[] | undefined;

  private constructor(meanings: readonly (readonly string[])[]) {
    this.#meanings = meanings;
    this.#server = createServer((request, response) => {
      this.#serve(request, response).catch((error: unknown) => response.destroy(error as Error));
    });
  }

  /** @param meanings groups of phrases that mean the same, lower-case */
  static async start(meanings: readonly (readonly string[])[]): Promise<FakeEmbeddings> {
    const fake = new FakeEmbeddings(meanings);
    await new Promise<void>((resolve) => fake.#server.listen(0, '127.0.0.1', resolve));
    return fake;
  }

  get baseUrl(): string {
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${port}/v1`;
  }

  /** Every call goes wrong like this from now on; undefined for none. */
  trouble(trouble: EmbeddingsTrouble | undefined): void {
    this.#trouble = trouble;
  }

  /** The model is replaced by one with so many more dimensions, under its name. */
  replaceModel(extraDimensions: number): void {
    this.#extraDimensions = extraDimensions;
  }

  /** Calls wait from now on, until what this gives is called. */
  hold(): () => void {
    const held: (() => void)[] = [];
    this.#held = held;
    return () => {
      this.#held = undefined;
      for (const go of held) go();
    };
  }

  /** How many texts were sent in all calls. */
  embedded(): number {
    return this.calls.reduce((sum, { inputs }) => sum + inputs.length, 0);
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #vectorOf(text: string): number[] {
    const lower = text.normalize('NFC').toLowerCase();
    const meant = this.#meanings.map((phrases) => (phrases.some((one) => holdsPhrase(lower, one)) ? 1 : 0));
    const hash = createHash('sha256').update(lower).digest();
    const noise = Array.from(
      { length: NOISE_DIMENSIONS + this.#extraDimensions },
      (_, at) => NOISE * ((hash[at] ?? 1) / 255 - 0.5),
    );
    return [...meant, ...noise];
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { fields } = await readRequest(request);
    if (request.url !== '/v1/embeddings') return void response.writeHead(404).end();
    const { model, input } = requestSchema.parse(fields);
    this.calls.push({ model, inputs: input, authorization: request.headers.authorization });
    this.changed.fire();
    await new Promise<void>((resolve) => {
      if (this.#held === undefined) resolve();
      else this.#held.push(resolve);
    });
    const vectors = input.map((text) => this.#vectorOf(text));
    answer(response, vectors, this.#trouble);
  }
}

const rowsOf = (vectors: readonly (readonly (number | null)[])[]) =>
  vectors.map((embedding, index) => ({ object: 'embedding', index, embedding }));

const send = (response: ServerResponse, status: number, body: string): void =>
  void response.writeHead(status, { 'content-type': 'application/json' }).end(body);

const sendRows = (response: ServerResponse, rows: readonly unknown[]): void =>
  send(response, 200, JSON.stringify({ object: 'list', data: rows }));

const writeForever = (response: ServerResponse): void => {
  response.writeHead(200, { 'content-type': 'application/json' });
  const chunk = ' '.repeat(2 ** 16);
  const more = (): void => {
    while (!response.destroyed && response.write(chunk));
    if (!response.destroyed) response.once('drain', more);
  };
  more();
};

const answer = (
  response: ServerResponse,
  vectors: readonly (readonly number[])[],
  trouble: EmbeddingsTrouble | undefined,
): void => {
  const rows = rowsOf(vectors);
  const body = JSON.stringify({ object: 'list', data: rows });
  const troubles: Readonly<Record<EmbeddingsTrouble, () => void>> = {
    busy: () => void response.writeHead(429, { 'retry-after': '0' }).end('{"error":{}}'),
    broken: () => send(response, 500, '{"error":{"message":"out of memory"}}'),
    forbidden: () => send(response, 401, '{"error":{"message":"invalid api key"}}'),
    silent: () => {},
    'half an answer': () => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length });
      response.write(body.slice(0, body.length / 2), () => response.destroy());
    },
    'not JSON': () => send(response, 200, '<html>Bad gateway</html>'),
    'not a number': () => sendRows(response, rowsOf(vectors.map((vector) => [null, ...vector.slice(1)]))),
    'too big a number': () => send(response, 200, body.replace(/\[([\d.e-]+)/g, '[1e999')),
    zeros: () => sendRows(response, rowsOf(vectors.map((vector) => vector.map(() => 0)))),
    'one too few': () => sendRows(response, rows.slice(1)),
    'one place twice': () => sendRows(response, [...rows, ...rows.slice(0, 1)]),
    endless: () => writeForever(response),
    'out of order': () => sendRows(response, rows.toReversed()),
  };
  if (trouble === undefined) send(response, 200, body);
  else troubles[trouble]();
};
