import { onTestFinished } from 'vitest';
import type { Answering, LockedText, Subject } from '../../src/answering/answer.ts';
import type { LanguageModel } from '../../src/answering/language-model.ts';
import { openAnswering } from '../../src/answering/open-answering.ts';
import { CORPUS_DIR, PROMPTS_DIR } from '../../src/config/corpus-dir.ts';
import type { Clock } from '../../src/domain/local-time.ts';
import { openLanguageModel } from '../../src/models/open-language-model.ts';
import { FakeLlm } from '../support/fake-llm.ts';
import { LogLines } from '../support/serve-in-process.ts';

export const NOW = new Date('2024-06-10T09:00:00+07:00');

export interface ModelSetting {
  readonly timeLimitMs?: number;
  readonly now?: Clock;
  readonly signal?: AbortSignal;
}

/** Nobody waits here for a server to recover. */
const REPEAT_AFTER_MS = 5;

const log = new LogLines();
/** The model of the test that runs; the corpus is opened once for all. */
let model: LanguageModel | undefined;
const openQuestion = (): ReturnType<LanguageModel['openQuestion']> => {
  if (model === undefined) throw new Error('no test serves a model');
  return model.openQuestion();
};
const open = { corpusDir: CORPUS_DIR, indexDir: undefined, logger: log.logger };
const answering = await openAnswering({ ...open, model: { openQuestion } });
const quoting = await openAnswering(open);

const ask = (to: Answering, text: string, subject?: Subject, onGrowth?: (text: LockedText) => void) =>
  to.answer({ text, subject, now: NOW, onGrowth });

/** Answering over the real corpus with a model that does what a test says, and the same without one. */
export const serveModel = async ({ timeLimitMs = 20_000, now = () => NOW, signal }: ModelSetting = {}) => {
  const llm = await FakeLlm.start();
  onTestFinished(() => llm.stop());
  log.lines.length = 0;
  const settings = { baseUrl: llm.baseUrl, model: 'fake', apiKey: 'sk-secret', timeLimitMs };
  const waiting = { now, signal, repeatAfterMs: REPEAT_AFTER_MS };
  model = openLanguageModel({ settings, promptsDir: PROMPTS_DIR, logger: log.logger, ...waiting });
  return {
    llm,
    log,
    /** Asks the answering that has a model. */
    ask: (text: string, subject?: Subject, onGrowth?: (text: LockedText) => void) =>
      ask(answering, text, subject, onGrowth),
    /** Asks the one that has none. */
    quote: (text: string, subject?: Subject) => ask(quoting, text, subject),
  };
};
