import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

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
