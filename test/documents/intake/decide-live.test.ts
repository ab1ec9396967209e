import { expect, test } from 'vitest';
import { decideLive } from '../../../src/documents/intake/decide-live.ts';
import { asOfficialId } from '../../../src/domain/people.ts';
import { OPERATOR } from '../../../src/people/people-store.ts';

const an = { official: asOfficialId(1), name: 'An' };
const ha = { official: asOfficialId(2), name: 'An' };
const checkedBy = ({ official, name }: { official: typeof an.official | undefined; name: string }) => ({
  official,
  byName: name,
  at: new Date(0),
});

test.each([
  ['one is enough by default', false, undefined, true, an, 'live'],
  ['the first of two is noted', true, undefined, true, an, 'checked'],
  ['not twice the same', true, checkedBy(an), true, an, 'own check'],
  ['another, also of the same name', true, checkedBy(an), true, ha, 'live'],
  ['what was changed since is to be checked anew', true, checkedBy(an), false, ha, 'checked'],
  ['the operator is one person', true, checkedBy(OPERATOR), true, OPERATOR, 'own check'],
  ['and another than the office', true, checkedBy(OPERATOR), true, an, 'live'],
] as const)('%s', (_, needsSecond, checked, isAsChecked, by, step) => {
  expect(decideLive({ needsSecond, checked, isAsChecked, unseen: 0 }, by)).toBe(step);
});

test('figures that nobody has held against the paper keep it from being used, by one or by two', () => {
  for (const needsSecond of [false, true])
    expect(decideLive({ needsSecond, checked: checkedBy(an), isAsChecked: true, unseen: 1 }, ha)).toBe(
      'unseen',
    );
});
