import { expect, test } from 'vitest';
import { CORPUS_DIR } from '../../../../src/config/corpus-dir.ts';
import { readDocument } from '../../../../src/documents/read-document.ts';
import { asDocumentId } from '../../../../src/domain/reference.ts';
import { createFollowedDocuments } from '../../../../src/progress/followed-documents.ts';
import { openCorpusReaders } from '../../../../src/progress/reading/open-update-reader.ts';
import { labels } from '../../../support/fake-chats.ts';
import { lastHeard, serveWeekOf } from '../../../support/serve-week.ts';
import { leads, TEST_CALENDAR, TEST_YEARS, yearlyText } from '../../../support/two-years.ts';

const [RESOLUTION] = TEST_YEARS;
const PLAN = asDocumentId('kh-2026');

const PLAN_TEXT = `ỦY BAN NHÂN DÂN XÃ SƠN KHÊ
Số: 18/KH-UBND
Sơn Khê, ngày 20 tháng 12 năm 2025
KẾ HOẠCH
Thực hiện Nghị quyết về nhiệm vụ phát triển kinh tế - xã hội năm 2026
I. CHỈ TIÊU NĂM 2026
1. Sản lượng nhựa thông đạt 120 tấn.
2. Sản lượng gỗ khai thác đạt 9.000 m3.
`;

const readers = openCorpusReaders(CORPUS_DIR);

const followedWith = (carriesOut: typeof RESOLUTION | undefined) => {
  const { resolution } = readDocument(PLAN, PLAN_TEXT);
  const plan = { ...resolution, document: { ...resolution.document, carriesOut } };
  const carried = readDocument(RESOLUTION, yearlyText(2026, '9.000', '300')).resolution;
  return createFollowedDocuments([carried, plan], readers);
};

/** Official 3 leads the wood by the resolution and by the plan, and the plan's resin. */
const WORK = [
  leads(1, 2026, 'I.1', 1),
  { ...leads(2, 2026, 'I.1', 1), document: PLAN },
  { ...leads(3, 2026, 'I.2', 1), document: PLAN },
];

const servePlan = async (carriesOut: typeof RESOLUTION | undefined) => {
  const followed = followedWith(carriesOut);
  const library = { followed: () => followed, calendar: TEST_CALENDAR };
  const week = await serveWeekOf('2026-06-08 07:59:59', WORK, library);
  await week.at('2026-06-08 08:00');
  return week;
};

test('what a linked plan has in common with its resolution is asked once, and counts for both', async () => {
  const { official, leader, api, at } = await servePlan(RESOLUTION);
  const { text } = lastHeard(official);
  expect(text.match(/gỗ khai thác/g)).toHaveLength(1);
  expect(text).toContain('nhựa thông');
  const card = await official.ask('gỗ 4.500 m3');
  expect(card.text).toContain('✅ Đã ghi: (I.1) Sản lượng gỗ khai thác · Nghị quyết 26/NQ-HĐND');
  leader.say('/tiendo');
  const standing = await api.changed.until('where targets stand', () =>
    leader.heard().findLast((message) => message.text.startsWith('Tiến độ') && message.keyboard.length > 0),
  );
  expect(standing.text).toContain('4.500 m3');
  const { edits } = standing;
  leader.press(standing, labels(standing).find((label) => label.startsWith('Văn bản khác: Kế hoạch')) ?? '');
  await api.changed.until('the plan', () => standing.edits > edits);
  expect(standing.text).toContain('Kế hoạch 18/KH-UBND');
  expect(standing.text).toContain('4.500 m3');
  await at('2026-06-12 16:00');
  const report = leader.heard().find((message) => message.text.startsWith('Báo cáo'));
  expect(report?.text).toContain('· Kế hoạch 18/KH-UBND, năm 2026');
});

test('without a link each is asked on its own', async () => {
  const { official } = await servePlan(undefined);
  const { text } = lastHeard(official);
  expect(text.match(/gỗ khai thác/g)).toHaveLength(2);
  const question = await official.ask('gỗ 4.500 m3');
  expect(labels(question)).toEqual([
    expect.stringContaining('· Nghị quyết 26/NQ-HĐND'),
    expect.stringContaining('· Kế hoạch 18/KH-UBND'),
    'Bỏ qua',
  ]);
});

test('who is silent is told with what they lead once, also where a linked plan has it in common', async () => {
  const { staff, at } = await servePlan(RESOLUTION);
  await at('2026-06-12 10:00');
  const told = staff.heard().find(({ text }) => text.startsWith('Chưa trả lời'));
  expect(told?.text.match(/gỗ khai thác/g)).toHaveLength(1);
  expect(told?.text).toContain('nhựa thông');
});
