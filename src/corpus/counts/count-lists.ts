import { join } from 'node:path';
import { yearOf } from '../../domain/reporting-week.ts';
import type { WorkingCalendar } from '../../domain/working-calendar.ts';
import { countCsvRows } from '../../word-lists/read-csv.ts';
import { readPhrases, VIETNAMESE_FOLDER } from '../../word-lists/read-text.ts';
import { loadDocuments } from '../load-documents.ts';
import { loadWorkingDays } from '../load-working-days.ts';

/** How many rows each list has, by its file as the corpus folder has it: `vietnamese/places.csv`. */
export type ListCounts = Readonly<Record<string, number>>;

const WORD_LISTS = [
  'abbreviations.csv',
  'bodies.csv',
  'closed-classes.csv',
  'compounds.csv',
  'organ-words.csv',
  'places.csv',
  'terms-en.csv',
  'terms-vi.csv',
].map((name) => `${VIETNAMESE_FOLDER}/${name}`);

const PHRASE_LISTS = [
  'everyday-sentences.txt',
  'population-groups.txt',
  'question-phrases.txt',
  'synonyms.txt',
  'update-phrases.txt',
  'verdict-phrases.txt',
].map((name) => `${VIETNAMESE_FOLDER}/${name}`);

/**
 * Counts the rows of every list that the bot goes by, and the written lines of every resolution's text.
 * @param corpusDir the folder that holds them
 * @param dataDir its own working-days.csv counts in place of the shipped one, as it does for the bot
 * @throws CorpusFileError naming the file that is missing, was cut off or can't be read
 */
export const countLists = (corpusDir: string, dataDir: string): ListCounts => {
  const documents = loadDocuments(corpusDir);
  const ofDocuments = documents.flatMap(({ document: { measures = [], terms = [] } }) => [measures, terms]);
  const inCsv = [...new Set(ofDocuments.flat()), ...WORD_LISTS];
  return Object.fromEntries([
    ['documents.json', documents.length],
    ...documents.map(({ document, source }) => [document.file, countWritten(source)]),
    ...inCsv.map((name) => [name, countCsvRows(join(corpusDir, name))]),
    ...PHRASE_LISTS.map((name) => [name, readPhrases(join(corpusDir, name)).length]),
    ...countDays(loadWorkingDays(corpusDir, dataDir)),
  ]);
};

const countWritten = (text: string): number => text.split('\n').filter((line) => line.trim() !== '').length;

/** Year by year: of one year's few days a lost one shows, of all years' it wouldn't. */
const countDays = ({ daysOff, workedWeekends, years }: WorkingCalendar): [name: string, rows: number][] => {
  const days = [...daysOff, ...workedWeekends];
  return [...years]
    .toSorted((a, b) => a - b)
    .map((year) => [`working-days.csv, năm ${year}`, days.filter((day) => yearOf(day) === year).length]);
};
