import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CORPUS_DIR } from '../../../src/config/corpus-dir.ts';
import { UNCALIBRATED } from '../../../src/search/calibration/calibration.ts';
import { CALIBRATION_FILE, loadCalibration } from '../../../src/search/calibration/load-calibration.ts';
import { CorpusFileError } from '../../../src/word-lists/corpus-file-error.ts';
import { makeTestFolder } from '../../support/open-test-database.ts';

const folderWith = (text: string): string => {
  const folder = makeTestFolder();
  writeFileSync(join(folder, CALIBRATION_FILE), text);
  return folder;
};

const faultOf = (folder: string): CorpusFileError => {
  try {
    loadCalibration(folder);
  } catch (error) {
    if (error instanceof CorpusFileError) return error;
    throw error;
  }
  throw new Error('no fault was found');
};

test('where nothing was measured there is no calibration, and what was written is what is read', () => {
  expect(loadCalibration(makeTestFolder())).toBeUndefined();
  const written = { embedder: 'local', calibration: UNCALIBRATED };
  expect(loadCalibration(folderWith(JSON.stringify(written)))).toEqual(UNCALIBRATED);
});

const shipped = readFileSync(join(CORPUS_DIR, CALIBRATION_FILE), 'utf8');

test.each([
  ['cut off', shipped.slice(0, shipped.length / 2), /JSON/],
  ['of another form', '{"embedder":"local"}', /calibration/],
  [
    'with a threshold that is no probability',
    shipped.replace(/"threshold": ?[\d.]+/, '"threshold":7'),
    /threshold/,
  ],
  ['with a weight that is text', shipped.replace(/"weight": ?[\d.]+/, '"weight":"0.5"'), /weight/],
])('a file %s is named with what is wrong in it and how to make it anew', (_name, text, problem) => {
  expect(text).not.toBe(shipped);
  const folder = folderWith(text);
  expect(faultOf(folder)).toMatchObject({
    file: join(folder, CALIBRATION_FILE),
    problem: expect.stringMatching(problem),
    nextStep: expect.stringContaining('npm run calibrate'),
  });
});
