import type { Reference } from '../../domain/reference.ts';
import type { RepliesTo } from '../reading/message-context.ts';
import { answerQuestion } from './answer-question.ts';
import { DATE_CODES } from './check-amount.ts';
import { correctReport } from './correct-report.ts';
import { cardLines, describeCard } from './describe-card.ts';
import { describeQuestion, type ItemLabels, isOffered } from './describe-question.ts';
import {
  asProgressUpdateId,
  holdsFigure,
  type NewProgressQuestion,
  type ProgressUpdateId,
} from './progress-update.ts';
import { ask, type RecordableMessage } from './record-readings.ts';
import type { CardContent, LastStanding } from './report-content.ts';
import type { ReportDesk, SaidReport, Taken } from './report-desk.ts';
import { takeReport } from './take-report.ts';
import { markAnswers } from './what-it-answers.ts';

/** A report of a talk, with the message that gave it. */
export interface TalkRow extends CardContent {
  readonly id: ProgressUpdateId;
  readonly message: number;
  readonly isConfirmed: boolean;
}

type Waiting = NewProgressQuestion & { readonly text: string; readonly message: number };

/** A tap: on a card's buttons, or on the n-th button shown, counted from 1. */
export type TalkPress = 'sua' | 'huy' | 'giu' | number;

/**
 * Reports told one message after another, without a channel or a database: what stands, what is asked and shown. It
 * takes words and taps as the bot does, by the same rules.
 */
export class ReportTalk {
  readonly #desk: Omit<ReportDesk, 'lastOf' | 'recent'>;
  readonly #lastBefore: (ref: Reference) => LastStanding | undefined;
  readonly #labels: ItemLabels;
  #rows: readonly TalkRow[] = [];
  #waiting: readonly Waiting[] = [];
  #correcting: TalkRow | undefined;
  #messages = 0;
  #isQuestion = false;
  #shown: readonly string[] = [];

  constructor(desk: ReportDesk, labels: ItemLabels) {
    this.#desk = desk;
    this.#lastBefore = desk.lastOf;
    this.#labels = labels;
  }

  /** What stands. */
  get rows(): readonly TalkRow[] {
    return this.#rows;
  }

  get isQuestion(): boolean {
    return this.#isQuestion;
  }

  /** What was shown after the last message or tap. */
  get shown(): string {
    return this.#shown.join('\n\n');
  }

  /** What waits for the person, one thing at most: a doubtful figure, else a question. */
  get asked(): readonly string[] {
    const doubted = this.#rows.filter(waits);
    if (doubted.length > 0) {
      const codes = doubted.flatMap(({ codes }) => codes);
      return [codes.every((code) => DATE_CODES.has(code)) ? 'as-of' : 'plausible'];
    }
    const [question] = this.#asking();
    return question === undefined ? [] : [ASKED_CODES[question.kind]];
  }

  /** Takes a message; an album's parts are one. */
  say(text: string, repliesTo: RepliesTo | undefined, forwarded: SaidReport['forwarded']): void {
    this.#messages += 1;
    this.#shown = [];
    this.#isQuestion = false;
    const correcting = this.#correcting;
    this.#correcting = undefined;
    const isCorrection = correcting !== undefined && forwarded === undefined;
    const desk = { ...this.#deskNow(), lastOf: this.#lastExcept(isCorrection ? correcting : undefined) };
    const taken = isCorrection
      ? correctReport(correcting, text, desk)
      : takeReport({ text, repliesTo, forwarded }, desk);
    this.#follow(taken, text, isCorrection ? correcting : undefined);
  }

  press(press: TalkPress): void {
    this.#messages += 1;
    this.#shown = [];
    const [question] = this.asked[0] === 'plausible' || this.asked[0] === 'as-of' ? [] : this.#asking();
    if (typeof press === 'number') {
      if (question !== undefined) this.#choose(question, press);
      else this.#pressCard(this.#cardButtons()[press - 1] ?? 'huy');
    } else this.#pressCard(press);
  }

  #deskNow(): Omit<ReportDesk, 'lastOf'> {
    const last = this.#rows.at(-1)?.message;
    const recent = this.#rows
      .filter(({ message }) => message === last)
      .map((row) => ({
        id: row.id,
        ref: row.ref,
        content: row,
        isDoubted: waits(row),
      }));
    return { ...this.#desk, recent };
  }

  #cardButtons(): readonly ('giu' | 'sua' | 'huy')[] {
    const isDoubted = this.#card().some(waits);
    return isDoubted ? ['giu', 'sua', 'huy'] : ['sua', 'huy'];
  }

  /** The rows of the card that was shown last: of doubtful ones that card. */
  #card(): readonly TalkRow[] {
    const doubted = this.#rows.filter(waits);
    const last = (doubted.length > 0 ? doubted : this.#rows).at(-1);
    return this.#rows.filter((row) => row.message === last?.message && row.card === last.card);
  }

  #pressCard(act: 'sua' | 'huy' | 'giu'): void {
    const card = this.#card();
    if (act === 'sua') this.#correcting = card[0];
    if (act === 'huy') this.#rows = this.#rows.filter((row) => !card.includes(row));
    if (act === 'giu')
      this.#rows = this.#rows.map((row) => (card.includes(row) ? { ...row, isConfirmed: true } : row));
    this.#showQuestion();
  }

  #choose(question: Waiting, press: number): void {
    const { choices } = describeQuestion(question, this.#labels);
    const choice = choices[press - 1]?.choice ?? '-';
    this.#waiting = this.#waiting.filter((each) => each !== question);
    const desk = { ...this.#deskNow(), lastOf: this.#lastExcept(undefined) };
    const answered = answerQuestion(question, choice, desk);
    if (answered.kind === 'record' || answered.kind === 'note')
      this.#record(answered.recordable, question.text, undefined);
    if (answered.kind === 'as-question') this.#isQuestion = true;
    this.#showQuestion();
  }

  #follow(taken: Taken, text: string, corrected: TalkRow | undefined): void {
    if (taken.kind === 'question') this.#takeQuestion(text, taken.isSure);
    if (taken.kind === 'act') this.#act(taken.act, corrected);
    if (taken.kind !== 'report') return;
    this.#record(taken.recordable, text, corrected);
    this.#showQuestion();
  }

  /** What may be a report after all is asked about, and kept. */
  #takeQuestion(text: string, isSure: boolean): void {
    this.#isQuestion = isSure;
    if (isSure) return;
    const question = ask('message-kind', { text, today: this.#desk.today });
    this.#waiting = [...this.#waiting, { ...question, text, message: this.#messages }];
    this.#showQuestion();
  }

  #act(act: string, corrected: TalkRow | undefined): void {
    if (act === 'confirm') this.#confirm();
    if (act === 'ask-last' || act === 'ask-deadline') this.#isQuestion = true;
    if (act !== 'take-back') return;
    // What was only asked about is the last report too; what was given before it stays.
    const last =
      corrected?.message ?? Math.max(0, ...[...this.#rows, ...this.#waiting].map(({ message }) => message));
    this.#rows = this.#rows.filter((row) => (corrected ? row !== corrected : row.message !== last));
    this.#waiting = [];
  }

  /** "Đúng rồi" keeps what waits: a doubtful figure, else what is offered with one tap. */
  #confirm(): void {
    const isDoubted = this.#rows.some(waits);
    const [question] = this.#asking();
    if (isDoubted) this.#pressCard('giu');
    else if (question !== undefined && isOffered(question)) this.#choose(question, 1);
  }

  #record(recordable: RecordableMessage, text: string, corrected: TalkRow | undefined): void {
    const { today } = this.#desk;
    // When a figure is due is told by the week's rows, which a talk has none of.
    const { updates, questions } = markAnswers(recordable, { text, today, isDue: () => false });
    const added = updates.map(
      (update, index): TalkRow => ({
        ...update,
        id: asProgressUpdateId(this.#messages * ROWS_OF_MESSAGE + index),
        message: this.#messages,
        isConfirmed: false,
      }),
    );
    // A correction that holds nothing certain yet leaves standing what it is to correct.
    const isReplaced = corrected !== undefined && added.length > 0;
    const superseded = new Set(added.flatMap(({ corrects }) => corrects ?? []));
    this.#rows = [
      ...this.#rows.filter((row) => !(isReplaced && row === corrected) && !superseded.has(row.id)),
      ...added,
    ];
    this.#waiting = [
      ...this.#waiting,
      ...questions.map((question) => ({ ...question, text, message: this.#messages })),
    ];
    const cards = [...new Set(added.map(({ card }) => card))];
    for (const card of cards) this.#showCard(added.filter((row) => row.card === card));
  }

  #showCard(rows: readonly TalkRow[]): void {
    const card = describeCard(rows, this.#labels.label);
    if (card !== undefined) this.#shown = [...this.#shown, cardLines(card).join('\n')];
  }

  /** Questions that want an answer; what isn't theirs to report is only told. */
  #asking(): readonly Waiting[] {
    return this.#waiting.filter(({ kind }) => kind !== 'not-led');
  }

  #showQuestion(): void {
    const told = this.#waiting.filter(({ kind }) => kind === 'not-led');
    const isDoubted = this.asked[0] === 'plausible' || this.asked[0] === 'as-of';
    const next = isDoubted ? [] : this.#asking().slice(0, 1);
    this.#shown = [
      ...this.#shown,
      ...[...told, ...next].map((question) => describeQuestion(question, this.#labels).text),
    ];
    this.#waiting = this.#waiting.filter(({ kind }) => kind !== 'not-led');
  }

  /** The last believed figure of an item: of this talk, else from before. */
  #lastExcept(corrected: TalkRow | undefined): ReportDesk['lastOf'] {
    return (ref, except = []) => {
      const row = this.#rows.findLast(
        (each) =>
          each.ref === ref &&
          each !== corrected &&
          !except.includes(each.id) &&
          !waits(each) &&
          holdsFigure(each),
      );
      if (row === undefined) return this.#lastBefore(ref);
      const { id, value, share, count, asOf } = row;
      return { id, decimal: value?.decimal, share, count, asOf, text: '' };
    };
  }
}

/** Its figure counts only after a tap. */
const waits = ({ doubt, isConfirmed }: TalkRow): boolean => doubt !== '' && !isConfirmed;

const ROWS_OF_MESSAGE = 1000;

const ASKED_CODES: Readonly<Record<NewProgressQuestion['kind'], string>> = {
  'which-item': 'which-item',
  'total-or-more': 'total-or-more',
  'message-kind': 'kind',
  'is-yours': 'is-yours',
  unread: 'number',
  range: 'number',
  'which-unit': 'which-unit',
  'not-led': 'not-led',
};
