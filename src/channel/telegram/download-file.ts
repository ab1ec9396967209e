import { Agent, get as getHttp, type IncomingMessage } from 'node:http';
import { get as getHttps } from 'node:https';
import type { Api } from 'grammy';
import type { Here } from './message/send.ts';
import { classifyFailure } from './message/telegram-failure.ts';

const LONGEST_MS = 30_000;

/**
 * - `TOO_BIG`: more bytes than were asked for, or than Telegram lets bots fetch.
 * - `GONE`: Telegram doesn't have the file, or not any more.
 * - `UNREACHABLE`: the connection failed, broke off or took too long.
 */
export type DownloadFault = 'TOO_BIG' | 'GONE' | 'UNREACHABLE';

/** A file that couldn't be fetched. Its message holds no address, since the address holds the token. */
export class DownloadError extends Error {
  readonly code: DownloadFault;

  constructor(code: DownloadFault, cause?: unknown) {
    super(`a file could not be fetched: ${code}`, { cause });
    this.name = 'DownloadError';
    this.code = code;
  }
}

/** What is said where a file can't be fetched; undefined for any other error. @param tooBig what is said of its size */
export const explainDownload = (error: unknown, tooBig: string): string | undefined => {
  if (!(error instanceof DownloadError)) return undefined;
  if (error.code === 'TOO_BIG') return tooBig;
  return error.code === 'GONE'
    ? 'Telegram không còn giữ tệp này. Xin gửi lại tệp.'
    : 'Chưa tải được tệp từ Telegram. Xin gửi lại sau ít phút.';
};

/** The proxy's agent that the client makes its calls with, if there is one. */
const agentOf = (api: Api): Agent | undefined => {
  const agent: unknown = api.options?.baseFetchConfig?.['agent'];
  return agent instanceof Agent ? agent : undefined;
};

const askForPath = async (api: Api, fileId: string): Promise<string> => {
  try {
    const { file_path } = await api.getFile(fileId);
    if (file_path !== undefined) return file_path;
  } catch (error) {
    const failure = classifyFailure(error);
    if (failure === undefined) throw error;
    if (failure.kind === 'unreachable' || failure.kind === 'slow down') {
      throw new DownloadError('UNREACHABLE', error);
    }
    const isTooBig = error instanceof Error && /file is too big/i.test(error.message);
    throw new DownloadError(isTooBig ? 'TOO_BIG' : 'GONE', error);
  }
  throw new DownloadError('GONE');
};

const open = (url: URL, agent: Agent | undefined, signal: AbortSignal): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const get = url.protocol === 'https:' ? getHttps : getHttp;
    get(url, { agent, signal }, resolve).once('error', reject);
  });

const readBytes = async (response: IncomingMessage, mostBytes: number): Promise<Uint8Array> => {
  const chunks: Buffer[] = [];
  let size = 0;
  // Counted as they come: neither what Telegram said of the size nor a header is trusted.
  for await (const chunk of response) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > mostBytes) throw new DownloadError('TOO_BIG');
    chunks.push(bytes);
  }
  return Buffer.concat(chunks, size);
};

/**
 * Fetches a file that somebody has sent, from where the client makes its calls and through the same proxy.
 * @throws {DownloadError}
 */
export const downloadFile = async (api: Api, fileId: string, mostBytes: number): Promise<Uint8Array> => {
  const path = await askForPath(api, fileId);
  const url = new URL(`${api.options?.apiRoot ?? 'https://api.telegram.org'}/file/bot${api.token}/${path}`);
  try {
    const response = await open(url, agentOf(api), AbortSignal.timeout(LONGEST_MS));
    if (response.statusCode === 200) return await readBytes(response, mostBytes);
    response.destroy();
    throw new DownloadError('GONE', `status ${response.statusCode}`);
  } catch (error) {
    throw error instanceof DownloadError ? error : new DownloadError('UNREACHABLE', error);
  }
};

/** The same for a file that an update brings. @throws {DownloadError} */
export const fetchFile = ({ ctx }: Here, fileId: string, mostBytes: number): Promise<Uint8Array> =>
  downloadFile(ctx.api, fileId, mostBytes);
