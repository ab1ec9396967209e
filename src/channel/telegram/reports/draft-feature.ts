import { z } from 'zod';
import { OLD_BUTTON } from '../../../domain/chat-turn.ts';
import type { ReportingWeek } from '../../../domain/reporting-week.ts';
import type { View } from '../../../domain/view.ts';
import type { WeekTurn } from '../../../week/week-turn.ts';
import {
  type DraftReader,
  decideDraft,
  keepOfficeWords,
  takeOfficeWords,
  viewDraftLine,
  viewDraftLines,
  viewWholeDraft,
} from '../../../week/weekly-report/edit-draft.ts';
import { isReportedWeek, weekBounds } from '../../../week/weekly-report/make-reports.ts';
import { DRAFT, readWeekCode } from '../../../week/weekly-report/report-buttons.ts';
import type { DialogueHandler, Feature } from '../feature.ts';
import { onButtons } from '../message/on-buttons.ts';
import { answerPress, say } from '../message/send.ts';
import { show } from '../message/show.ts';
import type { Visit } from '../visit.ts';
import { askForFigure, REPORT_FIGURE, takeFigure } from './enter-figure.ts';

type Means = DraftReader['services'] & WeekTurn['services'];

const right = 'send weekly reports' as const;

/** An act on the report of the week that a button holds. @param answers whether the act answers the press itself. */
const onWeek =
  <Numbers extends readonly unknown[]>(
    act: (visit: Visit<Means>, week: ReportingWeek, ...numbers: Numbers) => Promise<void>,
    answers = false,
  ) =>
  async (visit: Visit<Means>, code: number, ...numbers: Numbers): Promise<void> => {
    const week = readWeekCode(code);
    const isThere = week !== undefined && isReportedWeek(week, weekBounds(visit.services, visit.now));
    if (!isThere) return answerPress(visit, OLD_BUTTON);
    if (!answers) await answerPress(visit);
    await act(visit, week, ...numbers);
  };

/** Shows what a use case gives of the week. */
const drawing = <Numbers extends readonly unknown[]>(
  view: (visit: Visit<Means>, week: ReportingWeek, ...numbers: Numbers) => Promise<View | undefined>,
) =>
  onWeek(async (visit: Visit<Means>, week: ReportingWeek, ...numbers: Numbers) => {
    const shown = await view(visit, week, ...numbers);
    if (shown !== undefined) await show(visit, shown);
  });

const NO_ACCOUNT = 'Việc này cần tên một người của Văn phòng: chạy npm start -- --as MÃ rồi làm lại.';

const decide = (kind: 'send' | 'hold') =>
  onWeek(async (visit: Visit<Means>, week: ReportingWeek) => {
    const told = await decideDraft(visit, kind, week);
    await answerPress(visit, told);
    await (told === undefined ? say(visit, NO_ACCOUNT) : show(visit, await viewWholeDraft(visit, week)));
  }, true);

const WORDS = 'report: words';

/** Asks for the office's words, about the week (0) or one line of its report. */
const askForWords = (visit: Visit<Means>, week: ReportingWeek, number = 0): Promise<void> =>
  visit.ask(
    WORDS,
    { week, number },
    `Đồng chí nhắn lời của Văn phòng ${number === 0 ? 'cho cả báo cáo' : 'cho dòng này'}, không ghi số liệu:`,
  );

const wordsDialogue: DialogueHandler<Means> = {
  kind: WORDS,
  right,
  run: async (visit, dialogue, text) => {
    const asked = z.object({ week: z.string(), number: z.int() }).parse(JSON.parse(dialogue.data));
    const reply = await takeOfficeWords(visit, asked, text);
    if (reply !== undefined && 'again' in reply) return say(visit, reply.again);
    await visit.stopAsking();
    if (reply !== undefined) await show(visit, reply);
  },
};

/** The office looks at a week's report before leaders have it, adds its words and figures, and sends it or holds it back. */
export const draftFeature: Feature<Means> = {
  presses: [
    onButtons(DRAFT, right, {
      send: decide('send'),
      hold: decide('hold'),
      show: drawing(viewWholeDraft),
      lines: drawing(viewDraftLines),
      line: drawing(viewDraftLine),
      figure: onWeek(askForFigure),
      words: onWeek(askForWords),
      dropWords: drawing((visit, week, number) => keepOfficeWords(visit, week, number, '')),
    }),
  ],
  dialogues: [wordsDialogue, { kind: REPORT_FIGURE, right: 'enter figures for units', run: takeFigure }],
};
