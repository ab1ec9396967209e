import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { PROMPT_SPECS, type PromptName, type PromptSpec, toJsonSchema } from './prompt-specs.ts';

/** A prompt's file that can't be used, with the line at fault. */
export class PromptFileError extends Error {
  readonly code = 'PROMPT_FILE';
  readonly file: string;
  readonly line: number;
  /** What the operator can do, in Vietnamese. */
  readonly nextStep = 'Sửa tệp ấy, hoặc bỏ LLM_BASE_URL để chạy không có mô hình ngôn ngữ.';

  constructor(file: string, line: number, problem: string, options?: ErrorOptions) {
    super(`${file}, dòng ${line}: ${problem}`, options);
    this.name = 'PromptFileError';
    this.file = file;
    this.line = line;
  }
}

/** A prompt as its file has it; `{{name}}` marks the places of what is filled in. */
export interface Prompt {
  readonly name: PromptName;
  readonly version: number;
  readonly system: string;
  readonly user: string;
  /** JSON Schema of what the model is to give. */
  readonly output: Readonly<Record<string, unknown>>;
}

export type Prompts = Readonly<Record<PromptName, Prompt>>;

/**
 * Reads and checks every prompt that the program uses.
 * @throws PromptFileError naming the file and the line at fault
 */
export const loadPrompts = (folder: string): Prompts => ({
  'doc-cau-hoi': loadPrompt(folder, 'doc-cau-hoi'),
  'soan-cau-tra-loi': loadPrompt(folder, 'soan-cau-tra-loi'),
});

const loadPrompt = (folder: string, name: PromptName): Prompt => {
  const file = join(folder, `${name}.md`);
  return parsePrompt(file, name, readLines(file));
};

const readLines = (file: string): readonly string[] => {
  try {
    return readFileSync(file, 'utf8')
      .replace(/^\uFEFF/, '')
      .normalize('NFC')
      .split(/\r?\n/);
  } catch (cause) {
    throw new PromptFileError(file, 1, 'không đọc được tệp lời nhắc', { cause });
  }
};

/** The lines before the body: `key: value` between two lines `---`. */
const KEYS = ['name', 'version', 'inputs', 'output'] as const;
const SECTIONS = ['# Hệ thống', '# Người dùng'] as const;
const PLACE = /\{\{([^{}]*)\}\}/gu;

const parsePrompt = (file: string, name: PromptName, lines: readonly string[]): Prompt => {
  const fail = (index: number, problem: string): never => {
    throw new PromptFileError(file, index + 1, problem);
  };
  const spec: PromptSpec = PROMPT_SPECS[name];
  const end = lines.indexOf('---', 1);
  if (lines[0] !== '---' || end < 0) fail(0, 'phần đầu phải nằm giữa hai dòng ---');
  const header = readHeader(lines.slice(0, end), fail);
  const at = (key: (typeof KEYS)[number]) => header.get(key) ?? fail(end, `phần đầu thiếu "${key}"`);
  if (at('name').value !== name) fail(at('name').index, `name phải là "${name}", như tên tệp`);
  if (!/^[1-9]\d*$/.test(at('version').value)) fail(at('version').index, 'version phải là số nguyên từ 1');
  const inputs = at('inputs')
    .value.split(',')
    .map((input) => input.trim());
  if (!isDeepStrictEqual([...inputs].sort(), [...spec.inputs].sort()))
    fail(at('inputs').index, `inputs phải là: ${spec.inputs.join(', ')}`);
  const output = readSchema(at('output'), spec, fail);
  const [system, user] = readSections(lines, end + 1, fail);
  checkPlaces(lines, end + 1, inputs, fail);
  return { name, version: Number(at('version').value), system, user, output };
};

type Fail = (index: number, problem: string) => never;

interface HeaderLine {
  readonly value: string;
  readonly index: number;
}

const readHeader = (lines: readonly string[], fail: Fail): ReadonlyMap<string, HeaderLine> => {
  const header = new Map<string, HeaderLine>();
  for (const [index, line] of lines.entries()) {
    if (index === 0 || line.trim() === '') continue;
    const [, key = '', value = ''] =
      /^([a-z]+):(.*)$/.exec(line) ?? fail(index, 'phải có dạng "khóa: giá trị"');
    if (!KEYS.some((known) => known === key)) fail(index, `không có khóa "${key}"`);
    if (header.has(key)) fail(index, `khóa "${key}" đã có ở trên`);
    header.set(key, { value: value.trim(), index });
  }
  return header;
};

const readSchema = ({ value, index }: HeaderLine, { output }: PromptSpec, fail: Fail): Prompt['output'] => {
  const expected = toJsonSchema(output);
  let given: unknown;
  try {
    given = JSON.parse(value);
  } catch {
    return fail(index, 'output không phải là JSON');
  }
  if (!isDeepStrictEqual(given, expected)) fail(index, `output phải là: ${JSON.stringify(expected)}`);
  return expected;
};

const readSections = (lines: readonly string[], from: number, fail: Fail): readonly [string, string] => {
  const [system, user] = SECTIONS.map((title) => lines.indexOf(title, from));
  if (system === undefined || user === undefined || system < 0 || user < system)
    return fail(from - 1, `sau phần đầu phải có "${SECTIONS[0]}" rồi "${SECTIONS[1]}"`);
  const parts = [
    lines
      .slice(system + 1, user)
      .join('\n')
      .trim(),
    lines
      .slice(user + 1)
      .join('\n')
      .trim(),
  ] as const;
  if (parts[0] === '') fail(system, 'phần này trống');
  if (parts[1] === '') fail(user, 'phần này trống');
  return parts;
};

/** What is filled in has its place in the person's part, each on a line of its own, and nowhere else. */
const checkPlaces = (lines: readonly string[], from: number, inputs: readonly string[], fail: Fail): void => {
  const user = lines.indexOf(SECTIONS[1]);
  const filled = new Set<string>();
  for (const [index, line] of lines.entries()) {
    if (index < from) continue;
    for (const [place, within = ''] of line.matchAll(PLACE)) {
      const name = within.trim();
      if (!inputs.includes(name)) fail(index, `${place} không có trong inputs`);
      if (index < user || line !== `{{${name}}}`)
        fail(index, `${place} phải đứng riêng một dòng dưới "${SECTIONS[1]}"`);
      if (filled.has(name)) fail(index, `${place} đã có ở trên`);
      filled.add(name);
    }
  }
  const missing = inputs.find((name) => !filled.has(name));
  if (missing !== undefined) fail(user, `thiếu {{${missing}}}`);
};
