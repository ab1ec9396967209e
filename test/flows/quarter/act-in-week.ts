import type { Day } from '../../../src/domain/people.ts';
import { asDay } from '../../../src/domain/people.ts';
import { asReference } from '../../../src/domain/reference.ts';
import { addDays } from '../../../src/domain/reporting-week.ts';
import type { KnownMeasure } from '../../../src/progress/reading/item-names.ts';
import { formatNumber } from '../../../src/quantities/written-number.ts';
import type { FakeBotApi } from '../../support/fake-bot-api.ts';
import type { ChatMessage } from '../../support/fake-chats.ts';
import type { FakePerson } from '../../support/fake-person.ts';
import { inventFigure } from './invent-figures.ts';
import { untilTold } from './office.ts';

/** A figure that somebody reported and saw confirmed on a card. */
export interface ReportedFigure {
  readonly code: string;
  readonly ref: string;
  readonly decimal: string;
  readonly unit: string;
  readonly asOf: Day;
}

/** Somebody with the question that they were sent. */
export interface Asked {
  readonly api: FakeBotApi;
  readonly person: FakePerson;
  readonly code: string;
  readonly today: Day;
  /** What they lead that has figures, in the order of the resolution. */
  readonly measures: readonly KnownMeasure[];
}

const isCard = ({ text }: ChatMessage): boolean => /^(?:✅ Đã ghi|❓)/.test(text);

/** The question that came last. */
export const lastNudge = ({ person }: Pick<Asked, 'person'>): ChatMessage | undefined =>
  person.heard().findLast(({ keyboard }) => keyboard.flat().some(({ text }) => text === 'Không có gì mới'));

const nudgeOf = (asked: Asked): ChatMessage => {
  const nudge = lastNudge(asked);
  if (nudge === undefined) throw new Error(`${asked.code} was not asked`);
  return nudge;
};

/** How many figures a card shows: odd ones share one. */
const figuresOn = ({ text }: ChatMessage): number =>
  Number(/^❓ Chờ đồng chí xác nhận: (\d+) số/.exec(text)?.[1] ?? 1);

/** Waits until so many figures are shown on cards; odd ones are confirmed. */
const confirmCards = async ({ api, person }: Asked, before: number, count: number): Promise<void> => {
  const cards = await api.changed.until(`${count} figures on cards in chat ${person.user.id}`, () => {
    const found = person.heard().slice(before).filter(isCard);
    return found.reduce((sum, card) => sum + figuresOn(card), 0) >= count && found;
  });
  for (const card of cards) {
    if (!card.text.startsWith('❓')) continue;
    const { edits } = card;
    person.press(card, 'Giữ nguyên');
    await api.changed.until('the confirmed card', () => card.edits > edits);
  }
};

export const tapNoNews = async (asked: Asked): Promise<void> => {
  const before = asked.person.heard().length;
  asked.person.press(nudgeOf(asked), 'Không có gì mới');
  await untilTold(asked.api, asked.person, isCard, before);
  await promiseFigures(asked);
};

/** Names a day for the figures that are due, where the card asks for that: without it nothing is answered of them. */
const promiseFigures = async ({ api, person }: Asked): Promise<void> => {
  const offers = (label: string) =>
    person.heard().findLast(({ keyboard }) => keyboard.flat().some(({ text }) => text === label));
  const card = offers('Hẹn ngày có số');
  if (card === undefined) return;
  const { edits } = card;
  person.press(card, 'Hẹn ngày có số');
  await api.changed.until('days', () => card.edits > edits);
  const days = card.edits;
  person.press(card, card.keyboard.flat().at(-2)?.text ?? '');
  await api.changed.until('the day on the card', () => card.edits > days);
};

/** Presses a button of the question, and of what it is then asked about the first; then types. */
const answerAsked = async (asked: Asked, button: string, number: string, text: string): Promise<void> => {
  const { api, person } = asked;
  const nudge = nudgeOf(asked);
  const [before, edits] = [person.heard().length, nudge.edits];
  person.press(nudge, button);
  await api.changed.until(
    'choices or a question',
    () => nudge.edits > edits || person.heard().length > before,
  );
  if (person.heard().length === before) {
    const choice = nudge.keyboard.flat().find(({ text: label }) => label.startsWith(`(${number})`));
    person.press(nudge, choice?.text ?? nudge.keyboard[0]?.[0]?.text ?? '');
    await person.hear(before + 1);
  }
  const asks = person.heard().length;
  person.say(text);
  await confirmCards(asked, asks, 1);
};

const shortNumber = (ref: string): string => {
  const [, number, letter = ''] = /\((\d+)\)(?:\.([a-e]))?$/.exec(ref) ?? [];
  return `${number}${letter}`;
};

const typed = ({ measure }: KnownMeasure, decimal: string): string =>
  measure.unit === '%' ? `${formatNumber(decimal)}%` : `${formatNumber(decimal)} ${measure.unit}`;

/** Types the number of their first measure after "Nhập số". */
export const typeNumber = async (asked: Asked): Promise<readonly ReportedFigure[]> => {
  const [known] = asked.measures;
  if (known === undefined) return [];
  const decimal = inventFigure(known, asked.today);
  await answerAsked(asked, 'Nhập số', shortNumber(known.measure.ref), typed(known, decimal));
  return [toReported(asked, known, decimal, asked.today)];
};

export const typeBlocker = async (asked: Asked, blocker: string): Promise<void> => {
  const [known] = asked.measures;
  await answerAsked(asked, 'Vướng mắc', known === undefined ? '' : shortNumber(known.measure.ref), blocker);
};

const lastOfMonthBefore = (day: Day): Day => addDays(asDay(`${day.slice(0, 7)}-01`), -1);

/** Replies to the question in words about all that they lead: "… đến hết tháng 10 đạt 158,2 triệu tấn; …". */
export const replyInWords = async (asked: Asked, more: string): Promise<readonly ReportedFigure[]> => {
  const { person, measures, today } = asked;
  const asOf = lastOfMonthBefore(today);
  const said = measures.map((known) => ({ known, decimal: inventFigure(known, asOf) }));
  const month = Number(asOf.slice(5, 7));
  const text = said
    .map(
      ({ known, decimal }) =>
        `${known.profile?.aliases[0] ?? ''} đến hết tháng ${month} đạt ${typed(known, decimal)}`,
    )
    .join('; ');
  const before = person.heard().length;
  person.reply(nudgeOf(asked), `${text}${more === '' ? '' : `, ${more}`}`);
  await confirmCards(asked, before, said.length);
  return said.map(({ known, decimal }) => toReported(asked, known, decimal, asOf));
};

const toReported = (
  { code }: Asked,
  { measure }: KnownMeasure,
  decimal: string,
  asOf: Day,
): ReportedFigure => ({
  code,
  ref: asReference(measure.ref),
  decimal,
  unit: measure.unit,
  asOf,
});

/** Puts the question off by an hour. */
export const putOff = async ({ api, person, ...asked }: Asked): Promise<void> => {
  const nudge = nudgeOf({ api, person, ...asked });
  for (const label of ['Để sau', /^1 giờ nữa/]) {
    const { edits } = nudge;
    const button = nudge.keyboard
      .flat()
      .find(({ text }) => (typeof label === 'string' ? text === label : label.test(text)));
    person.press(nudge, button?.text ?? String(label));
    await api.changed.until('the question put off', () => nudge.edits > edits);
  }
};
