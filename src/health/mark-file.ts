import { join } from 'node:path';
import type { Part } from './judge-health.ts';

/** The folder of the marks in a data folder. */
export const marksFolder = (dataDir: string): string => join(dataDir, 'alive');

/** The empty file whose time of change is a part's mark. */
export const markFile = (dataDir: string, part: Part): string => join(marksFolder(dataDir), part);
