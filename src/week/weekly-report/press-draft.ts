import { z } from 'zod';
import { OLD_BUTTON } from '../../domain/chat-turn.ts';
import type { ReportingWeek } from '../../domain/reporting-week.ts';
import type { View } from '../../domain/view.ts';
import { decideDraft, keepOfficeWords, viewDraftLine, viewDraftLines, viewWholeDraft } from './edit-draft.ts';
import { askForFigure, type DraftTurn } from './enter-figure.ts';
import { isReportedWeek, weekBounds } from './make-reports.ts';
import { readWeekCode } from './report-buttons.ts';

/** An act on the report of the week that a button holds. @param answers whether the act answers the press itself. */
const onWeek =
  <Numbers extends readonly unknown[]>(
    act: (turn: DraftTurn, week: ReportingWeek, ...numbers: Numbers) => Promise<void>,
    answers = false,
  ) =>
  async (turn: DraftTurn, code: number, ...numbers: Numbers): Promise<void> => {
    const week = readWeekCode(code);
    const isThere = week !== undefined && isReportedWeek(week, weekBounds(turn.services, turn.now));
    if (!isThere) return turn.acknowledge(OLD_BUTTON);
    if (!answers) await turn.acknowledge();
    await act(turn, week, ...numbers);
  };

/** Shows what a use case gives of the week. */
const drawing = <Numbers extends readonly unknown[]>(
  view: (turn: DraftTurn, week: ReportingWeek, ...numbers: Numbers) => Promise<View | undefined>,
) =>
  onWeek(async (turn: DraftTurn, week: ReportingWeek, ...numbers: Numbers) => {
    const shown = await view(turn, week, ...numbers);
    if (shown !== undefined) await turn.show(shown);
  });

const NO_ACCOUNT = 'Việc này cần tên một người của Văn phòng: chạy npm start -- --as MÃ rồi làm lại.';

const decide = (kind: 'send' | 'hold') =>
  onWeek(async (turn: DraftTurn, week: ReportingWeek) => {
    const told = await decideDraft(turn, kind, week);
    await turn.acknowledge(told);
    await (told === undefined ? turn.say(NO_ACCOUNT) : turn.show(await viewWholeDraft(turn, week)));
  }, true);

/** The kind of dialogue in which the office's words are typed. */
export const WORDS = 'report: words';

/** Asks for the office's words, about the week (0) or one line of its report. */
const askForWords = (turn: DraftTurn, week: ReportingWeek, number = 0): Promise<void> =>
  turn.ask(
    WORDS,
    { week, number },
    `Đồng chí nhắn lời của Văn phòng ${number === 0 ? 'cho cả báo cáo' : 'cho dòng này'}, không ghi số liệu:`,
  );

/** What is kept while words are asked for. */
export const wordsSchema = z.object({ week: z.string(), number: z.int() });

/** What the buttons of a draft do. */
export const DRAFT_ACTS = {
  send: decide('send'),
  hold: decide('hold'),
  show: drawing(viewWholeDraft),
  lines: drawing(viewDraftLines),
  line: drawing(viewDraftLine),
  figure: onWeek(askForFigure),
  words: onWeek(askForWords),
  dropWords: drawing((turn, week, number: number) => keepOfficeWords(turn, week, number, '')),
};
