import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import { FakeChats, type UpdateContent } from './fake-chats.ts';
import { FakeRefusal, performMethod } from './fake-methods.ts';
import { type CallParameters, readRequest, type UploadedFile } from './read-request.ts';
import { Signal } from './signal.ts';

export const FAKE_TOKEN = '4242:AAtesttokentesttokentesttoken';

/** A call that the bot has made, with how it ended. */
export interface RecordedCall {
  readonly method: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly files: readonly UploadedFile[];
  readonly error: FakeRefusal | undefined;
}

/** How a call goes: refused; `hang`: never answered; `lose answer`: done, but not answered; `none`: as it should. */
export type Trouble = FakeRefusal | 'hang' | 'lose answer' | 'none';

interface PendingPoll {
  readonly offset: number;
  readonly limit: number;
  readonly respond: (status: number, body: unknown) => void;
  readonly timer: NodeJS.Timeout;
}

const pollSchema = z.object({
  offset: z.number().optional(),
  limit: z.number().min(1).max(100).default(100),
  timeout: z.number().default(0),
  allowed_updates: z.array(z.string()).optional(),
});

const failure = (error: FakeRefusal) => ({
  ok: false,
  error_code: error.code,
  description: error.message,
  parameters: error.parameters,
});

/** A Bot API on loopback that is as strict as Telegram's, or stricter. It keeps what it was asked. */
export class FakeBotApi {
  readonly chats = new FakeChats();
  readonly calls: RecordedCall[] = [];
  /** Fires after every call, and when a poll begins. */
  readonly changed = new Signal();
  readonly #troubles = new Map<string, Trouble[]>();
  readonly #server: Server;
  #poll: PendingPoll | undefined;
  #allowed: readonly string[] | undefined;
  #polls = 0;
  #knownToken = FAKE_TOKEN;
  #sendsPerSecond = Number.POSITIVE_INFINITY;
  #lastSends: number[] = [];

  private constructor() {
    this.#server = createServer((request, response) => {
      this.#serve(request, response).catch((error: unknown) => {
        response.writeHead(500).end(String(error));
      });
    });
  }

  /** Starts it on a free port, or on the port given. */
  static async start(port = 0): Promise<FakeBotApi> {
    const fake = new FakeBotApi();
    await new Promise<void>((resolve) => fake.#server.listen(port, '127.0.0.1', resolve));
    return fake;
  }

  get port(): number {
    const address = this.#server.address();
    return typeof address === 'object' && address !== null ? (address satisfies AddressInfo).port : 0;
  }

  get root(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** How many polls have been begun. */
  get polls(): number {
    return this.#polls;
  }

  async stop(): Promise<void> {
    if (this.#poll) clearTimeout(this.#poll.timer);
    this.#server.closeAllConnections();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }

  /** From now on only this token is known. */
  changeToken(token: string): void {
    this.#knownToken = token;
  }

  /** The next calls of a method go wrong, once each. */
  trouble(method: string, ...troubles: readonly Trouble[]): void {
    this.#troubles.set(method, [...(this.#troubles.get(method) ?? []), ...troubles]);
  }

  /** From now on more than so many messages within any second are refused. */
  limitSends(perSecond: number): void {
    this.#sendsPerSecond = perSecond;
  }

  /** Something happens in Telegram; the bot gets it with its next poll. */
  push(content: UpdateContent): number {
    const update = this.chats.pushUpdate(content);
    this.#answerPoll();
    return update.update_id;
  }

  /** The calls of a method so far. */
  callsOf(method: string): RecordedCall[] {
    return this.calls.filter((call) => call.method === method);
  }

  /** Ends an open poll as Telegram does when somebody else polls with the same token. */
  pollElsewhere(): void {
    const poll = this.#takePoll();
    const conflict =
      'Conflict: terminated by other getUpdates request; make sure that only one bot is running';
    poll?.respond(409, failure(new FakeRefusal(409, conflict)));
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const respond = (status: number, body: unknown): void => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    };
    const [, token = '', method = ''] = /^\/bot([^/]+)\/(\w+)$/.exec(request.url ?? '') ?? [];
    if (request.url?.startsWith('/file/')) return this.#serveFile(request.url, response);
    const parameters = await readRequest(request);
    if (token !== this.#knownToken) {
      this.#record(method, parameters, new FakeRefusal(401, 'Unauthorized'));
      return respond(401, failure(new FakeRefusal(401, 'Unauthorized')));
    }
    const trouble = this.#troubles.get(method)?.shift() ?? this.#refuseFlood(method);
    if (trouble instanceof FakeRefusal) {
      this.#record(method, parameters, trouble);
      return respond(trouble.code, failure(trouble));
    }
    if (trouble === 'hang') return this.#record(method, parameters, undefined);
    if (method === 'getUpdates') return this.#open(parameters, response, respond);
    this.#perform(method, parameters, trouble === 'lose answer' ? () => request.socket.destroy() : respond);
  }

  /** What `getFile` has told the place of. A method of the name `file` may be given trouble. */
  #serveFile(url: string, response: ServerResponse): void {
    const [, token = '', path = ''] = /^\/file\/bot([^/]+)\/(.+)$/.exec(url) ?? [];
    const file = [...this.chats.files.values()].find((each) => each.path === path);
    const trouble = this.#troubles.get('file')?.shift();
    this.#record(
      'file',
      { fields: { path }, files: [] },
      trouble instanceof FakeRefusal ? trouble : undefined,
    );
    if (trouble instanceof FakeRefusal) return void response.writeHead(trouble.code).end();
    if (token !== this.#knownToken || file === undefined) return void response.writeHead(404).end();
    // Without a length, as a server may leave it out.
    response.writeHead(200, { 'transfer-encoding': 'chunked' });
    if (trouble === 'lose answer') return void response.write('PK', () => response.destroy());
    response.end(file.content);
  }

  #perform(
    method: string,
    parameters: CallParameters,
    respond: (status: number, body: unknown) => void,
  ): void {
    try {
      const result = performMethod(this.chats, method, parameters);
      respond(200, { ok: true, result });
      this.#record(method, parameters, undefined);
    } catch (error) {
      if (!(error instanceof FakeRefusal)) throw error;
      respond(error.code, failure(error));
      this.#record(method, parameters, error);
    }
  }

  #refuseFlood(method: string): FakeRefusal | undefined {
    if (!method.startsWith('send')) return undefined;
    const now = performance.now();
    this.#lastSends = this.#lastSends.filter((time) => time > now - 1_000);
    if (this.#lastSends.length < this.#sendsPerSecond) {
      this.#lastSends.push(now);
      return undefined;
    }
    return new FakeRefusal(429, 'Too Many Requests: retry after 3', { retry_after: 3 });
  }

  #record(method: string, { fields, files }: CallParameters, error: FakeRefusal | undefined): void {
    this.calls.push({ method, fields, files, error });
    this.changed.fire();
  }

  #open({ fields }: CallParameters, response: ServerResponse, respond: PendingPoll['respond']): void {
    const { offset = 0, limit, timeout, allowed_updates } = pollSchema.parse(fields);
    this.pollElsewhere();
    this.#polls += 1;
    this.#allowed = allowed_updates ?? this.#allowed;
    this.chats.updates = this.chats.updates.filter((update) => update.update_id >= offset);
    const timer = setTimeout(() => this.#takePoll()?.respond(200, { ok: true, result: [] }), timeout * 1000);
    const poll = { offset, limit, respond, timer };
    this.#poll = poll;
    response.once('close', () => {
      if (this.#poll === poll) this.#takePoll();
    });
    this.changed.fire();
    this.#answerPoll();
  }

  #takePoll(): PendingPoll | undefined {
    const poll = this.#poll;
    if (poll) clearTimeout(poll.timer);
    this.#poll = undefined;
    return poll;
  }

  #answerPoll(): void {
    const isAllowed = (update: object): boolean =>
      this.#allowed === undefined || this.#allowed.some((type) => type in update);
    if (this.#poll === undefined) return;
    const due = this.chats.updates.filter(isAllowed).slice(0, this.#poll.limit);
    if (due.length > 0) this.#takePoll()?.respond(200, { ok: true, result: due });
  }
}
