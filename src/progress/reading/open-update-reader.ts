import type { MeasureProfile } from '../../domain/measure-profile.ts';
import { LONGEST_MESSAGE } from '../../domain/message-length.ts';
import type { Reference } from '../../domain/reference.ts';
import type { Glossary } from '../../text/glossary.ts';
import { placeForms } from '../../text/place-forms.ts';
import { createQueryRepair } from '../../text/query-repair.ts';
import { classifyMessage } from './classify-message.ts';
import { readAmbiguousForms } from './expand-ambiguous.ts';
import { createItemNames, type ItemNames } from './item-names.ts';
import type { ReportedText } from './merge-resolutions.ts';
import type { ClassifiedMessage, MessageContext } from './message-context.ts';
import { prepareMessage, readShortForms } from './prepare-message.ts';
import { readUpdates } from './read-updates.ts';

/** What reading updates needs to know of the corpus. */
export interface UpdateKnowledge {
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
export const openUpdateReader = (knowledge: UpdateKnowledge): UpdateReader => {
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
