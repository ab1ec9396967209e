import { expect, test } from 'vitest';
import { asReference } from '../../../../src/domain/reference.ts';
import { type ChatMessage, labels } from '../../../support/fake-chats.ts';
import { lastHeard, serveWeekOf } from '../../../support/serve-week.ts';
import { leads, openTestFollowed, TEST_CALENDAR, TEST_YEARS } from '../../../support/two-years.ts';

const WOOD = asReference('I.1');
const [OF_2026, OF_2027] = TEST_YEARS;
const OLD_TITLE = 'Nghị quyết 26/NQ-HĐND, năm 2026';
const NEW_TITLE = 'Nghị quyết 27/NQ-HĐND, năm 2027';

/** Official 3 leads the wood of both years, official 6 the forest of 2026, official 7 that of 2027. */
const WORK = [
  leads(1, 2026, 'I.1', 1),
  leads(2, 2027, 'I.1', 1),
  leads(3, 2026, 'I.2', 3),
  leads(4, 2027, 'I.2', 2),
];

const serveYears = async (begin = '2026-12-28 07:59:59', count = 2) => {
  const state = { count };
  const library = { followed: () => openTestFollowed(state.count), calendar: TEST_CALENDAR };
  const week = await serveWeekOf(begin, WORK, library);
  const figureOf = async (document: (typeof TEST_YEARS)[number]) => {
    const last = (await week.progress.lastUpdates(document, [WOOD])).get(WOOD);
    return last?.figure && `${last.figure.value?.decimal} ${last.figure.asOf}`;
  };
  return {
    ...week,
    state,
    figures: async () => [await figureOf(OF_2026), await figureOf(OF_2027)],
    said: async (text: string): Promise<ChatMessage> => week.official.ask(text),
  };
};

test('next year’s resolution, added in December, changes no message of December', async () => {
  const texts = await Promise.all(
    [1, 2].map(async (count) => {
      const { at, official, second, other } = await serveYears(undefined, count);
      await at('2026-12-28 08:00');
      return [official, second, other].map((person) => person.heard().map(({ text }) => text));
    }),
  );
  expect(texts[1]).toEqual(texts[0]);
  expect(texts[0]?.[0]?.[0]).toContain('(I.1) Sản lượng gỗ khai thác');
  expect(texts[0]?.[2]).toEqual([]);
});

test('in January one message asks for both years, each under its name, and replies go to the year that they name', async () => {
  const { at, official, second, other, figures, said } = await serveYears();
  await at('2026-12-28 08:00');
  expect((await said('gỗ 8.500 m3')).text).toContain('✅ Đã ghi: (I.1) Sản lượng gỗ khai thác');
  expect(await figures()).toEqual(['8500 2026-12-28', undefined]);
  const before = official.heard().length;
  await at('2027-01-04 08:00');
  expect(official.heard().length).toBe(before + 1);
  const nudge = lastHeard(official);
  expect(nudge.text).toContain(`${OLD_TITLE}:\n• (I.1) Sản lượng gỗ khai thác: 8.500 m3`);
  expect(nudge.text).toContain(`${NEW_TITLE}:\n• (I.1) Sản lượng gỗ khai thác: chưa có số`);
  // Who leads something of one of them only sees no names of documents.
  expect(lastHeard(second).text).toContain('• (I.2) ');
  expect(lastHeard(second).text).not.toContain('NQ-HĐND');
  expect(lastHeard(other).text).not.toContain('NQ-HĐND');
  const card = await said('gỗ đạt 9.050 m3, đến 31/12/2026');
  expect(card.text).toContain('✅ Đã ghi: (I.1) Sản lượng gỗ khai thác · năm 2026');
  expect(await figures()).toEqual(['9050 2026-12-31', undefined]);
});

test('a figure that may be of either year is asked about, and goes where the tap says', async () => {
  const { at, figures, said, pressFor, official } = await serveYears('2027-01-04 07:59:59');
  await at('2027-01-04 08:00');
  const question = await said('gỗ 5.000 m3');
  expect(question.text).toContain('là của việc nào?');
  expect(labels(question)).toEqual([
    '(I.1) Sản lượng gỗ khai thác · năm 2027',
    '(I.1) Sản lượng gỗ khai thác · năm 2026',
    'Bỏ qua',
  ]);
  expect(await figures()).toEqual([undefined, undefined]);
  const card = await pressFor(official, question, '(I.1) Sản lượng gỗ khai thác · năm 2027');
  expect(card.text).toContain('✅ Đã ghi: (I.1) Sản lượng gỗ khai thác · năm 2027');
  expect(await figures()).toEqual([undefined, '5000 2027-01-04']);
});

test('a reply to a card is of its year, and so is a number that is asked for by a button', async () => {
  const { at, figures, said, pressFor, pressIn, official, api } = await serveYears('2027-01-04 07:59:59');
  await at('2027-01-04 08:00');
  const nudge = lastHeard(official);
  await pressIn(official, nudge, 'Nhập số');
  const asked = await pressFor(official, nudge, '(I.1) Sản lượng gỗ khai thác · năm 2026');
  expect(asked.text).toContain('(I.1) Sản lượng gỗ khai thác · năm 2026: số mới là bao nhiêu (m3');
  await said('9.050, đến 31/12/2026');
  expect(await figures()).toEqual(['9050 2026-12-31', undefined]);
  const card = await said('gỗ năm 2027: 5.000 m3');
  expect(card.text).toContain('· năm 2027');
  expect(await figures()).toEqual(['9050 2026-12-31', '5000 2027-01-04']);
  const before = official.heard().length;
  official.reply(card, 'gỗ 5.150 m3');
  await api.changed.until('the new card', () => official.heard().length > before);
  expect(await figures()).toEqual(['9050 2026-12-31', '5150 2027-01-04']);
});

test('what was asked in December is answered in January for the year that it was asked of', async () => {
  const { at, figures, said, pressFor, official } = await serveYears();
  await at('2026-12-28 08:00');
  const question = await said('gỗ tuần này 5.000 m3');
  expect(labels(question)).toContain('Lũy kế từ đầu năm');
  await at('2027-01-04 08:00');
  await pressFor(official, question, 'Lũy kế từ đầu năm');
  expect(await figures()).toEqual(['5000 2026-12-28', undefined]);
});

test('"không có gì mới" is recorded of everything that is led, of each year its own', async () => {
  const { at, official, progress, pressFor } = await serveYears('2027-01-04 07:59:59');
  await at('2027-01-04 08:00');
  const card = await pressFor(official, lastHeard(official), 'Không có gì mới');
  expect(card.text).toContain('2 việc');
  for (const document of TEST_YEARS) {
    const [update] = await progress.history(document, WOOD);
    expect(update?.status).toBe('no-news');
  }
});

test('/capnhat lists what is led under the names of its documents', async () => {
  const { said } = await serveYears('2027-01-04 09:00:00');
  const { text } = await said('/capnhat');
  expect(text).toContain(OLD_TITLE);
  expect(text.indexOf(NEW_TITLE)).toBeLessThan(text.indexOf(OLD_TITLE));
});

test('from February on the old year is neither asked about nor taken', async () => {
  const { at, official, figures, said } = await serveYears('2027-01-29 07:59:59');
  await at('2027-02-01 08:00');
  const { text } = lastHeard(official);
  expect(text).toContain('• (I.1) Sản lượng gỗ khai thác');
  expect(text).not.toContain('NQ-HĐND');
  expect((await said('gỗ 5.000 m3')).text).toContain('✅ Đã ghi: (I.1) Sản lượng gỗ khai thác\n');
  expect(await figures()).toEqual([undefined, '5000 2027-02-01']);
});
