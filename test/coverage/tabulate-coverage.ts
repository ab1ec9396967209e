/** How many lines, or branches, of a file there are, and how many were run. */
interface Counted {
  readonly total: number;
  readonly covered: number;
}

interface FileCoverage {
  readonly lines: Counted;
  readonly branches: Counted;
}

/** What Vitest writes as `coverage-summary.json`: by file, and for all files as `total`. */
export type CoverageSummary = Readonly<Record<string, FileCoverage>>;

/** Rooms that are many, told apart by their folders. */
const BY_FOLDER: readonly string[] = ['answering', 'channel'];

/** `…/src/answering/steps/matter.ts` is of `answering/steps`, `…/src/week/board/press-board.ts` of `week`. */
export const roomOf = (path: string): string => {
  const [room, folder, ...within] = path.slice(path.lastIndexOf('/src/') + '/src/'.length).split('/');
  if (room === undefined || folder === undefined) return 'src';
  return BY_FOLDER.includes(room) && within.length > 0 ? `${room}/${folder}` : room;
};

const share = (counted: readonly Counted[]): string => {
  const [total, covered] = (['total', 'covered'] as const).map((of) =>
    counted.reduce((sum, each) => sum + each[of], 0),
  );
  // What has no branch has none that isn't run.
  return total === undefined || covered === undefined || total === 0
    ? ''
    : ((covered / total) * 100).toFixed(1);
};

const row = (name: string, files: readonly FileCoverage[]): string =>
  `| ${name} | ${share(files.map(({ lines }) => lines))} | ${share(files.map(({ branches }) => branches))} |`;

/** The lines of a table of what tests walk through, by room, and of all at the end. */
export const tabulateCoverage = ({ total: _, ...files }: CoverageSummary): readonly string[] => {
  const rooms = Map.groupBy(Object.entries(files), ([path]) => roomOf(path));
  const rows = [...rooms].toSorted(([one], [other]) => (one < other ? -1 : 1));
  return [
    '| room | lines % | branches % |',
    '| --- | --- | --- |',
    ...rows.map(([room, its]) =>
      row(
        `\`${room}\``,
        its.map(([, file]) => file),
      ),
    ),
    row('all', Object.values(files)),
  ];
};
