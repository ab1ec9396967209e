import { expect, test } from 'vitest';
import { asDay, asOfficialId, asUnitId } from '../../../src/domain/people.ts';
import { asLeaderRequestId } from '../../../src/domain/progress.ts';
import { asDocumentId, asReference } from '../../../src/domain/reference.ts';
import { Directory } from '../../../src/people/directory.ts';
import { listAnswering } from '../../../src/progress/requests/ask-units.ts';
import { listRequests } from '../../../src/progress/requests/describe-requests.ts';
import type { LeaderRequest } from '../../../src/progress/requests/leader-request.ts';
import { testMembership, testOfficial, testUnit } from '../../support/serve-office.ts';

const DIRECTORY = new Directory(
  {
    version: 1,
    units: [testUnit(1, 'Sở Y tế'), testUnit(2, 'Sở Xây dựng'), testUnit(3, 'Cảng vụ Hàng hải')],
    officials: [
      testOfficial(2, 'Trần Thị Bình', 'leader', 12),
      testOfficial(3, 'Nguyễn Văn An', 'official', 13),
      testOfficial(4, 'Lê Thu Mới', 'official', 14),
      testOfficial(5, 'Phạm Quốc Cường', 'official'),
      testOfficial(6, 'Vũ Thị Dung', 'official', 16),
    ],
    memberships: [
      testMembership(1, 3, 1, true),
      testMembership(2, 4, 1),
      testMembership(3, 5, 2, true),
      testMembership(4, 6, 2),
    ],
    assignments: [],
    nextIds: { unit: 4, official: 7, membership: 5, assignment: 1 },
  },
  asDay('2024-11-25'),
);

const services = { directory: async () => DIRECTORY, timeZone: 'Asia/Ho_Chi_Minh' };

const request = (more: Partial<LeaderRequest>): LeaderRequest => ({
  id: asLeaderRequestId(1),
  document: asDocumentId('nq14-2024'),
  ref: asReference('II.2.1(6)'),
  kind: 'explain',
  unit: asUnitId(1),
  leader: asOfficialId(2),
  said: 'Vì sao chậm?',
  askedAt: new Date('2024-11-25T02:00:00Z'),
  replies: [],
  ...more,
});

const reply = (said: string, at: string) => ({ said, by: asOfficialId(3), at: new Date(at) });

const linesOf = async (...requests: readonly LeaderRequest[]) =>
  JSON.stringify(await listRequests(services, requests));

test('a request is listed with its last answer and how many came before, or as unanswered', async () => {
  expect(await listRequests(services, [])).toEqual([]);
  const waiting = await linesOf(request({ kind: 'opinion' }));
  expect(waiting).toContain('• Trần Thị Bình gửi ý kiến ');
  expect(waiting).toContain('Sở Y tế chưa trả lời');
  const answered = await linesOf(
    request({
      replies: [reply('Chờ vốn.', '2024-11-25T03:00:00Z'), reply('Đã có vốn.', '2024-11-26T03:00:00Z')],
    }),
  );
  expect(answered).toContain('• Trần Thị Bình yêu cầu giải trình ');
  expect(answered).toContain('“Đã có vốn.”');
  expect(answered).not.toContain('Chờ vốn');
  expect(answered).toContain(' và 1 ý kiến trước');
});

test('the heads who have come to the bot answer for a unit; where none has, whoever of it has', () => {
  const answering = (unit: number) => listAnswering(DIRECTORY, asUnitId(unit)).map(({ name }) => name);
  expect(answering(1)).toEqual(['Nguyễn Văn An']);
  expect(answering(2)).toEqual(['Vũ Thị Dung']);
  expect(answering(3)).toEqual([]);
});
