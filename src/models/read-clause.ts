import type { ClauseReading, ReadingRequest } from '../answering/reading/clause-reader.ts';
import { LlmError } from './llm-error.ts';
import type { ModelTools } from './model-client.ts';
import { readingSchema } from './prompts/prompt-specs.ts';
import { renderPrompt } from './prompts/render-prompt.ts';
import { LONGEST_OUTPUT, parseOutput } from './read-sentences.ts';

/**
 * Has a model read a question and choose among clauses.
 * @throws LlmError when it gives anything else than what it was asked for
 */
export const readClause = async (
  { model, prompts, options }: ModelTools,
  { question, previous, previousClauses, candidates }: ReadingRequest,
): Promise<ClauseReading> => {
  const prompt = prompts['doc-cau-hoi'];
  const rendered = renderPrompt(prompt, {
    ung_vien: candidates.map(({ text }) => text),
    cau_hoi_truoc: previous,
    tra_loi_truoc: previousClauses,
    cau_hoi: question,
  });
  let output = '';
  for await (const piece of model.write(prompt, rendered, options)) {
    output += piece;
    if (output.length > LONGEST_OUTPUT) throw new LlmError('TOO_LONG', 'the model wrote without end');
  }
  return parseOutput(output, readingSchema);
};
