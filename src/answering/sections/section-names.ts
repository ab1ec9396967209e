import { fold, foldedWords } from '../../text/fold.ts';

/** A part that documents have, and how its text may open where it stands under no title of its own. */
interface PartName {
  /** What it is called; the same part in other words. */
  readonly names: readonly string[];
  readonly opening?: RegExp;
  /** In a talk the name alone is asked of what was answered last. */
  readonly isOfTalk?: true;
  /** Who they are is what it says. */
  readonly isOfPeople?: true;
}

/** Parts of a document that are asked for by what they are called, whatever the document is about. */
const PARTS: readonly PartName[] = [
  { names: ['mục tiêu tổng quát', 'mục tiêu chung', 'mục tiêu tổng thể'] },
  { names: ['quan điểm chỉ đạo', 'quan điểm', 'tư tưởng chỉ đạo'] },
  { names: ['phương châm chỉ đạo', 'phương châm'] },
  { names: ['tầm nhìn'] },
  { names: ['nguyên nhân chủ quan'] },
  { names: ['nguyên nhân khách quan'] },
  {
    names: ['nguyên nhân', 'nguyên nhân chủ quan', 'nguyên nhân khách quan'],
    isOfTalk: true,
  },
  { names: ['bài học kinh nghiệm', 'kinh nghiệm rút ra', 'bài học'] },
  { names: ['tổ chức thực hiện'] },
  { names: ['điều khoản thi hành'] },
  { names: ['giải thích từ ngữ'] },
  { names: ['phạm vi điều chỉnh'], opening: /^\p{L}+(?:\s\p{L}+){0,2}\snày\squy\sđịnh(?!\p{L})/u },
  {
    names: ['đối tượng áp dụng'],
    isOfPeople: true,
    opening: /^\p{L}+(?:\s\p{L}+){0,2}\snày\sáp\sdụng(?!\p{L})/u,
  },
];

/** A part that a text asks for, and where its name stands. */
export interface AskedPart extends PartName {
  /** The name that is said. */
  readonly said: string;
  readonly start: number;
  readonly end: number;
}

const NAMES = PARTS.flatMap((part) =>
  part.names.map((said) => ({ ...part, said, folded: foldedWords(said) })),
).toSorted((one, other) => other.said.length - one.said.length);

/** The part of a document that a question names, the longest name first: "muc tieu chung la gi". */
export const findAskedPart = (text: string): AskedPart | undefined => {
  const folded = ` ${foldedWords(text)} `;
  const named = NAMES.find((one) => folded.includes(` ${one.folded} `));
  const place = named && placeOfName(text, named.said);
  return named && place && { ...named, ...place };
};

/** Where a text says a name in any spelling, as whole words. */
export const placeOfName = (text: string, name: string): { start: number; end: number } | undefined => {
  const pattern = foldedWords(name).replaceAll(' ', '[^a-z0-9]+');
  const match = new RegExp(`(?<![a-z0-9])${pattern}(?![a-z0-9])`).exec(fold(text));
  return match === null ? undefined : { start: match.index, end: match.index + match[0].length };
};

/** "Tầm nhìn đến năm 2035 (16 chỉ tiêu):": what stands beside the name in a title. */
const BESIDE_NAME =
  /\([^()]*\)|(?<!\p{L})(?:(?:đến|trong|cho|của)\s)?(?:năm|giai đoạn|nhiệm kỳ)\s\d{4}(?:\s?[-–]\s?\d{4})?|\d+|[.:]/giu;
const BEFORE_NAME = /^(?:(?:về|các|những|một số|nhóm)\s)+/iu;

/** "Nguyên nhân của hạn chế, yếu kém": causes are of what went badly anyway. */
const CAUSE_OF =
  /^(nguyên nhân)\s(?:(?:của|những|các)\s)*(?:hạn chế|tồn tại|yếu kém|khuyết điểm)(?!.*quan).*$/iu;

/** A title without what stands beside its name. */
export const nameInTitle = (title: string): string =>
  title
    .replace(BESIDE_NAME, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(BEFORE_NAME, '')
    .replace(CAUSE_OF, '$1');

/** How well a title is a name of a part. */
export type Fit = 'so' | 'otherwise' | 'among-others';

/** Whether a title calls a part as the question does, in other words, or beside other parts; undefined where it doesn't. */
export const fitOfTitle = (title: string, { said, names }: AskedPart): Fit | undefined => {
  const name = foldedWords(nameInTitle(title));
  if (name === foldedWords(said)) return 'so';
  const folded = names.map(foldedWords);
  if (folded.includes(name)) return 'otherwise';
  const others = nameInTitle(title).split(/,|;|\svà\s/iu);
  return others.some((one) => folded.includes(foldedWords(one))) ? 'among-others' : undefined;
};

/** "Nguyên nhân chủ quan chủ yếu là …", "Quan điểm: …": whether a sentence opens with a name of a part. */
export const opensPart = (sentence: string, { names, opening }: AskedPart): boolean => {
  if (opening?.test(sentence) === true) return true;
  const folded = fold(sentence);
  return names.some((name) =>
    new RegExp(
      `^[^a-z]{0,4}(?:ve |cac |nhung )?${foldedWords(name).replaceAll(' ', '[^a-z0-9]+')}[^a-z:]*(?:(?:chu yeu|chinh|cua [a-z ]{2,40}|den nam [0-9]{4}|nam [0-9]{4})[ ,]*)*(?::|(?:la|do|gom)(?![a-z]))`,
    ).test(folded),
  );
};

/** Whether a sentence says a name of a part anywhere. */
export const saysPart = (sentence: string, { names }: AskedPart): boolean =>
  names.some((name) => placeOfName(sentence, name) !== undefined);
