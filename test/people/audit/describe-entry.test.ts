import { expect, test } from 'vitest';
import { asDay, asOfficialId } from '../../../src/domain/people.ts';
import { describeEntry, printEntry } from '../../../src/people/audit/describe-entry.ts';
import { Directory } from '../../../src/people/directory.ts';
import { type AuditEntry, OPERATOR } from '../../../src/people/people-store.ts';
import { testOfficial, testUnit } from '../../support/serve-office.ts';

const DIRECTORY = new Directory(
  {
    version: 1,
    units: [testUnit(1, 'Sở Y tế'), testUnit(2, 'Trung tâm Y tế')],
    officials: [testOfficial(3, 'Nguyễn Văn An', 'official')],
    memberships: [],
    assignments: [],
    nextIds: { unit: 3, official: 4, membership: 1, assignment: 1 },
  },
  asDay('2024-06-10'),
);

const entryOf = (of: string, after: unknown, before?: unknown): AuditEntry => ({
  id: 1,
  at: new Date('2024-06-10T02:00:00Z'),
  by: OPERATOR,
  act: 'thử',
  of,
  rowId: '7',
  before,
  after,
});

const tell = (of: string, after: unknown, before?: unknown): string => {
  const { subject, change } = describeEntry(entryOf(of, after, before), DIRECTORY);
  return change === '' ? subject : `${subject}: ${change}`;
};

test.each([
  ['invitation', { official: 3 }, 'lời mời của Nguyễn Văn An (CB003)'],
  ['outbox', {}, 'tin gửi số 7'],
  ['inbox', {}, 'tin đến số 7'],
  ['nudge', { officials: [3, 4] }, '2 cán bộ, tuần 7'],
  ['nudge', {}, '0 cán bộ, tuần 7'],
  ['notice', { recipients: [3] }, 'thông báo số 7, 1 người'],
  ['lễ tân', undefined, 'lễ tân 7'],
])('what is no row of people is named by its number: %s', (of, after, told) => {
  expect(tell(of, after)).toBe(told);
});

test('a document, a wording and a figure are told with what was put down of them', () => {
  expect(tell('document', { name: 'Kế hoạch A', fileName: 'a.docx', state: 'draft' })).toBe(
    'văn bản 7: mới (tên văn bản: Kế hoạch A; tệp: a.docx; trạng thái: bản nháp)',
  );
  expect(tell('document', { state: 'live' }, { state: 'draft' })).toBe(
    'văn bản 7: trạng thái: bản nháp → đang dùng',
  );
  expect(tell('document', { state: 'gác lại' }, { state: 'live' })).toBe(
    'văn bản 7: trạng thái: đang dùng → gác lại',
  );
  expect(tell('wording', { words: 'trồng cây', document: 'kh-a', said: 'not stated' })).toBe(
    'cách hỏi “trồng cây”: mới (văn bản: kh-a; ghi là: văn bản không nêu)',
  );
  expect(tell('figure', { ref: 'II.2.1(6)', unit: 1, figure: 160 }, { ref: 'II.2.1(6)', unit: 1 })).toBe(
    '6, Sở Y tế: số: không → 160',
  );
});

test('a unit tells its other names and whom it stands under; one that is not known, by its number', () => {
  expect(tell('unit', { name: 'Trung tâm Y tế', aliases: ['TTYT', 'trung tâm'], parent: 1 })).toBe(
    'đơn vị Trung tâm Y tế: mới (tên gọi khác: TTYT, trung tâm; cấp trên: Sở Y tế)',
  );
  expect(tell('unit', { name: 'Tổ Một', parent: 8 }, { name: 'Tổ Một', parent: 1 })).toBe(
    'đơn vị Tổ Một: cấp trên: Sở Y tế → đơn vị 8',
  );
  expect(tell('membership', { official: 9, unit: 1, until: '2024-12-31' })).toBe(
    'cán bộ 9 ở Sở Y tế: mới (đến ngày: 31/12/2024)',
  );
  expect(tell('unit', { name: 'Sở Y tế' })).toBe('đơn vị Sở Y tế: mới');
});

test('what ended and began again is told, and what says nothing on both sides is not', () => {
  const ended = { official: 3, unit: 1, endedAt: '2024-06-01' };
  const standing = { official: 3, unit: 1, endedAt: null };
  expect(tell('membership', standing, ended)).toBe('Nguyễn Văn An (CB003) ở Sở Y tế: lập lại');
  expect(tell('membership', ended, standing)).toBe('Nguyễn Văn An (CB003) ở Sở Y tế: kết thúc');
  const official = { name: 'An', code: 'CB003', isAdmin: false, deputy: 3 };
  expect(tell('official', official, { ...official, isAdmin: null, deputy: undefined })).toBe(
    'cán bộ An (CB003): người thay: không → Nguyễn Văn An (CB003)',
  );
  expect(tell('official', { ...official, contact: '0912345678' }, official)).toBe(
    'cán bộ An (CB003): liên hệ: không → đã có',
  );
});

test('an entry about nothing that is told has no colon after its subject, and accounts keep four digits', () => {
  const entry = { ...entryOf('inbox', {}), by: { official: asOfficialId(1), name: 'ADMIN-99887766' } };
  expect(printEntry(entry, DIRECTORY, 'Asia/Ho_Chi_Minh')).toBe(
    '09:00:00 ngày 10/06/2024 · ADMIN-…7766 · thử: tin đến số 7',
  );
});
