import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A word as it was recognised. Distances in picture points, from the picture's top left corner. */
export interface RecognisedWord {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Where the letters of its line stand. */
  readonly baseline: number;
  readonly lineHeight: number;
  /** How sure the recognition is, from 0 to 1. */
  readonly confidence: number;
}

/** What was recognised in a page's picture. */
export interface RecognisedPage {
  readonly width: number;
  readonly height: number;
  readonly words: readonly RecognisedWord[];
}

/** For one page, in milliseconds; a picture of noise may keep it busy for long. */
const LONGEST_PAGE = 120_000;
/** Of what a page's words take up, in bytes. */
const MOST_OUTPUT = 16 * 1024 * 1024;
/** Letters stand on their line, a little above the lowest of them: this share of the line's height from its top. */
const LETTERS_STAND_AT = 0.8;

/** Rows of Tesseract's table are of these levels. */
const LEVELS = { page: '1', line: '4', word: '5' } as const;

/**
 * Recognises a picture's words in Vietnamese.
 * @param picture path of a PNG
 * @throws what the program failed with
 */
export const recognisePage = async (picture: string): Promise<RecognisedPage> => {
  const { stdout } = await run('tesseract', [picture, 'stdout', '-l', 'vie', '--psm', '3', 'tsv'], {
    timeout: LONGEST_PAGE,
    maxBuffer: MOST_OUTPUT,
    // One page is one core's work; the bot answers on the others.
    env: { ...process.env, OMP_THREAD_LIMIT: '1' },
  });
  return readTable(stdout);
};

/** Reads the table of pages, blocks, lines and words that Tesseract prints (`tsv`). */
export const readTable = (table: string): RecognisedPage => {
  const rows = table
    .split('\n')
    .slice(1)
    .map((row) => row.split('\t'))
    .filter((row) => row.length >= 12);
  const page = rows.find(([level]) => level === LEVELS.page);
  const words: RecognisedWord[] = [];
  let line = { baseline: 0, lineHeight: 0 };
  for (const [level, , , , , , left, top, width, height, confidence, ...text] of rows) {
    const box = { left: Number(left), top: Number(top), width: Number(width), height: Number(height) };
    if (level === LEVELS.line)
      line = { baseline: box.top + LETTERS_STAND_AT * box.height, lineHeight: box.height };
    const word = text.join('\t').normalize('NFC').trim();
    if (level !== LEVELS.word || word === '') continue;
    words.push({ ...box, ...line, text: word, confidence: Math.max(0, Number(confidence)) / 100 });
  }
  return { width: Number(page?.[8] ?? 0), height: Number(page?.[9] ?? 0), words };
};
