import { isClosed } from '../../domain/cut-phrase.ts';
import type { Measure } from '../../domain/measure.ts';
import { textAt } from '../../domain/passage.ts';
import type { Reference } from '../../domain/reference.ts';
import type { Resolution } from '../../domain/resolution.ts';
import type { Target } from '../../domain/target.ts';
import { leadsAndName } from '../../domain/target-name.ts';
import { capitalised } from '../../text/calm-capitals.ts';

/** A task is named by its words up to a sign that ends a thought, if that comes within so many of them. */
const MOST_TASK_WORDS = 25;
/** Words that are too few to tell a task from others. */
const LEAST_TASK_WORDS = 6;
/** Between the two halves of a measure's name no more of the clause stands than its figure with a few words. */
const WIDEST_GAP = 60;

const GAP = ' … ';

/** A name from which the figure was cut, with the clause's own words put back where they stood. */
const closeGap = (
  { text }: Pick<Target, 'text'>,
  { name, figureSpan }: Pick<Measure, 'name' | 'figureSpan'>,
): string => {
  const [head = '', tail = ''] = name.split(GAP);
  if (!name.includes(GAP)) return name;
  const from = text.lastIndexOf(head, figureSpan.start);
  const until = text.indexOf(tail, figureSpan.start);
  const between = text.slice(from + head.length, figureSpan.start) + text.slice(figureSpan.end, until);
  const isClose = from >= 0 && until >= 0 && between.length <= WIDEST_GAP && !/\d/.test(between);
  if (isClose) return text.slice(from, until + tail.length);
  const figure = textAt(text, figureSpan);
  const shared = tail.split(' ').map((_, index, words) => words.slice(0, index + 1).join(' '));
  const repeated = shared.findLast((words) => figure.endsWith(` ${words}`)) ?? '';
  return `${head} ${figure}${tail.slice(repeated.length) === '' ? '' : ` ${tail.slice(repeated.length).trim()}`}`;
};

/** What a measure is a part of, without its figure: `Thu ngân sách nhà nước trên địa bàn`. */
const nameWhole = ({ measures }: Pick<Target, 'measures'>, { partOf }: Measure): string =>
  measures.find(({ ref }) => ref === partOf)?.name.split(GAP)[0] ?? '';

/**
 * What a measure measures, whole, so that no two are named alike: in the text's words, with those before it that it
 * needs, and with what it is a part of.
 */
export const nameMeasureWhole = (target: Pick<Target, 'text' | 'measures'>, measure: Measure): string => {
  const { leads, own: name } = leadsAndName(target, measure);
  const own = [...leads, closeGap(target, { name, figureSpan: measure.figureSpan })].join(' ');
  const whole = nameWhole(target, measure);
  const isSaid = whole === '' || own.toLowerCase().startsWith(whole.toLowerCase());
  return capitalised(isSaid ? own : `${whole}: ${own}`);
};

/** A task by its opening words, up to where a thought ends; never cut within one. */
const nameTask = (clause: string): string => {
  const words = clause.replace(/^[-+•\s]+/u, '').split(/\s+/u);
  const ends = words.flatMap((word, index) =>
    /[,;:.]$/u.test(word) && isClosed(words.slice(0, index + 1).join(' ')) ? [index + 1] : [],
  );
  // "Nội chính, phòng, chống tham nhũng": one word between two commas only begins what goes on behind.
  const whole = ends.filter((count, index) => count - (ends[index - 1] ?? 0) > 1);
  const within = whole.filter((count) => LEAST_TASK_WORDS <= count && count <= MOST_TASK_WORDS);
  const count = within.at(-1) ?? ends.find((each) => each > MOST_TASK_WORDS) ?? words.length;
  return words
    .slice(0, count)
    .join(' ')
    .replace(/[,;:.]$/u, '');
};

/** What a measure or a task is called in a report. */
export const nameItem = (
  { targets, passages }: Pick<Resolution, 'targets' | 'passages'>,
  ref: Reference,
): string => {
  for (const target of targets) {
    const measure = target.measures.find((each) => each.ref === ref);
    if (measure !== undefined) return nameMeasureWhole(target, measure);
    if (target.ref === ref) return target.measures[0]?.name.split(GAP)[0] ?? '';
  }
  return nameTask(passages.find((passage) => passage.ref === ref)?.text ?? '');
};
