import { expect, test } from 'vitest';
import { rereadAtStart } from '../../src/delivery/report-rereadings.ts';
import { readDocument } from '../../src/documents/read-document.ts';
import { asDocumentId, asReference } from '../../src/domain/reference.ts';
import { OPERATOR } from '../../src/people/people-store.ts';
import { testDocument } from '../support/office-document.ts';
import { serveClerks } from '../support/serve-clerks.ts';
import { testAssignment } from '../support/serve-office.ts';
import { testRecording } from '../support/test-report.ts';

const ID = asDocumentId('18-kh-ubnd-2026');
const SOURCE = `ỦY BAN NHÂN DÂN XÃ SƠN KHÊ
Số: 18/KH-UBND
Sơn Khê, ngày 20 tháng 12 năm 2025
KẾ HOẠCH
Phát triển kinh tế rừng năm 2026
I. CHỈ TIÊU
1. Sản lượng gỗ khai thác đạt 9.000 m3.
2. Trồng mới 300 ha rừng.
`;

/** As a program read it that overlooked the second target and numbered the first otherwise. */
const readBefore = () => {
  const { reading } = readDocument(ID, SOURCE);
  const [wood] = reading.pieces?.targets ?? [];
  if (wood === undefined) throw new Error('not read');
  const ref = asReference('I.7');
  const before = { ...wood, ref, measures: wood.measures.map((measure) => ({ ...measure, ref })) };
  return { ...reading, targets: 1, measures: 1, pieces: { targets: [before], tasks: [] } };
};

test('a text that this program reads better keeps its id and what is held of it; log, audit and office are told once', async () => {
  const { documents, people, progress, outbox, directory, log, db, clerk, other } = await serveClerks();
  await clerk.person.ask('/trogiup');
  const note = { by: OPERATOR, at: new Date() };
  await documents.add(testDocument(ID, { source: SOURCE, reading: readBefore() }), note);
  await documents.confirm(
    ID,
    { entry: {}, measures: [{ isMeasure: false, measure: asReference('I.7') }] },
    note,
  );
  const { version } = await people.read();
  const after = { ...testAssignment(1, 'I.7', 1), document: ID };
  await people.apply([{ of: 'assignment', before: undefined, after }], version, { ...note, act: 'thử' });
  await progress.record(testRecording(1, note.at, { ref: 'I.7', asOf: '2026-01-04', document: ID }));
  const rereading = { documents, outbox, directory, logger: log.logger };
  const heard = [clerk, other].map(({ person }) => person.heard().length);
  await rereadAtStart(rereading, new Date());
  expect(await documents.find(ID)).toMatchObject({
    state: 'live',
    confirmed: { byName: 'người vận hành' },
    measures: [{ isMeasure: false, measure: 'I.1' }],
    reading: { targets: 1, measures: 1 },
  });
  expect((await people.read()).assignments.map(({ document, ref }) => [document, ref])).toEqual([
    [ID, 'I.1'],
  ]);
  expect(await db.selectFrom('progress_update').select(['document', 'ref']).execute()).toEqual([
    { document: ID, ref: 'I.1' },
  ]);
  for (const [index, { person }] of [clerk, other].entries()) {
    const told = await person.hear((heard[index] ?? 0) + 1);
    expect(told.text).toContain('Chương trình nay đọc Kế hoạch 18/KH-UBND khác trước');
    expect(told.text).toMatch(/Thêm con số I\.2.*300 ha/u);
    expect(told.keyboard.flat().map(({ text }) => text)).toEqual(['Xem Kế hoạch 18/KH-UBND']);
  }
  const line = await log.find('is read otherwise now');
  expect(JSON.stringify(line['changes'])).toContain('300 ha');
  const [first] = await people.readAudit(1);
  expect(first).toMatchObject({ act: 'đọc lại văn bản', by: { name: 'chương trình' } });
  await rereadAtStart(rereading, new Date());
  expect((await people.readAudit(1))[0]?.id).toBe(first?.id);
  expect(await db.selectFrom('outbox_message').selectAll().execute()).toHaveLength(2);
});

test('one that can’t be read is told of in the log, and the others are read all the same', async () => {
  const { documents, outbox, directory, log } = await serveClerks();
  const note = { by: OPERATOR, at: new Date() };
  await documents.add(testDocument('hong', { source: 'Không có năm nào.' }), note);
  await documents.add(testDocument(ID, { source: SOURCE, reading: readBefore() }), note);
  await rereadAtStart({ documents, outbox, directory, logger: log.logger }, new Date());
  expect(await log.find('can’t be read again')).toMatchObject({ document: 'hong' });
  expect((await documents.find(ID))?.reading.targets).toBe(2);
});
