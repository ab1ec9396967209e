import type { Config } from '../config.ts';
import type { DatabasePlace } from '../storage/open-database.ts';

/** The database that a command is about: that of a folder named on the command line, else that of the settings. */
export const chooseDatabase = (
  { dataDir, databaseUrl }: Pick<Config, 'dataDir' | 'databaseUrl'>,
  folder: string | undefined,
): DatabasePlace => (folder === undefined ? { dataDir, databaseUrl } : { dataDir: folder });
