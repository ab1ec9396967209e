import type { Composition, CompositionRequest } from '../answering/composition/composer.ts';
import type { LanguageModel, QuestionModel } from '../answering/language-model.ts';
import type { ClauseReading, ReadingRequest } from '../answering/reading/clause-reader.ts';
import { LlmError } from './llm-error.ts';
import { type ClientOptions, ModelClient, type ModelTools, type QuestionLine } from './model-client.ts';
import { loadPrompts } from './prompts/load-prompts.ts';
import { readingSchema } from './prompts/prompt-specs.ts';
import { renderPrompt } from './prompts/render-prompt.ts';
import { LONGEST_OUTPUT, parseOutput } from './read-sentences.ts';

/**
 * Has a model read a question and choose among clauses.
 * @throws LlmError when it gives anything else than what it was asked for
 */
const readClause = async (
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

interface LanguageModelOptions extends ClientOptions {
  /** The folder of the prompts. */
  readonly promptsDir: string;
  readonly isLasting?: boolean | undefined;
}

/**
 * A language model behind an endpoint. LangChain takes seconds to load: a process that answers for long loads it
 * beforehand (`isLasting`), others at the first question that needs it.
 * @throws PromptFileError when a prompt can't be used
 */
export const openLanguageModel = ({
  promptsDir,
  isLasting = false,
  ...options
}: LanguageModelOptions): LanguageModel => {
  const client = new ModelClient(options, loadPrompts(promptsDir));
  if (isLasting) {
    Promise.all([import('./composition-chain.ts'), client.prepare()]).catch((err: unknown) => {
      options.logger.warn({ err }, 'the language model’s client could not be loaded');
    });
  }
  return { openQuestion: () => aidOver(client.openLine()) };
};

const aidOver = (line: QuestionLine): QuestionModel => ({
  compose: (request) => compose(line, request),
  read: (request) => line.run((tools) => readClause(tools, request)),
});

const compose = (line: QuestionLine, request: CompositionRequest): Promise<Composition | undefined> =>
  line.run(async (tools, isRepeat) => {
    const { createCompositionChain } = await import('./composition-chain.ts');
    const { signal } = tools.options;
    const onSentence: CompositionRequest['onSentence'] = (sentence) => {
      // Of a repeat part may have been shown already; what is called off is told of nothing more.
      if (!isRepeat && !signal.aborted) request.onSentence(sentence);
    };
    return createCompositionChain(tools).invoke({ ...request, onSentence }, { signal });
  });
