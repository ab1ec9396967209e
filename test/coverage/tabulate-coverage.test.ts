import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { roomOf, tabulateCoverage } from './tabulate-coverage.ts';

const root = new URL('../../', import.meta.url);

const file = (lines: readonly [number, number], branches: readonly [number, number]) => ({
  lines: { covered: lines[0], total: lines[1] },
  branches: { covered: branches[0], total: branches[1] },
});

describe('what tests walk through', () => {
  it('is told by room, of those that are many by folder, and of all', () => {
    expect(
      tabulateCoverage({
        total: file([0, 1], [0, 1]),
        '/home/src/bot/src/week/board/press-board.ts': file([9, 10], [1, 4]),
        '/home/src/bot/src/week/plan.ts': file([10, 10], [3, 4]),
        '/home/src/bot/src/answering/answer.ts': file([5, 5], [0, 0]),
        '/home/src/bot/src/answering/steps/deep/matter.ts': file([1, 3], [1, 3]),
        '/home/src/bot/src/main.ts': file([0, 4], [0, 2]),
      }),
    ).toEqual([
      '| room | lines % | branches % |',
      '| --- | --- | --- |',
      '| `answering` | 100.0 |  |',
      '| `answering/steps` | 33.3 | 33.3 |',
      '| `src` | 0.0 | 0.0 |',
      '| `week` | 95.0 | 50.0 |',
      '| all | 78.1 | 38.5 |',
    ]);
  });

  it('is told of every room in the document of the tests', () => {
    const [, table = ''] =
      /<!-- coverage -->([\s\S]*?)<!-- \/coverage -->/.exec(
        readFileSync(new URL('test/README.md', root), 'utf8'),
      ) ?? [];
    const told = [...table.matchAll(/^\| `([^`]+)` \| \d/gm)].map(([, room]) => room);
    const sources = readdirSync(new URL('src', root), { recursive: true, encoding: 'utf8' });
    const rooms = sources.filter((path) => path.endsWith('.ts')).map((path) => roomOf(`/src/${path}`));
    expect(told).toEqual([...new Set(rooms)].toSorted());
  });
});
