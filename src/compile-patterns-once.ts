import { setFlagsFromString } from 'node:v8';

/**
 * Has V8 compile a pattern to machine code at its first use. By default it makes bytecode first and machine code at the
 * second use; for the long patterns by which times are read, bytecode takes ten times as long to make, and all together
 * over a second of each start. To be called once, when a process starts; what was used before stays as it is. Only for
 * what ends soon: a process that goes on making patterns runs code that V8 (22.23.3) has freed, and dies of a segmentation
 * fault after some thousand questions.
 */
export const compilePatternsOnce = (): void => setFlagsFromString('--no-regexp-tier-up');
