import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import type { ClauseReading } from '../../src/answering/reading/clause-reader.ts';
import { Signal } from './signal.ts';

const requestSchema = z.object({
  model: z.string(),
  temperature: z.number().optional(),
  stream: z.boolean().optional(),
  messages: z.array(z.object({ role: z.string(), content: z.string() })),
  response_format: z.object({ type: z.string() }).loose().optional(),
});

/** A request for a completion, as a server reads it. */
export interface LlmCall {
  readonly model: string;
  readonly temperature: number | undefined;
  readonly authorization: string | undefined;
  readonly hasSchema: boolean;
  readonly system: string;
  readonly user: string;
  /** Whether it is to read a question and choose a clause; else it is to word an answer. */
  readonly isReading: boolean;
  /** The numbered lines of the passages that it was given. */
  readonly passages: readonly string[];
  readonly question: string;
}

/**
 * How the server answers: what the model writes (`text`, in pieces of so many characters, with a pause between them),
 * or how it fails.
 */
export type LlmReply =
  | { readonly text: string; readonly piece?: number; readonly pauseMs?: number }
  | { readonly status: number }
  | 'silence'
  | 'half a stream'
  | 'ten megabytes'
  | 'cut off';

/** A sentence as the model is to give it. */
export interface FakeSentence {
  readonly text: string;
  readonly cites: readonly number[];
}

/** What a model writes that does as it is told. */
export const writeSentences = (...sentences: readonly FakeSentence[]): LlmReply => ({
  text: JSON.stringify({ sentences }),
});

/** What a model writes that read a question; by default it chooses none. */
export const writeReading = (reading: Partial<ClauseReading> = {}): { readonly text: string } => ({
  text: JSON.stringify({ ...NOTHING_READ, ...reading }),
});

const NOTHING_READ: ClauseReading = {
  type: 'what',
  quantities: [],
  years: [],
  places: [],
  names: [],
  items: [],
  choice: 0,
};

/** A server of the OpenAI kind on loopback, with a model that writes what a test says. It keeps what it was asked. */
export class FakeLlm {
  readonly calls: LlmCall[] = [];
  readonly changed = new Signal();
  /** What it answers; by default it chooses no clause, and repeats the first passage. */
  respond: (call: LlmCall, index: number) => LlmReply = ({ isReading, passages }) =>
    isReading ? writeReading() : writeSentences({ text: passages[0] ?? '', cites: [1] });
  readonly #server: Server;

  private constructor() {
    this.#server = createServer((request, response) => {
      this.#serve(request, response).catch((error: unknown) => {
        response.writeHead(500).end(String(error));
      });
    });
  }

  static async start(): Promise<FakeLlm> {
    const fake = new FakeLlm();
    await new Promise<void>((resolve) => fake.#server.listen(0, '127.0.0.1', resolve));
    return fake;
  }

  get baseUrl(): string {
    const address = this.#server.address();
    return `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/v1`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let body = '';
    for await (const chunk of request.setEncoding('utf8')) body += chunk;
    if (request.method !== 'POST' || request.url !== '/v1/chat/completions')
      return void response.writeHead(404).end();
    const call = readCall(request, body);
    this.calls.push(call);
    this.changed.fire();
    await answer(response, this.respond(call, this.calls.length - 1));
  }
}

const readCall = (request: IncomingMessage, body: string): LlmCall => {
  const { model, temperature, messages, response_format } = requestSchema.parse(JSON.parse(body));
  const contentOf = (role: string) => messages.find((message) => message.role === role)?.content ?? '';
  const user = contentOf('user');
  return {
    model,
    temperature,
    authorization: request.headers.authorization,
    hasSchema: response_format?.type === 'json_schema',
    system: contentOf('system'),
    user,
    isReading: user.includes('<ung_vien>'),
    passages: [...user.matchAll(/^\[\d+\] (.*)$/gmu)].map(([, passage = '']) => passage),
    question: /<cau_hoi>\n(.*)\n<\/cau_hoi>/u.exec(user)?.[1] ?? '',
  };
};

const event = (delta: object, finish: string | null = null): string =>
  `data: ${JSON.stringify({
    id: 'fake',
    object: 'chat.completion.chunk',
    created: 1,
    model: 'fake',
    choices: [{ index: 0, delta, finish_reason: finish }],
  })}\n\n`;

const USAGE = `data: ${JSON.stringify({
  id: 'fake',
  object: 'chat.completion.chunk',
  created: 1,
  model: 'fake',
  choices: [],
  usage: { prompt_tokens: 1200, completion_tokens: 80, total_tokens: 1280 },
})}\n\n`;

const TEN_MEGABYTES = 10 * 1024 * 1024;

const answer = async (response: ServerResponse, reply: LlmReply): Promise<void> => {
  if (reply === 'silence') return;
  if (reply === 'cut off') return void response.destroy();
  if (typeof reply === 'object' && 'status' in reply) {
    const error = { error: { message: 'the server repeats: mật của người hỏi', type: 'fake' } };
    return void response
      .writeHead(reply.status, { 'content-type': 'application/json' })
      .end(JSON.stringify(error));
  }
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  response.write(event({ role: 'assistant', content: '' }));
  if (reply === 'half a stream') {
    response.write(event({ content: '{"sentences":[{"text":"Quyết liệt triển khai' }));
    return void response.end();
  }
  if (reply === 'ten megabytes') return sendMuch(response);
  const { text, piece = 40, pauseMs } = reply;
  for (let at = 0; at < text.length; at += piece) {
    response.write(event({ content: text.slice(at, at + piece) }));
    if (pauseMs !== undefined) await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
  response.end(`${event({}, 'stop')}${USAGE}data: [DONE]\n\n`);
};

const sendMuch = async (response: ServerResponse): Promise<void> => {
  const chunk = event({ content: 'a'.repeat(10_000) });
  const much = async function* () {
    for (let sent = 0; sent < TEN_MEGABYTES; sent += chunk.length) yield chunk;
  };
  // The bot hangs up long before the end.
  await pipeline(much(), response).catch(() => undefined);
};
