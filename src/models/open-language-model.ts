import type { Composition, CompositionRequest } from '../answering/composition/composer.ts';
import type { LanguageModel, QuestionModel } from '../answering/language-model.ts';
import { type ClientOptions, ModelClient, type QuestionLine } from './model-client.ts';
import { loadPrompts } from './prompts/load-prompts.ts';
import { readClause } from './read-clause.ts';

export interface LanguageModelOptions extends ClientOptions {
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
