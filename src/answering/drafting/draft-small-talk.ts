import type { Resolution } from '../../domain/resolution.ts';
import { fold } from '../../text/fold.ts';
import { exampleQuestions } from '../example-questions.ts';
import { type Segment, words } from '../lock/segments.ts';
import type { AnswerDraft } from './draft.ts';
import { KIND_WORD, ofKindInForce } from './of-kind.ts';

/** How to ask, with questions to try on the document in force. */
const helpWith = (examples: readonly string[]): string =>
  [
    'Đồng chí cứ hỏi bằng tiếng Việt, có dấu hay không dấu đều được.',
    ...(examples.length === 0 ? [] : [`Ví dụ: ${examples.map((question) => `“${question}”`).join(', ')}.`]),
  ].join(' ');

/** Stands where the name of the document in force is said. */
const NAME = '{văn bản}';
/** Stands where it is said how to ask. */
const HELP = '{cách hỏi}';

const KINDS: readonly (readonly [RegExp, string])[] = [
  [
    /^(xin )?(chao|hello|hi|hey|alo|a lo|good (morning|afternoon|evening))( (ban|bot|em|anh|chi|ad|moi nguoi|buoi (sang|chieu|toi)|cac ban|tro ly|there|a|nhe))*$/,
    `Chào đồng chí! Tôi trả lời về ${NAME}, kèm trích dẫn từng mục. ${HELP}`,
  ],
  [
    /^(rat |xin |ok,? ?|vang,? ?|da,? ?)*(cam on|cam on nhieu|cam on rat nhieu|thanks?|thank you|tks|thks|camon|cam on nhe)( (ban|bot|em|anh|chi|nhieu|nhe|nha|a|so much|you|very much|rat nhieu))*$/,
    `Rất vui được giúp đồng chí. ${HELP}`,
  ],
  [/^(tam biet|bye|goodbye|hen gap lai|chuc ngu ngon)( .{0,20})?$/, 'Chào đồng chí, hẹn gặp lại!'],
  [
    /^(ok|oke|okay|oki|vang|da|uh|u|duoc roi|tot|hay qua|gioi qua|ro roi|hieu roi|biet roi|ro|da ro|good|great|nice)( (ban|bot|em|anh|chi|a|nhe|roi|lam|qua))*$/,
    `Vâng. ${HELP}`,
  ],
  [
    /^(giup|help|huong dan|tro giup|cach dung|huong dan su dung|ban (co the )?(lam|giup) (duoc )?(gi|nhung gi)|ban la ai|bot la ai|bot lam duoc gi|su dung the nao|what can you do|who are you)( (toi|minh|em|anh|chi|voi|ban|bot|nhe|nha|me|duoc khong|khong|a|please|di))*$/,
    `Tôi là trợ lý tra cứu ${KIND_WORD}. ${HELP}`,
  ],
];

/** What is said around thanks and greetings. */
const LIGHT =
  /\b(?:hi ?hi|ha ?ha|he ?he|huu ich|tuyet voi|tuyet|nhe|nha|nhieu|lam|qua|luon|day|ne|that|ok|oke|vang|da|roi)\b/g;

/** Greetings, thanks, farewells and calls for help get a friendly line; undefined for anything else. */
export const draftSmallTalk = (text: string, resolution: Resolution): AnswerDraft | undefined => {
  const bare = fold(text)
    .replace(/[^a-z0-9\s]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const found = KINDS.find(
    ([pattern]) => pattern.test(bare) || pattern.test(bare.replace(LIGHT, ' ').replace(/\s+/g, ' ').trim()),
  );
  const line = bare === '' ? `Đồng chí chưa nhập câu hỏi. ${HELP}` : found?.[1];
  return line === undefined ? undefined : sayNothingFound(fillIn(line, resolution));
};

const fillIn = (line: string, resolution: Resolution): readonly Segment[] => {
  const [before = '', after] = line.replace(HELP, helpWith(exampleQuestions(resolution))).split(NAME);
  if (after === undefined) return ofKindInForce(before);
  return [words(before), { type: 'document', document: resolution.document.id, field: 'name' }, words(after)];
};

const sayNothingFound = (segments: readonly Segment[]): AnswerDraft => ({
  kind: 'none',
  refusal: 'small-talk',
  segments,
  quotes: [],
  confidence: 1,
  related: [],
  subject: undefined,
});
