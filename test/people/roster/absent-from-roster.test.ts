import { describe, expect, test } from 'vitest';
import { asPersonId } from '../../../src/domain/chat.ts';
import { describeChanges } from '../../../src/people/roster/describe-changes.ts';
import { warnOfMassEnding } from '../../../src/people/roster/describe-plan.ts';
import { NOW, RosterDesk } from './roster-desk.ts';

describe('what is absent', () => {
  const FULL = [
    'Đơn vị | Cán bộ | Mã cán bộ | Vai trò | Chủ trì | Đơn vị cấp trên',
    'Sở A | An | A1 | trưởng đơn vị | 6, 7 |',
    'Sở A | Bình | A2 | | |',
    'Sở B | Bình | A2 | | 8 | Sở A',
    'Sở B | Chi | B1 | | |',
  ];
  const LESS = ['Đơn vị | Cán bộ | Mã cán bộ | Chủ trì', 'Sở B | Bình | A2 | 8'];

  test('stays', () => {
    const desk = new RosterDesk();
    desk.import(FULL);
    expect(desk.import(LESS).changes).toEqual([]);
  });

  test('ends with prune: units, places, people without a place, work', () => {
    const desk = new RosterDesk();
    desk.import(FULL);
    const linked = desk.snapshot.officials.map((official, index) => ({
      ...official,
      person: asPersonId(100 + index),
    }));
    desk.snapshot = { ...desk.snapshot, officials: linked };
    const { counts, changes } = desk.import(LESS, { prune: true });
    expect(counts).toEqual({
      units: { added: 0, changed: 1, unchanged: 0, ended: 1 },
      officials: { added: 0, changed: 1, unchanged: 0, ended: 2 },
      assignments: { added: 0, changed: 0, unchanged: 1, ended: 2 },
    });
    expect(desk.places()).toEqual(['Bình @ Sở B']);
    expect(desk.work()).toEqual(['Sở B lead II.2.1(8)']);
    expect(desk.official('An')).toMatchObject({ endedAt: NOW, person: undefined });
    expect(desk.official('Bình')).toMatchObject({ endedAt: undefined, person: 101 });
    expect(desk.unit('Sở B')?.parent).toBeUndefined();
    expect(describeChanges(desk.snapshot, changes)).toContain('− cán bộ An (A1)');
    expect(desk.import(LESS, { prune: true }).changes).toEqual([]);
  });

  test('is said loudly if it is more than half', () => {
    const desk = new RosterDesk();
    desk.import(FULL);
    const { counts } = desk.plan(LESS, { prune: true });
    expect(warnOfMassEnding(desk.snapshot, counts)).toContain('2/3 cán bộ, 2/3 phân công');
    expect(warnOfMassEnding(desk.snapshot, desk.plan(FULL, { prune: true }).counts)).toBeUndefined();
  });

  test('comes back with its code', () => {
    const desk = new RosterDesk();
    desk.import(FULL);
    desk.import(LESS, { prune: true });
    expect(desk.import(FULL).counts.officials).toEqual({ added: 2, changed: 1, unchanged: 0, ended: 0 });
    expect(desk.official('An')?.endedAt).toBeUndefined();
    expect(desk.snapshot.officials).toHaveLength(3);
  });

  test('never takes away staff by settings or whoever imports', () => {
    const desk = new RosterDesk();
    desk.import([
      'Đơn vị | Cán bộ | Vai trò',
      'Văn phòng | An | văn phòng',
      'Văn phòng | Bình | văn phòng',
      'Văn phòng | Chi | văn phòng',
    ]);
    const [an, binh, chi] = desk.snapshot.officials;
    if (!an || !binh || !chi) throw new Error('somebody is missing');
    desk.snapshot = { ...desk.snapshot, officials: [{ ...an, isAdmin: true }, binh, chi] };
    desk.import(['Đơn vị | Cán bộ', 'Sở A | Dũng'], { prune: true, importer: binh.id });
    const standing = desk.snapshot.officials.filter(({ endedAt }) => endedAt === undefined);
    expect(standing.map(({ name }) => name)).toEqual(['An', 'Bình', 'Dũng']);
  });

  test('of a column that the file lacks is nothing', () => {
    const desk = new RosterDesk();
    desk.import(FULL);
    expect(desk.plan(['Đơn vị', 'Sở A', 'Sở B'], { prune: true }).changes).toEqual([]);
  });

  test('of a file without a readable row is nothing', () => {
    const desk = new RosterDesk();
    desk.import(FULL);
    expect(desk.plan(['Đơn vị | Chủ trì'], { prune: true }).changes).toEqual([]);
  });
});
