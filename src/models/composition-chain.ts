import { RunnableLambda, RunnableSequence } from '@langchain/core/runnables';
import type {
  ComposedSentence,
  Composition,
  CompositionRequest,
  Evidence,
  RejectionReason,
} from '../answering/composition/composer.ts';
import { capitalised } from '../text/calm-capitals.ts';
import type { ModelTools } from './model-client.ts';
import type { RawSentence } from './prompts/prompt-specs.ts';
import { renderPrompt } from './prompts/render-prompt.ts';
import { readSentences } from './read-sentences.ts';

/** A request on its way to an answer. */
interface Grounded {
  readonly request: CompositionRequest;
  readonly evidence: readonly Evidence[];
}

interface Written extends Grounded {
  readonly sentences: AsyncIterable<RawSentence>;
}

/** From an open question to the sentences that may be said of it. */
export const createCompositionChain = (tools: ModelTools) =>
  RunnableSequence.from<CompositionRequest, Composition>([
    RunnableLambda.from(retrieveEvidence),
    RunnableLambda.from(composeSentences(tools)),
    RunnableLambda.from(checkSentences),
  ]);

/** What a follow-up leaves out stands in the question before: both are searched for together. */
const retrieveEvidence = async (request: CompositionRequest): Promise<Grounded> => {
  const { previous, question } = request;
  const query = previous === undefined ? question : `${previous}. ${question}`;
  return { request, evidence: await request.findEvidence(query) };
};

/** The question as answering has repaired it: diacritics, slips and abbreviations are no business of a model. */
const asked = ({ previous, question }: CompositionRequest): string =>
  previous === undefined ? question : `${question} (hỏi tiếp sau câu: ${previous})`;

const composeSentences =
  ({ model, prompts, options }: ModelTools) =>
  ({ request, evidence }: Grounded): Written => {
    const prompt = prompts['soan-cau-tra-loi'];
    const passages = evidence.map(({ text }) => text);
    const rendered = renderPrompt(prompt, { cau_hoi: asked(request), trich_doan: passages });
    return { request, evidence, sentences: readSentences(model.write(prompt, rendered, options)) };
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
  return capitalised(plain) + (/[.!?…]["”’)]*$/u.test(plain) ? '' : '.');
};
