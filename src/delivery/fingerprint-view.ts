import { createHash } from 'node:crypto';
import type { View } from '../domain/view.ts';

/** Tells whether two views show the same, whenever they were looked at: their last line says when. */
export const fingerprintView = ({ blocks, buttons }: View): string =>
  createHash('sha256')
    .update(JSON.stringify([blocks.slice(0, -1), buttons]))
    .digest('hex')
    .slice(0, 32);
