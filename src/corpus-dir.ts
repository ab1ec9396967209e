import { fileURLToPath } from 'node:url';

/** The folder of the resolutions and word lists, beside `src` (and beside `dist` once compiled). */
export const CORPUS_DIR = fileURLToPath(new URL('../corpus/', import.meta.url));
