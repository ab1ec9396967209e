import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { PlannedCut } from './plan-cuts.ts';

const run = promisify(execFile);

/** For one page, in milliseconds. */
const LONGEST_DRAWING = 60_000;

/**
 * Draws a page of a PDF as a grey picture.
 * @param pdf path of the file
 * @param page 1-based
 * @param longestSide of the picture, in points; so no page's size can ask for more memory
 * @returns path of the PNG, beside the file
 */
export const drawPage = async (
  folder: string,
  pdf: string,
  page: number,
  longestSide: number,
): Promise<string> => {
  const to = join(folder, `trang-${page}-${longestSide}`);
  const size = ['-scale-to', String(longestSide)];
  const args = ['-f', String(page), '-l', String(page), ...size, '-gray', '-png', '-singlefile', pdf, to];
  await run('pdftoppm', args, { timeout: LONGEST_DRAWING });
  return `${to}.png`;
};

/**
 * Draws a stretch of a page as a grey JPEG.
 * @param longestSide of the page's picture in which the stretch is measured, in points
 */
export const drawCut = async (
  folder: string,
  pdf: string,
  page: number,
  longestSide: number,
  { name, left, top, width, height }: PlannedCut,
): Promise<Uint8Array> => {
  const to = join(folder, `cho-${name}`);
  const place = ['-x', left, '-y', top, '-W', width, '-H', height].map(String);
  const size = ['-scale-to', String(longestSide), ...place];
  const args = ['-f', String(page), '-l', String(page), ...size, '-gray', '-jpeg', '-singlefile', pdf, to];
  await run('pdftoppm', args, { timeout: LONGEST_DRAWING });
  return readFile(`${to}.jpg`);
};
