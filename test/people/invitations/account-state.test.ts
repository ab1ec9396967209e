import { expect, test } from 'vitest';
import { asOfficialId } from '../../../src/domain/people.ts';
import { findAccountState } from '../../../src/people/invitations/find-outside.ts';
import type { Invitation } from '../../../src/people/invitations/invitation.ts';
import { testOfficial } from '../../support/serve-office.ts';

const NOW = new Date('2024-06-10T02:00:00Z');
const OUTSIDE = testOfficial(1, 'An', 'official');
const INVITATION: Invitation = {
  codeHash: '',
  official: asOfficialId(1),
  madeAt: NOW,
  madeBy: { official: undefined, name: 'Người vận hành' },
  expiresAt: new Date('2024-06-17T02:00:00Z'),
  usedAt: undefined,
  usedBy: undefined,
  revokedAt: undefined,
};

test.each([
  ['in', testOfficial(1, 'An', 'official', 71), undefined],
  ['cut off', { ...testOfficial(1, 'An', 'official', 71), unreachableSince: NOW }, undefined],
  ['not invited', OUTSIDE, undefined],
  ['not invited', OUTSIDE, { ...INVITATION, usedAt: NOW }],
  ['invited', OUTSIDE, INVITATION],
  ['expired', OUTSIDE, { ...INVITATION, expiresAt: NOW }],
  ['revoked', OUTSIDE, { ...INVITATION, revokedAt: NOW }],
])('an official is %s', (state, official, invitation) => {
  expect(findAccountState(official, invitation, NOW).state).toBe(state);
});
