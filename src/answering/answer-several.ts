import { normalise } from '../text/normalise.ts';
import type { Question, Subject } from './answer.ts';
import type { AnswerDraft } from './drafting/draft.ts';
import { PUBLIC_REASONS } from './drafting/refusal-reason.ts';
import { subjectAfter } from './lock/finish-answer.ts';
import { type Segment, words } from './lock/segments.ts';
import type { AnsweringParts } from './steps/matter.ts';
import { nameMissing } from './steps/name-rest.ts';
import { splitQuestions } from './understanding/split-questions.ts';

interface Piece {
  readonly words: string;
  readonly draft: AnswerDraft;
}

/** What it takes to answer one question: its words, and what the one before it was about. */
type DraftOne = (words: string, subject: Subject | undefined) => Promise<AnswerDraft>;

/**
 * Answers a message that asks several things, each as a turn of one talk; undefined where it asks one, or where its parts
 * find no more than the whole does.
 * @param holds whether the clauses of an answer hold the words of a part
 */
export const answerSeveral = async (
  { text, subject, now }: Question,
  draftOne: DraftOne,
  holds: (words: string, answered: readonly AnswerDraft[]) => boolean,
): Promise<AnswerDraft | undefined> => {
  const asked = splitQuestions(text.normalize('NFC')).map(normalise);
  if (asked.length < 2) return undefined;
  const pieces: Piece[] = [];
  let before = subject;
  for (const each of asked) {
    const draft =
      leansOnNothing(each, pieces) ??
      (await draftWithSubject(each, pieces, draftOne, before)) ??
      (await draftOne(each, before));
    pieces.push({ words: each, draft });
    // What is only offered isn't what the next part goes on from.
    if (draft.kind !== 'none') before = subjectAfter(draft, each, now) ?? before;
  }
  const answered = distinct(pieces.filter(({ draft }) => draft.kind !== 'none'));
  const open = pieces.filter(({ draft }) => draft.kind === 'none');
  // What another part's clause says anyway isn't missing.
  const drafts = answered.map(({ draft }) => draft);
  const missing = open.filter((piece) => isNotStated(piece.draft) || !holds(piece.words, drafts));
  const [only] = answered;
  if (only === undefined) return undefined;
  if (answered.length + missing.length < 2)
    return pieces.some((one) => saysMore(only, one)) ? only.draft : undefined;
  return combine(answered, missing, normalise(text));
};

/** Opens with its word of asking, and says at most a verb behind it: "khi nào chạy", "bao giờ xong". */
const BARE =
  /^(?:(?:và|rồi|thì)\s)?(?:khi nào|bao giờ|lúc nào|khi nao|bao gio|luc nao|(?:đến |den )?(?:quý|tháng|năm|ngày) (?:mấy|nào)|ai|do ai|ở đâu|o dau)(?:\s(?:thì\s|thi\s)?\p{L}+){0,2}\W*$/iu;
/** "…, gửi cho ai?": of what, the part before says. */
const TO_WHOM =
  /^(?:(?:và|rồi|thì|va|roi|thi)\s)?(?:gửi|nộp|trình|gui|nop|trinh)\s(?:(?:cho|về|lên|đến|ve|len|den)\s)?(?:ai|đâu|dau|chỗ nào|cho nao)\W*$/iu;

/** A part that says nothing but its word of asking isn't understood where the part before it wasn't. */
const leansOnNothing = (words: string, pieces: readonly Piece[]): AnswerDraft | undefined => {
  const before = pieces.at(-1)?.draft;
  return before?.kind === 'none' && TO_WHOM.test(words) ? before : undefined;
};

/** What stands before the first word of asking names what is asked about. */
const BEFORE_ASKING =
  /^(?<subject>\p{L}[^?;,]{3,80}?)\s(?:(?:có|rộng|dài|quy mô|hết|tốn|cần|là|được|co|rong|dai|het|ton|can|la|duoc)\s)?(?:bao nhiêu|bao nhieu|mấy|may|ở đâu|o dau|do ai|ai)(?!\p{L})/iu;

/**
 * A part that says no subject of its own asks about the one of the part before it, where the same paragraph answers both:
 * "bệnh viện … bao nhiêu giường, khi nào chạy". Undefined of other parts.
 */
const draftWithSubject = async (
  words: string,
  pieces: readonly Piece[],
  draftOne: DraftOne,
  before: Subject | undefined,
): Promise<AnswerDraft | undefined> => {
  const [first] = pieces;
  const subject = BEFORE_ASKING.exec(first?.words ?? '')?.groups?.['subject'];
  if (first === undefined || first.draft.kind === 'none' || subject === undefined || !BARE.test(words))
    return undefined;
  const draft = await draftOne(`${subject} ${words}`, before);
  const [quote] = first.draft.quotes;
  const isOfSame = draft.quotes.some(({ passageId }) => passageId === quote?.passageId);
  return draft.kind !== 'none' && isOfSame ? draft : undefined;
};

/** Each clause once: what another part says too, alone or behind its yes or no, needs no line of its own. */
const distinct = (pieces: readonly Piece[]): readonly Piece[] => {
  const said = pieces.map(({ draft }) => JSON.stringify(draft.segments));
  return pieces.filter(
    (piece, index) =>
      said.indexOf(said[index] ?? '') === index &&
      !pieces.some((other) => saysMore(other, piece) || containsOf(other, piece)),
  );
};

/** Whether a part shows the sentence of which another shows a piece. */
const containsOf = (one: Piece, other: Piece): boolean => {
  const [long, short] = [one, other].map(({ draft: { kind, segments } }) => {
    const [only, ...more] = segments.filter(({ type }) => type !== 'words');
    return kind === 'passage' && more.length === 0 && only?.type === 'clause' ? only : undefined;
  });
  if (long === undefined || short === undefined || long.passageId !== short.passageId) return false;
  const isInside = long.span.start <= short.span.start && short.span.end <= long.span.end;
  return isInside && long.span.end - long.span.start > short.span.end - short.span.start;
};

/** Whether a part says what another does behind a yes or no. */
const saysMore = (one: Piece, other: Piece): boolean => {
  const [long, short] = [one, other].map(({ draft }) => JSON.stringify(draft.segments));
  return long !== short && other.draft.kind !== 'none' && long?.endsWith(short?.slice(1) ?? '') === true;
};

const combine = (answered: readonly Piece[], missing: readonly Piece[], message: string): AnswerDraft => {
  const drafts = answered.map(({ draft }) => draft);
  const told = missing.filter(({ draft }) => saysWhy(draft));
  const silent = missing.filter((piece) => !told.includes(piece) && message.includes(piece.words));
  const lines = [...answered, ...told].map((piece) => [...opening(piece, message), ...piece.draft.segments]);
  const [first] = drafts;
  if (first === undefined) throw new Error('nothing was answered');
  const { open: _, understood: __, ...kept } = first;
  const document = first.quotes[0]?.document;
  const ofSame = drafts.filter(({ quotes }) => quotes[0]?.document === document);
  return {
    ...kept,
    ...carriedOf(drafts),
    ...(drafts.some(({ isUndecided }) => isUndecided === true) && { isUndecided: true }),
    segments: [
      ...lines.flatMap((line, index) => (index === 0 ? line : [words('\n'), ...line])),
      ...nameMissing(silent.map(({ words: text }) => text)),
    ],
    quotes: [...drafts, ...told.map(({ draft }) => draft)].flatMap(({ quotes }) => quotes),
    confidence: Math.min(...drafts.map(({ confidence }) => confidence)),
    related: [...drafts, ...missing.map(({ draft }) => draft)]
      .flatMap(({ related }) => related)
      .slice(0, MOST_RELATED),
    subject: [...new Set(ofSame.flatMap(({ subject = [] }) => subject))],
  };
};

const MOST_RELATED = 8;

/** What speaks of "nội dung này" says beside others what it is about. */
const opening = ({ words: text, draft }: Piece, message: string): readonly Segment[] =>
  NAMELESS.includes(draft.kind) && message.includes(text)
    ? [{ type: 'echo', as: 'asked', text }, words(': ')]
    : [];

const NAMELESS: readonly AnswerDraft['kind'][] = ['responsibility', 'progress', 'none'];

/** A refusal that names what differs, or offers a clause, says more than that nothing was found. */
const saysWhy = (draft: AnswerDraft): boolean => isNotStated(draft) || draft.quotes.length > 0;

const isNotStated = ({ refusal }: AnswerDraft): boolean =>
  refusal !== undefined && PUBLIC_REASONS[refusal] === 'not-stated';

/** What is added from rows to the first part that asks for it. */
const carriedOf = (drafts: readonly AnswerDraft[]): Partial<AnswerDraft> => {
  const carried = drafts.find((draft) => draft.carried !== undefined)?.carried;
  const reported = drafts.find((draft) => draft.reported !== undefined)?.reported;
  const standing = drafts.find((draft) => draft.standing !== undefined)?.standing;
  return {
    ...(carried && { carried }),
    ...(reported && { reported }),
    ...(standing && { standing }),
  };
};

/** Whether the paragraphs that answers quote hold all words with a meaning of a piece of a question. */
export const holdsWords = (
  { lexicon, resolutions }: AnsweringParts,
  piece: string,
  answered: readonly AnswerDraft[],
): boolean => {
  const quoted = answered.flatMap(({ quotes }) =>
    quotes.flatMap(({ document, passageId }) =>
      resolutions
        .filter((resolution) => resolution.document.id === document)
        .flatMap(({ passages }) => passages.filter(({ id }) => id === passageId)),
    ),
  );
  const held = lexicon.held(quoted.map(({ text }) => text).join('. '));
  return lexicon.content(piece).every(({ text }) => held.has(text) || lexicon.isGeneric(text));
};
