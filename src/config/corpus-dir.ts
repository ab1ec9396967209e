import { fileURLToPath } from 'node:url';

/** The folder of the resolutions and word lists, beside `src` (and beside `dist` once compiled). */
export const CORPUS_DIR = fileURLToPath(new URL('../../corpus/', import.meta.url));

/** The folder of the prompts for a language model, likewise. */
export const PROMPTS_DIR = fileURLToPath(new URL('../../prompts/', import.meta.url));
