import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Those of a project that take longest, the longest first. Started among the last, one of them keeps one core busy while
 * the others stand idle; and on a new machine nothing is known of a file but its size, which says little: the quarter is
 * a short file.
 */
export const LONGEST: readonly string[] = [
  'test/flows/quarter.test.ts',
  'test/documents/formats/scan/read-scan.process.test.ts',
  'test/flows/kill.test.ts',
  'test/flows/new-document.test.ts',
  'test/flows/poison.test.ts',
  'test/flows/taking-over.test.ts',
  'test/flows/lifecycle.test.ts',
  'test/flows/conversation.test.ts',
  'test/flows/without-telegram.test.ts',
  'test/flows/shrunk-list.test.ts',
  'test/flows/office.test.ts',
  'test/flows/language-model.test.ts',
  'test/regexes/check-pattern.long.test.ts',
  'test/channel/terminal/play-official.process.test.ts',
  'test/answering/verdict/generated-questions.long.test.ts',
  'test/channel/telegram/progress/office/enter-figure.databases.test.ts',
  'test/channel/telegram/years/new-year.test.ts',
  'test/channel/telegram/rights.test.ts',
  'test/people/roster/read-sheet.slow.test.ts',
  'test/documents/formats/pdf/read-pdf.slow.test.ts',
  'test/models/compose-failures.test.ts',
  'test/channel/telegram/progress/standing.test.ts',
  'test/search/open-vector-index.slow.test.ts',
  'test/corpus/corpus-files.slow.test.ts',
  'test/models/read-question.test.ts',
  'test/answering/any-question.slow.test.ts',
  'test/people/roster/import-speed.databases.test.ts',
];

const rankOf = (file: string): number => {
  const rank = LONGEST.indexOf(file);
  return rank === -1 ? LONGEST.length : rank;
};

/** The same files, of each project the longest first. @param fileOf a path from the repository's root, with `/` */
export const longFilesFirst = <File extends { readonly project: unknown }>(
  files: readonly File[],
  fileOf: (file: File) => string,
): File[] => {
  // Projects stay together: between two of them, workers load the program anew.
  const byProject = Map.groupBy(files, ({ project }) => project);
  return [...byProject.values()].flatMap((its) =>
    its.toSorted((one, other) => rankOf(fileOf(one)) - rankOf(fileOf(other))),
  );
};

/** Vitest's own order, but of each project the longest files first. */
export class LongFilesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const { root } = this.ctx.config;
    return longFilesFirst(await super.sort(files), ({ moduleId }) =>
      relative(root, moduleId).replaceAll('\\', '/'),
    );
  }
}
