import { readFileSync, rmSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { text as readText } from 'node:stream/consumers';
import multiparty from 'multiparty';
import { z } from 'zod';

/** A file of a multipart request. */
export interface UploadedFile {
  readonly field: string;
  readonly name: string;
  readonly size: number;
  readonly content: Buffer;
}

/** The parameters of a call, whatever form they came in. */
export interface CallParameters {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly files: readonly UploadedFile[];
}

const objectSchema = z.record(z.string(), z.unknown());

// In forms, objects and numbers come as their JSON.
const parseField = (value: string): unknown => {
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
};

/** What was received into a file of the system's folder, which nobody else takes away. */
const takeContent = (path: string): Buffer => {
  const content = readFileSync(path);
  rmSync(path);
  return content;
};

const readMultipart = (request: IncomingMessage): Promise<CallParameters> =>
  new Promise((resolve, reject) => {
    new multiparty.Form().parse(request, (error, fields = {}, files = {}) => {
      if (error) return reject(error);
      resolve({
        fields: Object.fromEntries(
          Object.entries(fields).map(([name, values]) => [name, parseField(values?.[0] ?? '')]),
        ),
        files: Object.values(files)
          .flatMap((several) => several ?? [])
          .map((file) => ({
            field: file.fieldName,
            name: file.originalFilename,
            size: file.size,
            content: takeContent(file.path),
          })),
      });
    });
  });

/** Reads a call's parameters from JSON, a form or a multipart body. */
export const readRequest = async (request: IncomingMessage): Promise<CallParameters> => {
  const type = request.headers['content-type'] ?? '';
  if (type.startsWith('multipart/form-data')) return readMultipart(request);
  const body = await readText(request);
  if (type.startsWith('application/x-www-form-urlencoded')) {
    const pairs = [...new URLSearchParams(body)].map(([name, value]) => [name, parseField(value)]);
    return { fields: Object.fromEntries(pairs), files: [] };
  }
  return { fields: body === '' ? {} : objectSchema.parse(JSON.parse(body)), files: [] };
};
