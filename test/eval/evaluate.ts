import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { pino } from 'pino';
import { z } from 'zod';
import type { Answering } from '../../src/answering/answer.ts';
import type { LanguageModel } from '../../src/answering/language-model.ts';
import { openAnswering } from '../../src/answering/open-answering.ts';
import { readConfig } from '../../src/config/config.ts';
import { PROMPTS_DIR } from '../../src/config/corpus-dir.ts';
import { openLanguageModel } from '../../src/models/open-language-model.ts';
import { openCorpusReader } from '../../src/progress/reading/open-update-reader.ts';
import { evaluateAblation } from './ablation/evaluate-ablation.ts';
import { askSet, readSource, START } from './ask-sets.ts';
import { evaluateEveryday } from './everyday/evaluate-everyday.ts';
import { everydaySets } from './everyday/everyday-row.ts';
import { everydayTable, judgeEveryday } from './everyday/report-everyday.ts';
import { evaluateGrounding } from './grounding/evaluate-grounding.ts';
import { evaluateModel } from './model/evaluate-model.ts';
import { describeWorse, modelTable } from './model/report-model.ts';
import { openOracle, openRandomModel } from './model/scripted-models.ts';
import { type QuestionSet, questionSets } from './question-row.ts';
import { type GradedTalk, gradeStrangers } from './replies/evaluate-strangers.ts';
import { judgeStrangers, strangersTable } from './replies/report-strangers.ts';
import { strangerSets } from './replies/stranger-row.ts';
import { describeVerdict, type GradedTurn, groupTable, outcomeTable, verdictOf } from './report.ts';
import { type GradedReply, gradeReplies } from './updates/evaluate-updates.ts';
import { replySets } from './updates/reply-row.ts';
import { judgeReplies } from './updates/report-updates.ts';
import { askVerdicts, generateVerdicts } from './verdicts/evaluate-verdicts.ts';
import { evaluateXquad, xquadTable } from './xquad/evaluate-xquad.ts';

const corpusDir = fileURLToPath(new URL('../../corpus', import.meta.url));

const optionsSchema = z.object({
  ablate: z.boolean().default(false),
  lists: z.array(z.string()),
  grounding: z.boolean().default(false),
  model: z.boolean().default(false),
  script: z.enum(['oracle', 'random']).optional(),
  'show-wrong': z.boolean().default(false),
  /** A folder with XQuAD-vi's two files. */
  xquad: z.string().optional(),
  only: z.enum(questionSets).optional(),
  group: z.string().optional(),
});

const readOptions = (): z.infer<typeof optionsSchema> => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      ablate: { type: 'boolean' },
      grounding: { type: 'boolean' },
      model: { type: 'boolean' },
      script: { type: 'string' },
      'show-wrong': { type: 'boolean' },
      xquad: { type: 'string' },
      only: { type: 'string' },
      group: { type: 'string' },
    },
  });
  return optionsSchema.parse({ ...values, lists: positionals });
};

/** Held-out questions are named only when they alone are asked for, so that tuning never sees them by chance. */
const isShown = (turn: GradedTurn, only: QuestionSet | undefined): boolean =>
  turn.grade.reasons.length > 0 && (turn.set !== 'held-out' || only === 'held-out');

const printWrong = (turns: readonly GradedTurn[], only: QuestionSet | undefined): void => {
  for (const { row, answer, grade } of turns.filter((turn) => isShown(turn, only))) {
    console.log(`\n[${row.id}] ${row.question}`);
    console.log(`  ${answer.kind}: ${answer.text.replace(/\n/gu, '\n    ')}`);
    for (const { ref, quote } of answer.citations.slice(0, 3))
      console.log(`  ${ref}: ${quote.slice(0, 160)}`);
    for (const reason of grade.reasons) console.log(`  ✗ ${grade.outcome}: ${reason}`);
  }
};

const printWrongReplies = (graded: readonly GradedReply[], only: QuestionSet | undefined): void => {
  for (const { set, row, grade } of graded) {
    if (grade.reasons.length === 0 || (set === 'held-out' && only !== 'held-out')) continue;
    console.log(`\n[${row.id}] ${row.text}`);
    for (const reason of grade.reasons) console.log(`  ✗ ${reason}`);
  }
};

/** Reads the replies of officials; their sets are named as the questions' are. */
const evaluateUpdates = ({
  only,
  group,
  'show-wrong': showWrong,
}: z.infer<typeof optionsSchema>): boolean => {
  const sets = replySets.filter((set) => only === undefined || only === set);
  if (sets.length === 0) return true;
  const graded = gradeReplies(openCorpusReader(corpusDir)(), sets).filter(
    ({ row }) => group === undefined || row.group === group,
  );
  if (showWrong) printWrongReplies(graded, only);
  const { passed, lines } = judgeReplies(graded, sets);
  for (const line of lines) console.log(line);
  return passed;
};

/** Held-out replies are never named, whoever asks: only counted. */
const printBadTalks = (graded: readonly GradedTalk[]): void => {
  for (const { set, row, grade } of graded) {
    if (set === 'held-out' || grade.outcome === 'right') continue;
    if (grade.outcome === 'asked' && row.asking_is_fine) continue;
    console.log(`\n[${row.id}] ${grade.outcome}: ${JSON.stringify(row.said)}`);
    console.log(`  expected ${JSON.stringify(row.expected)} ${row.more}`);
    console.log(`  ${grade.found}`);
  }
};

/** Plays the replies and dialogues of strangers, with what stands at their end; they have no groups. */
const evaluateStrangers = ({
  only,
  group,
  'show-wrong': showWrong,
}: z.infer<typeof optionsSchema>): boolean => {
  const sets = strangerSets.filter((set) => only === undefined || only === set);
  if (sets.length === 0 || group !== undefined) return true;
  const graded = gradeStrangers(sets);
  if (showWrong) printBadTalks(graded);
  console.log(`\n${strangersTable(graded, sets)}\n`);
  const { passed, lines } = judgeStrangers(graded, sets);
  for (const line of lines) console.log(line);
  return passed;
};

/** Held-out questions are only counted, whoever asks. */
const evaluateEverydayWords = async ({
  only,
  group,
  'show-wrong': showWrong,
}: z.infer<typeof optionsSchema>): Promise<boolean> => {
  const sets = everydaySets.filter((set) => only === undefined || only === set);
  if (sets.length === 0 || group !== undefined) return true;
  const graded = await evaluateEveryday(corpusDir, readSource(corpusDir).text, sets);
  for (const { set, row, answer, grade } of showWrong ? graded : []) {
    if (set === 'held-out' || grade.outcome === 'right') continue;
    console.log(
      `\n[${row.id}] ${grade.outcome}: ${row.question}\n  ${answer.kind}: ${answer.text.slice(0, 200)}`,
    );
    for (const reason of grade.reasons) console.log(`  ✗ ${reason}`);
  }
  console.log(`\n${everydayTable(graded, sets)}\n`);
  const { passed, lines } = judgeEveryday(graded, sets);
  for (const line of lines) console.log(line);
  return passed;
};

/** Every one of the generated yes and no questions must come out right. */
const evaluateVerdicts = async (answering: Answering, showWrong: boolean): Promise<boolean> => {
  const answered = await askVerdicts(answering, generateVerdicts(corpusDir), START);
  const wrong = answered.filter(({ isRight }) => !isRight);
  if (showWrong) for (const { question, said } of wrong) console.log(`\n${question}\n  ${said}`);
  const opposite = answered.filter(({ isOpposite }) => isOpposite).length;
  const right = answered.length - wrong.length;
  const word = wrong.length === 0 ? 'PASSED' : 'FAILED';
  console.log(`generated verdicts ${word} · right ${right} of ${answered.length} · opposite ${opposite}`);
  return wrong.length === 0;
};

const evaluateQuestions = async (options: z.infer<typeof optionsSchema>): Promise<boolean> => {
  const sets = options.only === undefined ? questionSets : [options.only];
  const source = readSource(corpusDir);
  const indexDir = mkdtempSync(join(tmpdir(), 'evaluate-'));
  try {
    const logger = pino({ level: 'warn' }, pino.destination(2));
    const answering = await openAnswering({ corpusDir, indexDir, logger });
    const asked = (await Promise.all(sets.map((set) => askSet(answering, set, source)))).flat();
    const turns = asked.filter(({ row }) => options.group === undefined || row.group === options.group);
    if (options['show-wrong']) printWrong(turns, options.only);
    console.log(`\n${groupTable(turns, sets)}\n\n${outcomeTable(turns, sets)}\n`);
    const verdict = verdictOf(turns, sets);
    console.log(describeVerdict(verdict));
    const isReckoned =
      options.only === undefined ? await evaluateVerdicts(answering, options['show-wrong']) : true;
    return verdict.passed && isReckoned;
  } finally {
    rmSync(indexDir, { recursive: true, force: true });
  }
};

/** Code alone beside what comes with the model that the settings name, or with a script in its place. */
const compareWithModel = async ({
  only,
  script,
  'show-wrong': showWrong,
}: z.infer<typeof optionsSchema>): Promise<boolean> => {
  const scripted = script === undefined ? undefined : script === 'oracle' ? openOracle() : openRandomModel();
  const compared = await evaluateModel({
    corpusDir,
    start: START,
    model: scripted ?? openConfiguredModel(),
    onRow: (row) => scripted?.tell(row),
    isAsked: (set) => only === undefined || set === only || set === `everyday ${only}`,
  });
  if (showWrong) for (const line of describeWorse(compared)) console.log(line);
  console.log(`\n${modelTable(compared)}\n`);
  return true;
};

const openConfiguredModel = (): LanguageModel => {
  const settings = readConfig().llm;
  if (settings === undefined) throw new Error('--model asks the endpoint of LLM_BASE_URL, which is not set');
  const logger = pino({ level: 'warn' }, pino.destination(2));
  return openLanguageModel({ settings, promptsDir: PROMPTS_DIR, now: () => new Date(), logger });
};

/** On text that nobody here wrote there is no line to hold: it is only printed. */
const printXquad = async (folder: string): Promise<boolean> => {
  const rows = [
    ['with vectors', await evaluateXquad(folder, true)],
    ['without vectors', await evaluateXquad(folder, false)],
  ] as const;
  console.log(xquadTable(rows));
  return true;
};

const options = readOptions();
/**
 * Questions and updates; with `--grounding` the check of composed sentences alone, with `--model` a model's help, with
 * `--ablate` what each tenth of the closed classes, or each of the named lists, is worth.
 */
const evaluate = async (): Promise<boolean> => {
  if (options.ablate) return evaluateAblation(corpusDir, options.lists);
  if (options.model) return compareWithModel(options);
  if (options.xquad !== undefined) return printXquad(options.xquad);
  if (options.grounding) return evaluateGrounding(options['show-wrong']);
  const answersPassed = await evaluateQuestions(options);
  const everydayPassed = await evaluateEverydayWords(options);
  const updatesPassed = evaluateUpdates(options);
  return evaluateStrangers(options) && updatesPassed && everydayPassed && answersPassed;
};

process.exitCode = (await evaluate()) ? 0 : 1;
