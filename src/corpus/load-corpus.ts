import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { PARSER_VERSION } from '../documents/parse-resolution.ts';
import { contradictionOf } from '../documents/profiles/contradiction-of.ts';
import type { Measure } from '../domain/measure.ts';
import { CADENCES, MEASURE_KINDS, type MeasureProfile, STATUS_RULES } from '../domain/measure-profile.ts';
import type { DocumentId } from '../domain/reference.ts';
import type { Resolution } from '../domain/resolution.ts';
import type { Glossary } from '../text/glossary.ts';
import { CorpusFileError } from '../word-lists/corpus-file-error.ts';
import { readCsv } from '../word-lists/read-csv.ts';
import { loadDocuments } from './load-documents.ts';
import { loadGlossary } from './load-glossary.ts';
import { loadEverydaySentences, loadQuestionPhrases, loadVerdictPhrases } from './load-phrases.ts';
import { loadResolutions } from './open-followed-resolutions.ts';
import { rememberFolder } from './remember-folder.ts';

const rowSchema = z.object({
  'chỉ tiêu': z
    .string()
    .regex(
      /^(?:\d{1,3}[a-z]?|[^\s,;.:/(]{1,20}[.:/(][^\s,;]{1,60})$/u,
      'viết như 6 hoặc 4b, hoặc cả chỉ dẫn như Đ1.2.a/3',
    ),
  loại: z.enum(MEASURE_KINDS),
  chiều: z.enum(['tăng', 'giảm']),
  kỳ: z.enum(CADENCES),
  'cách xét': z.enum(STATUS_RULES),
  'tên gọi khác': z.string(),
});

export interface LoadedMeasures {
  readonly profiles: readonly MeasureProfile[];
  /** Measures of the text without a row: "chưa xếp loại", also where something is guessed of them. */
  readonly unclassed: readonly Measure[];
}

/**
 * Reads a resolution's `measures.csv` and checks it against the measures that the parser found.
 * @throws CorpusFileError naming the line of a row that classes no measure of the text, one twice, or against its own
 *   figure (`không-vượt` with "tối thiểu", a share that isn't in percent …)
 */
export const loadMeasures = (file: string, resolution: Resolution): LoadedMeasures => {
  const measures = resolution.targets.flatMap((target) => target.measures);
  const byKey = new Map(measures.map((measure) => [keyOf(measure), measure]));
  const profiles = new Map<string, MeasureProfile>();
  for (const { row, line } of readCsv(file, Object.keys(rowSchema.shape), rowSchema)) {
    const key = row['chỉ tiêu'];
    const fault = (problem: string) =>
      new CorpusFileError({ file, line, problem, nextStep: `Sửa dòng của chỉ tiêu ${key} theo văn bản` });
    const measure = byKey.get(key);
    if (measure === undefined) throw fault(`văn bản không có con số ${key}`);
    if (profiles.has(key)) throw fault(`chỉ tiêu ${key} có hai dòng`);
    const profile = { kind: row.loại, better: row.chiều, rule: row['cách xét'] };
    const problem = contradictionOf(profile, measure);
    if (problem !== undefined) throw fault(problem);
    profiles.set(key, {
      measure: measure.ref,
      ...profile,
      cadence: row.kỳ,
      aliases: row['tên gọi khác']
        .split(';')
        .map((alias) => alias.trim())
        .filter((alias) => alias !== ''),
    });
  }
  return {
    profiles: [...profiles.values()],
    unclassed: measures.filter((measure) => !profiles.has(keyOf(measure))),
  };
};

/** `II.2.1(4).b` is `4b` in the file, `II.2.1(6)` is `6`; where targets aren't numbered through, the whole reference. */
const keyOf = ({ ref }: Measure): string => {
  const [, number, letter = ''] = /(?<!\.)\((\d+)\)(?:\.([a-z]))?$/.exec(ref) ?? [];
  return number === undefined ? ref : number + letter;
};

/** Everything that the bot knows before anybody has told it anything. */
export interface Corpus {
  /** The latest year first. */
  readonly resolutions: readonly Resolution[];
  readonly profiles: ReadonlyMap<DocumentId, readonly MeasureProfile[]>;
  readonly unclassed: readonly Measure[];
  readonly glossary: Glossary;
  /** Phrases in which people ask, for repairing what they type. */
  readonly questionPhrases: readonly string[];
  /** How people talk day by day. */
  readonly everydaySentences: readonly string[];
  /** Phrases of questions only, which reports hold in another sense. */
  readonly verdictPhrases: readonly string[];
  /** Of the corpus folder: changes when a text or the parser does. */
  readonly hash: string;
  /** What the index of each document is kept under. */
  readonly hashes: ReadonlyMap<DocumentId, string>;
}

/**
 * Reads and parses the corpus folder, once for as long as nothing in it changes.
 * @throws CorpusFileError naming the file that is broken or missing
 */
export const loadCorpus = rememberFolder((corpusDir: string): Corpus => {
  const loaded = loadDocuments(corpusDir);
  const resolutions = loadResolutions(corpusDir);
  const measures = resolutions.map((resolution) => ({
    id: resolution.document.id,
    ...(resolution.document.measures === undefined
      ? { profiles: [], unclassed: resolution.targets.flatMap((target) => target.measures) }
      : loadMeasures(join(corpusDir, resolution.document.measures), resolution)),
  }));
  const hash = createHash('sha256').update(PARSER_VERSION);
  for (const { document, source } of loaded) hash.update(`\0${document.id}\0${source}`);
  const digest = hash.digest('hex');
  return {
    resolutions,
    profiles: new Map(measures.map(({ id, profiles }) => [id, profiles])),
    unclassed: measures.flatMap(({ unclassed }) => unclassed),
    glossary: loadGlossary(
      corpusDir,
      loaded.flatMap(({ document }) => document.terms ?? []),
    ),
    questionPhrases: loadQuestionPhrases(corpusDir),
    everydaySentences: loadEverydaySentences(corpusDir),
    verdictPhrases: loadVerdictPhrases(corpusDir),
    hash: digest,
    hashes: new Map(loaded.map(({ document }) => [document.id, digest])),
  };
});
