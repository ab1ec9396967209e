import { RunnableLambda, RunnableSequence } from '@langchain/core/runnables';
import type {
  ComposedSentence,
  Composition,
  CompositionRequest,
  Evidence,
  RejectionReason,
} from '../answering/composition/composer.ts';
import type { ChatModel, WriteOptions } from './chat-model.ts';
import { LlmError } from './llm-error.ts';
import type { Prompts } from './prompts/load-prompts.ts';
import { type RawSentence, rewrittenSchema } from './prompts/prompt-specs.ts';
import { renderPrompt } from './prompts/render-prompt.ts';
import { LONGEST_OUTPUT, parseOutput, readSentences } from './read-sentences.ts';

export interface ChainTools {
  readonly model: ChatModel;
  readonly prompts: Prompts;
  readonly options: WriteOptions;
}

/** A request on its way to an answer. */
interface Asked {
  readonly request: CompositionRequest;
  readonly question: string;
}

interface Grounded extends Asked {
  readonly evidence: readonly Evidence[];
}

interface Written extends Grounded {
  readonly sentences: AsyncIterable<RawSentence>;
}

/** From an open question to the sentences that may be said of it. */
export const createCompositionChain = (tools: ChainTools) =>
  RunnableSequence.from<CompositionRequest, Composition>([
    RunnableLambda.from(takeRepaired),
    RunnableLambda.from(rewriteFollowUp(tools)),
    RunnableLambda.from(retrieveEvidence),
    RunnableLambda.from(composeSentences(tools)),
    RunnableLambda.from(checkSentences),
  ]);

/** The question as answering has repaired it: diacritics, slips and abbreviations are no business of a model. */
const takeRepaired = (request: CompositionRequest): Asked => ({ request, question: request.question });

/** "còn giáo dục?" becomes a question that stands alone; without a model's help, the two questions together do. */
const rewriteFollowUp =
  ({ model, prompts, options }: ChainTools) =>
  async ({ request, question }: Asked): Promise<Asked> => {
    if (request.previous === undefined) return { request, question };
    const together = `${request.previous}. ${question}`;
    const prompt = prompts['viet-lai-cau-hoi'];
    const rendered = renderPrompt(prompt, { cau_hoi_truoc: request.previous, cau_hoi: question });
    let output = '';
    for await (const piece of model.write(prompt, rendered, options)) {
      output += piece;
      if (output.length > LONGEST_OUTPUT) throw new LlmError('TOO_LONG', 'the model wrote without end');
    }
    const rewritten = parseOutput(output, rewrittenSchema).question;
    return { request, question: request.mayStandFor(rewritten) ? rewritten : together };
  };

const retrieveEvidence = async ({ request, question }: Asked): Promise<Grounded> => ({
  request,
  question,
  evidence: await request.findEvidence(question),
});

const composeSentences =
  ({ model, prompts, options }: ChainTools) =>
  ({ request, question, evidence }: Grounded): Written => {
    const prompt = prompts['soan-cau-tra-loi'];
    const passages = evidence.map(({ text }) => text);
    const rendered = renderPrompt(prompt, { cau_hoi: question, trich_doan: passages });
    return { request, question, evidence, sentences: readSentences(model.write(prompt, rendered, options)) };
  };

const checkSentences = async ({ request, evidence, sentences }: Written): Promise<Composition> => {
  const said: ComposedSentence[] = [];
  const rejected: (readonly RejectionReason[])[] = [];
  for await (const raw of sentences) {
    const sentence = { text: tidy(raw.text), cites: evidenceOf(raw, evidence) };
    const faults: readonly RejectionReason[] = hasGoodCites(raw, sentence)
      ? request.check(sentence)
      : ['citation'];
    if (faults.length > 0) rejected.push(faults);
    else if (!said.some(({ text }) => text === sentence.text)) {
      said.push(sentence);
      request.onSentence(sentence);
    }
  }
  return { sentences: said, rejected };
};

/** A sentence that cites much is tied to nothing. */
const MOST_CITES = 3;

const evidenceOf = ({ cites }: RawSentence, evidence: readonly Evidence[]): readonly Evidence[] =>
  evidence.filter(({ id }) => cites.includes(id));

/** Each number that it cites was given. */
const hasGoodCites = ({ cites }: RawSentence, sentence: ComposedSentence): boolean =>
  cites.length > 0 && new Set(cites).size === sentence.cites.length && sentence.cites.length <= MOST_CITES;

/** Without the marks that models put behind a sentence, with a capital and a full stop. */
const tidy = (text: string): string => {
  const plain = text
    .replace(/(?:(?<!\s)\s+)?\[\d+(?:\s*,\s*\d+)*\]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return plain.charAt(0).toUpperCase() + plain.slice(1) + (/[.!?…]["”’)]*$/u.test(plain) ? '' : '.');
};
