import { LlmError } from './llm-error.ts';
import { composedSchema, type RawSentence, sentenceSchema } from './prompts/prompt-specs.ts';

/** Longer than any answer of use, JSON and all. */
export const LONGEST_OUTPUT = 20_000;

/** The JSON object in what a model wrote, around which some write thoughts or a fence; empty if there is none yet. */
const jsonIn = (output: string): string => {
  const thought = output.lastIndexOf('</think>');
  const rest = thought >= 0 ? output.slice(thought + '</think>'.length) : output;
  const start = rest.indexOf('{');
  // Thoughts that have not ended may hold anything.
  return start < 0 || (thought < 0 && output.trimStart().startsWith('<think>')) ? '' : rest.slice(start);
};

/** The objects within the first list that have been closed, as text; the list may still be growing. */
const closedItems = (json: string): readonly string[] => {
  const items: string[] = [];
  let [depth, start, isText, isEscaped] = [0, -1, false, false];
  for (let at = json.indexOf('['); at >= 0 && at < json.length; at += 1) {
    const sign = json[at];
    if (isEscaped) isEscaped = false;
    else if (isText) {
      if (sign === '\\') isEscaped = true;
      if (sign === '"') isText = false;
    } else if (sign === '"') isText = true;
    else if (sign === '{' || sign === '[') {
      depth += 1;
      if (sign === '{' && depth === 2) start = at;
    } else if (sign === '}' || sign === ']') {
      depth -= 1;
      if (sign === '}' && depth === 1) items.push(json.slice(start, at + 1));
      if (depth === 0) break;
    }
  }
  return items;
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new LlmError('BROKEN_OUTPUT', 'the model gave broken JSON', { cause });
  }
};

/** An object that a model wrote, checked. @throws LlmError when it is none, or another one */
export const parseOutput = <T>(
  output: string,
  schema: { safeParse(value: unknown): { data?: T | undefined } },
): T => {
  const json = jsonIn(output);
  const value = parseJson(json.slice(0, json.lastIndexOf('}') + 1));
  const { data } = schema.safeParse(value);
  if (data === undefined)
    throw new LlmError('BROKEN_OUTPUT', 'the model gave another form than it was asked for');
  return data;
};

/**
 * The sentences of an answer while it is written, each as soon as it is whole.
 * @throws LlmError when the answer is too long, or in the end isn't what was asked for
 */
export async function* readSentences(pieces: AsyncIterable<string>): AsyncGenerator<RawSentence> {
  let output = '';
  let given = 0;
  for await (const piece of pieces) {
    output += piece;
    if (output.length > LONGEST_OUTPUT) throw new LlmError('TOO_LONG', 'the model wrote without end');
    if (!piece.includes('}')) continue;
    for (const item of closedItems(jsonIn(output)).slice(given)) {
      const { data } = sentenceSchema.safeParse(parseJson(item));
      if (data === undefined) throw new LlmError('BROKEN_OUTPUT', 'the model gave another form of sentence');
      given += 1;
      yield data;
    }
  }
  const { sentences } = parseOutput(output, composedSchema);
  yield* sentences.slice(given);
}
