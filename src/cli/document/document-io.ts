import type { Config } from '../../config/config.ts';
import type { CommandIo } from '../command.ts';

/** What the verbs of `document` work with beside their arguments. */
export interface DocumentIo extends Pick<CommandIo, 'print' | 'warn' | 'now'> {
  readonly config: Config;
}
