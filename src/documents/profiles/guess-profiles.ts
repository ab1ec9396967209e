import type { Measure } from '../../domain/measure.ts';
import type { GuessedProfile, MeasureProfile } from '../../domain/measure-profile.ts';
import type { Reference } from '../../domain/reference.ts';
import type { Resolution, ResolutionDocument } from '../../domain/resolution.ts';
import type { Target } from '../../domain/target.ts';
import { splitMagnitude } from '../../quantities/units.ts';
import { type PhraseSet, phraseSet, wordsOf } from '../statements/words.ts';
import { guessDirection } from './guess-direction.ts';
import { guessKind } from './guess-kind.ts';
import { guessNames } from './guess-names.ts';
import { holds, type MeasureWords, readMeasureWords, startsWith } from './read-measure-words.ts';

/** Where a measure stands, as far as that says something of it. */
interface MeasureSetting {
  /** The heading of its target's group; empty for none. */
  readonly heading: string;
  /** First and last day that its document plans for, `YYYY-MM-DD`. */
  readonly period: Pick<ResolutionDocument, 'validFrom' | 'validTo'>;
  /** What was guessed of the measure that it is a part of ("trong đó …"), where that counts the same. */
  readonly whole: GuessedProfile | undefined;
}

/**
 * Guesses what nobody has said of a measure, from its unit, its verb, its words, its heading and what it is a part of.
 * What these don't tell is undefined, never a default.
 */
export const guessProfile = (
  measure: Measure,
  target: Pick<Target, 'text' | 'measures'>,
  { heading, period, whole }: MeasureSetting,
): GuessedProfile => {
  const words = readMeasureWords(measure, target);
  const isOneYear = isWithinOneYear(period);
  const kind = guessKind(measure, target, words, isOneYear) ?? whole?.kind;
  const ofWhole = kind === whole?.kind ? whole?.cadence : undefined;
  return {
    isGuessed: true,
    measure: measure.ref,
    kind,
    better: guessDirection(measure, words, kind, heading),
    cadence: guessCadence(words, kind, isOneYear) ?? ofWhole,
    aliases: guessNames(words, measure, kind),
  };
};

/** Also a year that begins in July; days are compared as texts. */
const isWithinOneYear = ({ validFrom, validTo }: MeasureSetting['period']): boolean =>
  validTo < `${Number(validFrom.slice(0, 4)) + 1}${validFrom.slice(4)}`;

/**
 * Guesses of all measures of a document, by their references. A name that two of its targets would have is neither's; of
 * one target's measures the first has it.
 */
export const guessProfiles = (resolution: Resolution): ReadonlyMap<Reference, GuessedProfile> => {
  const known = guesses.get(resolution);
  if (known !== undefined) return known;
  const guessed = guessAll(resolution);
  guesses.set(resolution, guessed);
  return guessed;
};

/** Directions and names ask for the same guesses. */
const guesses = new WeakMap<Resolution, ReadonlyMap<Reference, GuessedProfile>>();

const guessAll = ({ document: period, targetGroups }: Resolution): ReadonlyMap<Reference, GuessedProfile> => {
  const byTarget = targetGroups.flatMap(({ title: heading, targets }) =>
    targets.map((target) => withFirstNames(guessTarget(target, { heading, period }))),
  );
  const shared = repeated(byTarget.flat().flatMap(({ aliases }) => aliases));
  return new Map(byTarget.flat().map((guess) => [guess.measure, withoutNames(guess, shared)]));
};

/** A whole stands before its parts. */
const guessTarget = (target: Target, setting: Omit<MeasureSetting, 'whole'>): readonly GuessedProfile[] => {
  const ofTarget = new Map<Reference, GuessedProfile>();
  for (const measure of target.measures) {
    const of = target.measures.find(({ ref }) => ref === measure.partOf);
    const whole = of && countedIn(of) === countedIn(measure) ? ofTarget.get(of.ref) : undefined;
    ofTarget.set(measure.ref, guessProfile(measure, target, { ...setting, whole }));
  }
  return [...ofTarget.values()];
};

const countedIn = ({ unit }: Measure): string => splitMagnitude(unit).counted;

const withFirstNames = (guesses: readonly GuessedProfile[]): readonly GuessedProfile[] =>
  guesses.map((guess, index) =>
    withoutNames(guess, new Set(guesses.slice(0, index).flatMap(({ aliases }) => aliases))),
  );

const withoutNames = (guess: GuessedProfile, names: ReadonlySet<string>): GuessedProfile => ({
  ...guess,
  aliases: guess.aliases.filter((name) => !names.has(name)),
});

const repeated = (names: readonly string[]): ReadonlySet<string> => {
  const seen = new Set<string>();
  const again = new Set<string>();
  for (const name of names) (seen.has(name) ? again : seen).add(name);
  return again;
};

/** A text that says it itself: "hằng tháng", "mỗi quý". */
const SAID_CADENCES: readonly (readonly [MeasureProfile['cadence'], PhraseSet])[] = [
  ['tuần', phraseSet('hằng tuần|hàng tuần|mỗi tuần')],
  ['tháng', phraseSet('hằng tháng|hàng tháng|mỗi tháng')],
  ['quý', phraseSet('hằng quý|hàng quý|mỗi quý')],
];

interface KnownCadence {
  readonly cadence: MeasureProfile['cadence'];
  /** Tells wherever it stands in a name. */
  readonly anywhere: PhraseSet;
  /** Tells only where a name begins: much else is held against the GRDP. */
  readonly first: PhraseSet;
}

/**
 * How often statistics offices and authorities have a new figure of these, the seldomer first: what is per head is
 * reckoned once a year, though the sum is reckoned each quarter.
 */
const KNOWN_CADENCES: readonly KnownCadence[] = [
  {
    cadence: 'năm',
    anywhere: phraseSet(
      'bình quân đầu người|năng suất các yếu tố tổng hợp|TFP|năng suất lao động|tỷ lệ hộ nghèo|tỷ lệ hộ cận nghèo|giảm hộ nghèo|nghèo đa chiều|thu nhập bình quân|che phủ rừng',
    ),
    first: phraseSet(),
  },
  {
    cadence: 'quý',
    anywhere: phraseSet(
      'tăng trưởng GRDP|tăng GRDP|trong GRDP|tổng sản phẩm trên địa bàn|vốn đầu tư toàn xã hội|thất nghiệp|thiếu việc làm|lao động qua đào tạo|lao động đã qua đào tạo|kiểm tra chuyên đề|giám sát chuyên đề',
    ),
    first: phraseSet('GRDP'),
  },
  {
    cadence: 'tháng',
    anywhere: phraseSet(
      'sản xuất công nghiệp|IIP|giá tiêu dùng|CPI|bán lẻ|kim ngạch|giá trị xuất khẩu|thu ngân sách|thu nội địa|thu cân đối|thu từ hoạt động xuất|thu tiền sử dụng đất|giải ngân',
      'khách du lịch|lượt khách|khách quốc tế|khách lưu trú|doanh thu du lịch|qua cảng|đầu tư nước ngoài|FDI|doanh nghiệp thành lập mới|giải quyết việc làm|tạo việc làm|bảo hiểm y tế|bảo hiểm xã hội',
      'tai nạn giao thông|phạm pháp hình sự|dịch vụ công trực tuyến|hồ sơ trực tuyến|thủ tục hành chính',
    ),
    first: phraseSet('xuất khẩu'),
  },
];

/**
 * How often a new figure of a measure exists: as its clause says, else as is known of what it measures; undefined where
 * neither tells. What one month brings says nothing of a sum or a rate that is set for some year to come.
 */
const guessCadence = (
  words: MeasureWords,
  kind: MeasureProfile['kind'] | undefined,
  isOneYear: boolean,
): MeasureProfile['cadence'] | undefined => {
  const said = SAID_CADENCES.find(([, set]) => holds(words.clause, set));
  if (said !== undefined) return said[0];
  if (!isOneYear && kind !== 'mức') return undefined;
  const about = [...words.name, ...wordsOf(words.counted)];
  return KNOWN_CADENCES.find(({ anywhere, first }) => holds(about, anywhere) || startsWith(words, first))
    ?.cadence;
};
