import { loadCorpus } from '../../corpus/load-corpus.ts';
import { loadUpdatePhrases } from '../../corpus/load-phrases.ts';
import { openFollowedResolutions } from '../../corpus/open-followed-resolutions.ts';
import { LONGEST_MESSAGE } from '../../domain/chat.ts';
import type { MeasureProfile } from '../../domain/measure-profile.ts';
import type { ProgressReading } from '../../domain/progress.ts';
import type { Reference } from '../../domain/reference.ts';
import type { Resolution } from '../../domain/resolution.ts';
import type { Glossary } from '../../text/glossary.ts';
import { placeForms } from '../../text/place-forms.ts';
import { createQueryRepair } from '../../text/query-repair.ts';
import { readAmbiguousForms } from './expand-ambiguous.ts';
import { createItemNames, type ItemNames } from './item-names.ts';
import { asReportedText, mergeResolutions, qualifyProfiles, type ReportedText } from './merge-resolutions.ts';
import type { ClassifiedMessage, MessageContext, MessageKind, ReadMessage } from './message-context.ts';
import { prepareMessage, readShortForms } from './prepare-message.ts';
import { readUpdates } from './read-updates.ts';
import { saysSomething } from './reading-draft.ts';

/**
 * Whether a message asks, reports, does both, or leaves it open. Words of asking win over figures; who is asked about
 * nothing has nothing to report.
 */
const classifyMessage = (read: ReadMessage, context: MessageContext): ClassifiedMessage => {
  const kind = kindOf(read, context);
  return kind === 'question' ? { ...read, kind, readings: [], unread: [] } : { ...read, kind };
};

const kindOf = (read: ReadMessage, context: MessageContext): MessageKind => {
  const { readings, questions, unread, named, isTold } = read;
  const { openItems, repliesTo } = context;
  if (openItems.length === 0 && repliesTo === undefined) return 'question';
  const reports = readings.filter(
    (reading) =>
      saysSomething(reading) ||
      (isTold && reading.about.kind === 'item') ||
      (repliesTo?.kind === 'card' && reading.about.kind === 'item'),
  );
  const isReport =
    reports.some(isTelling) ||
    (reports.length > 0 && named.length > 0) ||
    (reports.length > 0 && repliesTo !== undefined);
  if (questions.length > 0) return isReport ? 'mixed' : 'question';
  if (isReport) return 'updates';
  // Whoever only names something, or says nothing that could be reported, asks for it: as most people do, without "?".
  if (reports.length === 0 && unread.length === 0 && repliesTo === undefined) return 'question';
  if (isTold) return 'updates';
  const isOfOne = repliesTo !== undefined || named.length > 0 || openItems.length === 1;
  return unread.length > 0 && isOfOne ? 'updates' : 'unclear';
};

/** A bare number of nothing that is known may be anything. */
const isTelling = ({ about, value, share, count, status, blocker, noBlocker }: ProgressReading): boolean =>
  about.kind !== 'undecided' ||
  (value !== undefined && value.value.unit !== '') ||
  [share, count, status, blocker, noBlocker].some((part) => part !== undefined) ||
  about.candidates.length === 1;

/** What reading updates needs to know of the corpus. */
interface UpdateKnowledge {
  readonly text: ReportedText;
  readonly profiles: readonly MeasureProfile[];
  readonly glossary: Glossary;
  /** Phrases in which people report and ask, for repairing what they type. */
  readonly phrases: readonly string[];
}

/** Reads what officials write about their targets. */
export interface UpdateReader {
  /** What is known of the measures that are reported on. */
  readonly items: Pick<ItemNames, 'measure' | 'expand' | 'clauses'>;
  /** Pure: the same message in the same context is always read alike. Never throws, whatever the text. */
  classify(message: string, context: MessageContext): ClassifiedMessage;
  /** Whether a message names something and its year at most, and says nothing of it: "chỉ tiêu xuất khẩu năm 2025". */
  isNameOnly(message: string): boolean;
}

const BESIDE_A_NAME = /^(?:chỉ tiêu|mục tiêu|kế hoạch|năm|của|về|thành phố|tỉnh|[\d\s.,:()-])*$/u;

/** Learns the words of a corpus (a fraction of a second) and gives its reader of updates. */
const openUpdateReader = (knowledge: UpdateKnowledge): UpdateReader => {
  const names = createItemNames(knowledge.text, knowledge.profiles, knowledge.glossary);
  const { abbreviations } = knowledge.glossary;
  const ownPlace = knowledge.text.places.flatMap(placeForms).filter((form) => form.includes(' '));
  const ambiguous = readAmbiguousForms(abbreviations);
  const words = {
    repair: createQueryRepair(trainingTexts(knowledge), { keep: new Set(ambiguous.keys()) }),
    shorts: readShortForms(abbreviations),
    ambiguous,
    names,
  };
  const prepare = (message: string, open: readonly Reference[] = []) => {
    const typed = message.slice(0, LONGEST_MESSAGE);
    return { typed, traced: prepareMessage(typed, words, open) };
  };
  return {
    items: names,
    classify: (message, context) =>
      classifyMessage(
        readUpdates(
          prepare(
            message,
            context.openItems.flatMap((item) => names.expand(item)),
          ),
          context,
          names,
        ),
        context,
      ),
    isNameOnly: (message) => {
      const text = prepare(message).traced.text.toLowerCase();
      const [name, ...others] = names.find(text);
      if (name === undefined || others.length > 0) return false;
      const beside = `${text.slice(0, name.start)} ${text.slice(name.end)}`;
      return BESIDE_A_NAME.test(ownPlace.reduce((rest, form) => rest.replaceAll(form, ' '), beside));
    },
  };
};

const trainingTexts = ({
  text: { passages },
  profiles,
  glossary,
  phrases,
}: UpdateKnowledge): readonly string[] => [
  ...passages.map(({ text }) => text),
  ...phrases,
  ...profiles.flatMap(({ aliases }) => aliases),
  ...glossary.vietnameseTerms.flatMap(({ from, to }) => [from, to]),
  ...glossary.abbreviations.flatMap(({ expansions }) => expansions),
  ...glossary.compounds,
  ...glossary.places.map(({ name }) => name),
  ...glossary.bodies.flatMap(({ name, aliases }) => [name, ...aliases]),
];

/** Readers that are kept; one costs a tenth of a second and some megabytes. */
const MOST_KEPT = 8;

/** Gives readers of updates. */
export interface UpdateReaders {
  /** Of one document, by its own references. */
  of(resolution: Resolution): UpdateReader;
  /** Of several together, by references that name their document (`domain/item-reference`). */
  ofSeveral(resolutions: readonly Resolution[]): UpdateReader;
}

/**
 * Reads the files of the corpus now, so that no message fails because they have gone since. A reader is made of them when
 * it is first asked for, since that takes longer, and anew when a document was read anew.
 * @throws CorpusFileError if a file of the corpus is broken or missing
 */
export const openCorpusReaders = (corpusDir: string): UpdateReaders => {
  const { glossary, profiles, questionPhrases } = loadCorpus(corpusDir);
  const phrases = [...questionPhrases, ...loadUpdatePhrases(corpusDir)];
  const profilesOf = ({ confirmed, document }: Resolution) => confirmed ?? profiles.get(document.id) ?? [];
  const open = (resolutions: readonly Resolution[], isQualified: boolean): UpdateReader => {
    const [only] = resolutions;
    return only !== undefined && !isQualified
      ? openUpdateReader({ text: asReportedText(only), profiles: profilesOf(only), glossary, phrases })
      : openUpdateReader({
          text: mergeResolutions(resolutions),
          profiles: resolutions.flatMap((each) => qualifyProfiles(profilesOf(each), each.document.id)),
          glossary,
          phrases,
        });
  };
  const keep = rememberLast(open);
  return {
    of: (resolution) => keep([resolution], false),
    ofSeveral: (resolutions) => keep(resolutions, true),
  };
};

interface Kept {
  readonly resolutions: readonly Resolution[];
  readonly isQualified: boolean;
  readonly reader: UpdateReader;
}

/** Those asked for last are kept, by the very documents that they were made of. */
const rememberLast = (open: (resolutions: readonly Resolution[], isQualified: boolean) => UpdateReader) => {
  let kept: readonly Kept[] = [];
  return (resolutions: readonly Resolution[], isQualified: boolean): UpdateReader => {
    const known = kept.find(
      (each) =>
        each.isQualified === isQualified &&
        each.resolutions.length === resolutions.length &&
        each.resolutions.every((resolution, index) => resolution === resolutions[index]),
    );
    const found = known ?? { resolutions, isQualified, reader: open(resolutions, isQualified) };
    if (kept[0] !== found) kept = [found, ...kept.filter((each) => each !== found)].slice(0, MOST_KEPT);
    return found.reader;
  };
};

/**
 * Gives the reader of updates on the current document. The files are read now, so that no message fails because they
 * have gone since; the reader is made anew when another document has become the current one, or the same one was read
 * anew.
 * @param current the corpus's latest where it is left out
 * @throws CorpusFileError if a file of the corpus is broken or missing
 */
export const openCorpusReader = (corpusDir: string, current?: () => Resolution): (() => UpdateReader) => {
  const readers = openCorpusReaders(corpusDir);
  const [latest] = openFollowedResolutions(corpusDir);
  if (latest === undefined) throw new Error('a corpus without a resolution');
  return () => readers.of(current?.() ?? latest);
};
