import type { CopyReport } from '../storage/backup-sqlite.ts';

/** What a copy holds, for the operator to see that it isn't empty. */
export const describeCopy = ({
  bytes,
  version,
  rows = [],
}: Pick<CopyReport, 'bytes' | 'version'> & Partial<Pick<CopyReport, 'rows'>>): string =>
  [
    `  ${(bytes / 1024).toFixed(0)} KB, phiên bản ${version}`,
    ...rows.filter(({ count }) => count > 0).map(({ table, count }) => `  ${table}: ${count} dòng`),
  ].join('\n');
