import { looksBack, type Passage, textAt } from '../../domain/passage.ts';
import { coversYear } from '../../domain/resolution.ts';
import type { AnswerDraft } from '../drafting/draft.ts';
import { draftNearestTargets } from '../drafting/draft-nearest.ts';
import { sayNearest } from '../drafting/draft-passage.ts';
import { asksFigure } from '../drafting/prefer-sentence.ts';
import { lacksShare } from '../matching/check-scope.ts';
import { printedPlacesIn } from '../matching/printed-places.ts';
import type { Asked } from '../slots/asked.ts';
import { isRowOfShare } from '../slots/count-slots.ts';
import { lacksFigure, lacksSlot, type Shown } from '../slots/lacks-slot.ts';
import { lacksRole } from '../slots/named-slots.ts';
import { isOfAllYears } from '../slots/other-slots.ts';
import { asksReason, lacksReason } from '../slots/reason-slot.ts';
import { isOfOtherYears } from '../slots/year-slot.ts';
import type { Ask } from '../understanding/detect-asks.ts';
import { isOwnPlace } from '../understanding/own-place.ts';
import { isOnlyPlanned, namesLookBackYear } from './look-back.ts';
import { type Matter, placeOf, targetsAt } from './matter.ts';
import { refuseMatter } from './refuse-matter.ts';

/** What these ask for is looked for where it is answered. */
const NOT_OF_SLOTS: readonly Ask[] = [
  'list',
  'count',
  'progress',
  'duty',
  'whole',
  'shortcoming',
  'result',
  'task',
];

/**
 * An answer that shows nothing of the kind that is asked for (so many of these, a place, a rank, a reason, that year) is
 * offered as no more than what comes near; of another year nothing is shown. Other answers stay as they are.
 */
export const offerWithoutSlot = (matter: Matter, draft: AnswerDraft): AnswerDraft => {
  const { understanding, resolution } = matter;
  const isCharge = draft.kind === 'responsibility';
  const isAnswer = draft.kind === 'passage' || draft.kind === 'target' || isCharge;
  const isOpen = !NOT_OF_SLOTS.some((ask) => understanding.asks.has(ask));
  if (!isAnswer || understanding.isYesNo) return draft;
  const shown = shownBy(matter, draft);
  if (shown === undefined) return isOfOtherRow(matter, draft) ? offerDraft(matter, draft) : draft;
  const asked = askedOf(matter);
  // Which body has it in hand isn't who leads the group.
  if (isCharge || lacksRole(asked, shown.text))
    return lacksRole(asked, shown.text) ? offerDraft(matter, draft) : draft;
  // Why things went badly is asked of what was lacking, and isn't answered by it.
  if (!isOpen) return lacksReason(asked, shown.text, shown.headings) ? offerDraft(matter, draft) : draft;
  const isOwnName = (name: string): boolean => isOwnPlace(name, resolution.document);
  if (isPlanForPast(matter, draft, shown)) return offerDraft(matter, draft);
  const isFigure =
    (asksFigure(understanding) || COUNTS.test(understanding.text)) && !understanding.asks.has('who');
  // "Thu nội địa 2026" asks for its figure without a word of asking.
  const isOfYear = isFigure || understanding.asks.size === 0;
  if (isOfYear && isOfAnotherYear(matter, draft, shown))
    return refuseMatter(
      matter,
      'not-found',
      (draft.subject ?? []).slice(0, 1).map((ref) => placeOf(matter, ref)),
    );
  const isLacking =
    lacksSlot(asked, shown) ||
    lacksQuarter(matter, asked, shown) ||
    (isFigure &&
      (lacksFigure(asked, shown, isOwnName) ||
        lacksShare(understanding.text, `${shown.headings} ${shown.text}`) ||
        (isOfSeveralYears(matter) && isOfAllYears(asked, shown.text))));
  return isLacking ? offerDraft(matter, draft) : draft;
};

/** A figure of a row gives no reason, and a share no number of things. */
const isOfOtherRow = ({ understanding, resolution }: Matter, { segments, quotes }: AnswerDraft): boolean => {
  if (!segments.some(({ type }) => type === 'cell')) return false;
  const names = resolution.passages
    .filter(({ id, row }) => row !== undefined && quotes.some(({ passageId }) => passageId === id))
    .map(({ text }) => text.split(' | ')[0] ?? '');
  return (
    asksReason(understanding.text) ||
    (names.length > 0 && names.every((name) => isRowOfShare(understanding.text, name)))
  );
};

const QUARTER_ASKED = /(?<!\p{L})quý\s(?:mấy|nào)(?!\p{L})/iu;
const QUARTER = /(?<!\p{L})quý\s(?:[IVX]{1,3}|\d|một|hai|ba|bốn)(?![\p{L}\d])/iu;

/** Whether a quarter is asked for and only a month is shown, where another sentence tells a quarter of as much of what is asked. */
const lacksQuarter = (
  { understanding, resolution }: Matter,
  { own, lexicon }: Asked,
  { text }: Shown,
): boolean => {
  if (!QUARTER_ASKED.test(understanding.text) || QUARTER.test(text)) return false;
  const heldIn = (words: string): number => {
    const held = lexicon.held(words);
    return own.filter((word) => held.has(word)).length;
  };
  const shown = heldIn(text);
  return resolution.passages.some((passage) =>
    passage.sentences.some((span) =>
      textAt(passage.text, span)
        .split(/;\s/u)
        .some((piece) => QUARTER.test(piece) && heldIn(piece) >= Math.max(1, shown)),
    ),
  );
};

/** "Có mấy bác sĩ?" asks for a figure, whatever is counted. */
const COUNTS = /(?<!\p{L})(?:có|còn|được|tổng cộng)\s(?:bao nhiêu|mấy)\s\p{L}/iu;

const offerDraft = (matter: Matter, draft: AnswerDraft): AnswerDraft => {
  const chosen = draft.kind === 'target' ? targetsAt(matter.resolution, draft.subject ?? []) : [];
  return chosen.length > 0
    ? draftNearestTargets(matter.resolution, chosen, draft.confidence)
    : sayNearest(draft, draft.confidence);
};

/** "Tai nạn giao thông 2026" of a document for 2027 that looks back on 2026: what is to be done is no answer to what was. */
const isPlanForPast = (matter: Matter, { kind, quotes }: AnswerDraft, { text }: Shown): boolean => {
  const { understanding, resolution } = matter;
  const { years } = understanding;
  if (kind !== 'passage' || years.length === 0 || !namesLookBackYear(matter)) return false;
  if (years.some(({ year }) => coversYear(resolution.document, year) || text.includes(String(year))))
    return false;
  return !resolution.passages.some(
    (passage) => looksBack(passage) && quotes.some(({ passageId }) => passageId === passage.id),
  );
};

const isOfSeveralYears = ({ resolution: { document } }: Matter): boolean =>
  document.validFrom.slice(0, 4) !== document.validTo.slice(0, 4);

/** Targets are chosen by their years; a plan of one year says for which it is but once, over all but what it looks back on. */
const isOfAnotherYear = (
  matter: Matter,
  { kind, quotes }: AnswerDraft,
  { text, headings }: Shown,
): boolean => {
  const { understanding, resolution } = matter;
  const quoted = resolution.passages.filter(({ id }) => quotes.some(({ passageId }) => passageId === id));
  const isPast = quoted.length > 0 && quoted.every(looksBack);
  const isPlanned =
    !isPast && understanding.years.some(({ year }) => isOnlyPlanned(resolution.document, year));
  if (kind !== 'passage' || isPlanned) return false;
  // "Ngân sách tỉnh 40 tỷ đồng" is of the period that its sentence opens with.
  const whole = quotes.map(({ passageId, span }) => {
    const passage = resolution.passages.find(({ id }) => id === passageId);
    return passage === undefined || span === undefined ? '' : textAt(passage.text, span);
  });
  const said = /(?:19|20)\d\d/u.test(text) ? text : whole.join('\n');
  return isPast
    ? quoted.every((passage) => isOfOtherYears(understanding, `${said} ${yearOver(passage)}`, ''))
    : isOfOtherYears(understanding, said, headings);
};

/** Over what is looked back on the nearest heading with a year says which; one higher up may say what is planned, too. */
const yearOver = ({ headings }: Passage): string =>
  headings.findLast((heading) => /(?:19|20)\d\d/u.test(heading)) ?? '';

/** The document's words that a draft shows; undefined where it shows a row of a table, or judges a figure. */
const shownBy = ({ resolution }: Matter, { segments }: AnswerDraft): Shown | undefined => {
  if (segments.some(({ type }) => type === 'cell' || type === 'verdict')) return undefined;
  const clauses = segments.flatMap((segment) => {
    const passage =
      segment.type === 'clause' && resolution.passages.find(({ id }) => id === segment.passageId);
    return segment.type !== 'clause' || !passage
      ? []
      : [{ text: textAt(passage.text, segment.span), passage }];
  });
  if (clauses.length === 0 || clauses.some(({ passage }) => passage.row !== undefined)) return undefined;
  return {
    text: clauses.map(({ text }) => text).join('\n'),
    headings: clauses.flatMap(({ passage }) => passage.headings).join('. '),
    around: clauses.map(({ passage }) => passage.text).join('. '),
  };
};

const askedOf = ({ understanding, resolution, parts }: Matter): Asked => {
  const { lexicon, meaningsIn } = parts;
  return {
    text: understanding.text,
    typed: understanding.typed,
    own: understanding.content.map(({ text }) => text).filter((word) => !lexicon.isGeneric(word)),
    places: printedPlacesIn(understanding.typed, resolution),
    lexicon,
    isKnown: (word) => lexicon.holds(resolution.document.id, word),
    means: (word, text) => {
      const concepts = new Set(meaningsIn(text).map(({ concept }) => concept));
      return meaningsIn(word).some(({ concept }) => concepts.has(concept));
    },
  };
};
