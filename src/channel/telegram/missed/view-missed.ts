import { LISTED_DAYS, type MissedGroup } from '../../../answering/wordings/group-missed.ts';
import type { MissedOutcome, NearClause } from '../../../answering/wordings/missed-question.ts';
import { describeReference } from '../../../documents/references/describe-reference.ts';
import { formatDay, localDay } from '../../../domain/local-time.ts';
import { startOfText } from '../../../text/cut-text.ts';
import type { View } from '../message/redraw.ts';
import { type Block, bold, plain, quote } from '../message/rich-text.ts';
import type { BotServices } from '../services.ts';
import { codeOfClause } from './button-code.ts';
import { MISSED } from './missed-buttons.ts';

type Services = Pick<BotServices, 'answering' | 'timeZone'>;

/** On a phone a question, its nearest clauses and their buttons fill one screen. */
const MOST_NEAR = 3;
const LONGEST_WORDS = 500;
const LONGEST_CLAUSE = 300;

const cut = (text: string, most: number): string =>
  text.length <= most ? text : `${startOfText(text, most)}…`;

const OUTCOMES: Readonly<Record<MissedOutcome, string>> = {
  'not found': 'chưa tìm thấy',
  offered: '“có lẽ”',
  'rated down': '👎',
};

/** A wording as it is shown. */
export const quoteWords = (words: string): string => `“${cut(words.trim(), LONGEST_WORDS)}”`;

/** The clauses among those that came nearest to which a wording can be tied, with their words. */
export const tieable = (
  { answering }: Pick<Services, 'answering'>,
  near: readonly NearClause[],
): readonly (NearClause & { readonly text: string })[] =>
  near
    .flatMap((one) => {
      const pinned = answering.pin(one.document, one.ref);
      return pinned?.is === 'clause' ? [{ ...one, text: pinned.text }] : [];
    })
    .slice(0, MOST_NEAR);

const askedLine = ({ count, outcomes, lastAskedAt }: MissedGroup, timeZone: string): string => {
  const ends = [...outcomes].map(([outcome, times]) => `${OUTCOMES[outcome]}: ${times}`).join(', ');
  return `Hỏi ${count} lần, gần nhất ngày ${formatDay(localDay(lastAskedAt, timeZone))} (${ends}).`;
};

const nearBlocks = (near: ReturnType<typeof tieable>): readonly Block[] =>
  near.length === 0
    ? [plain('Chưa có điều khoản nào gần.')]
    : near.flatMap(({ ref, text }, index) => [
        plain(`${index === 0 ? 'Gần nhất: ' : ''}${describeReference(ref)}`),
        quote(cut(text, LONGEST_CLAUSE)),
      ]);

const toSettled = (settled: number): View['buttons'] =>
  settled === 0 ? [] : [[{ label: `🗂 Đã ghi (${settled})`, data: MISSED.to.settled(0) }]];

/**
 * One wording that wasn't answered surely, with what can be said of it.
 * @param wanted which of them, from 0; beyond the end it is the last one
 * @param settled of how many wordings something was said
 */
export const viewMissed = (
  groups: readonly MissedGroup[],
  wanted: number,
  settled: number,
  services: Services,
): View => {
  const index = Math.max(0, Math.min(wanted, groups.length - 1));
  const group = groups[index];
  if (group === undefined)
    return {
      blocks: [plain(`${LISTED_DAYS} ngày qua không còn câu hỏi nào chưa trả lời được.`)],
      buttons: toSettled(settled),
    };
  const near = tieable(services, group.near);
  const of = group.update;
  return {
    blocks: [
      bold(`Câu hỏi chưa trả lời chắc chắn ${index + 1}/${groups.length}, ${LISTED_DAYS} ngày qua`),
      plain(quoteWords(group.words)),
      plain(askedLine(group, services.timeZone)),
      ...nearBlocks(near),
    ],
    buttons: [
      ...near.map((clause) => [
        {
          label: `✅ Đúng là ${describeReference(clause.ref)}`,
          data: MISSED.to.tie(of, index, codeOfClause(clause)),
        },
      ]),
      [{ label: '🔎 Chọn chỉ tiêu khác', data: MISSED.to.groups(of, index) }],
      [
        { label: '🚫 Văn bản không nêu', data: MISSED.to.notStated(of, index) },
        { label: 'Bỏ qua', data: MISSED.to.skip(of, index) },
      ],
      [
        ...(index > 0 ? [{ label: '‹ Trước', data: MISSED.to.page(index - 1) }] : []),
        ...(index + 1 < groups.length ? [{ label: 'Sau ›', data: MISSED.to.page(index + 1) }] : []),
      ],
      ...toSettled(settled),
    ],
  };
};
