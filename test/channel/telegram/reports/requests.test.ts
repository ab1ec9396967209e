import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import { asUpdateId } from '../../../../src/domain/chat.ts';
import { asOfficialId, asUnitId } from '../../../../src/domain/people.ts';
import { asDocumentId, asReference } from '../../../../src/domain/reference.ts';
import { lastHeard, serveWeek } from '../../../support/serve-week.ts';

const moment = (text: string): Date => new Date(`${text.replace(' ', 'T')}:00+07:00`);

/** On Tuesday a leader asks the unit of (6) why, and has a word for that of (7); only the first is answered. */
const open = async () => {
  const week = await serveWeek();
  const wanted = (ref: string, kind: 'explain' | 'opinion', said: string) => ({
    document: asDocumentId('nq14-2024'),
    ref: asReference(ref),
    kind,
    unit: asUnitId(1),
    leader: asOfficialId(2),
    said,
  });
  const at = moment('2024-11-26 09:00');
  const [asked] = await week.requests.add(
    asUpdateId(1),
    [wanted('II.2.1(6)', 'explain', 'Vì sao mới đạt 50%?')],
    at,
  );
  await week.requests.add(
    asUpdateId(2),
    [wanted('II.2.1(7)', 'opinion', 'Làm việc với các doanh nghiệp lớn')],
    at,
  );
  if (asked === undefined) throw new Error('nothing was asked');
  await week.requests.answer(
    asked.id,
    'Do luồng chưa nạo vét xong',
    asOfficialId(3),
    moment('2024-11-27 10:00'),
  );
  return week;
};

const EXPLAINED =
  'Sản lượng hàng hoá thông qua cảng: Lãnh đạo yêu cầu giải trình (đồng chí Trần Thị Bình, ngày 26/11/2024): “Vì sao mới đạt 50%?”; Sở Y tế trả lời ngày 27/11/2024: “Do luồng chưa nạo vét xong”';
const WAITS =
  'Ý kiến của lãnh đạo (đồng chí Trần Thị Bình, ngày 26/11/2024): “Làm việc với các doanh nghiệp lớn”; Sở Y tế chưa trả lời sau 3 ngày';

test('what leaders wanted and were told stands in the draft, the message and the document; who owes an answer is doubtful', async () => {
  const { at, staff, leader, pressIn, untilDelivered } = await open();
  await at('2024-11-29 14:00');
  const draft = lastHeard(staff);
  expect(draft.text).toMatch(
    /⚠️ Lãnh đạo yêu cầu, đơn vị chưa trả lời \(1\):\n• Sở Y tế chưa trả lời sau 3 ngày: “Làm việc với các doanh nghiệp lớn” \(/,
  );
  await pressIn(staff, draft, '✅ Gửi');
  await untilDelivered();
  const [message, , document] = leader.heard();
  expect(message?.text).toContain(`Ý kiến, yêu cầu của lãnh đạo:\n• ${EXPLAINED}\n• `);
  expect(message?.text).toContain(WAITS);
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(document?.file?.content ?? []) });
  expect(value).toContain('; Ý KIẾN CỦA LÃNH ĐẠO');
  expect(value).toContain(`- ${EXPLAINED}.`);
  expect(value).toContain(`${WAITS}.`);
  expect(value).toMatch(/- Sở Y tế: trả lời ý kiến, yêu cầu của lãnh đạo \(/);
});

test('an answered request is told of once, in the week of its answer; an open one every week until then', async () => {
  const { at, leader, requests, untilDelivered } = await open();
  await at('2024-11-29 16:00');
  await at('2024-12-06 16:00');
  await untilDelivered();
  const message = leader.heard().findLast(({ text }) => text.includes('Báo cáo tuần'));
  expect(message?.text).not.toContain('Vì sao mới đạt');
  expect(message?.text).toContain('Sở Y tế chưa trả lời sau 10 ngày');
  const [, open7] = await requests.askedBefore(asDocumentId('nq14-2024'), moment('2024-12-06 16:00'));
  if (open7 === undefined) throw new Error('no second request');
  await requests.answer(open7.id, 'Đã có lịch', asOfficialId(3), moment('2024-12-09 10:00'));
  // What a week's report said stays as it was.
  expect((await leader.ask('/baocao 49')).text).toContain('Sở Y tế chưa trả lời sau');
  await at('2024-12-13 16:00');
  expect((await leader.ask('/baocao 50')).text).toContain('Sở Y tế trả lời ngày 09/12/2024: “Đã có lịch”');
  // All answers are kept; the last is told, and how many came before it.
  await requests.answer(open7.id, 'Lịch dời sang 20/12', asOfficialId(3), moment('2024-12-17 10:00'));
  await requests.answer(open7.id, 'Đã họp xong', asOfficialId(3), moment('2024-12-18 10:00'));
  expect((await leader.ask('/baocao 50')).text).toContain('“Đã có lịch”');
  await at('2024-12-20 16:00');
  expect((await leader.ask('/baocao 51')).text).toContain(
    'Sở Y tế trả lời ngày 18/12/2024: “Đã họp xong” và 2 ý kiến trước',
  );
});
