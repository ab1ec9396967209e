import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { loadEverydaySentences, loadQuestionPhrases } from '../../src/corpus/load-phrases.ts';
import { isLegalSyllable, syllables } from '../../src/text/analyse-syllable.ts';
import { fold } from '../../src/text/fold.ts';
import { createQueryRepair, type QueryRepair } from '../../src/text/query-repair.ts';
import { SpellingIndex } from '../../src/text/spelling-index.ts';
import { machineSlowness, processorMs } from '../support/processor-time.ts';
import { corpusSentences } from './corpus-sentences.ts';

const corpusDir = fileURLToPath(new URL('../../corpus/', import.meta.url));
const phrases = loadQuestionPhrases(corpusDir);
const careful = createQueryRepair([...corpusSentences, ...phrases]);
const bold = createQueryRepair([...corpusSentences, ...phrases], { manner: 'bold' });

const words = (text: string): readonly string[] => syllables(text).map((token) => token.text);

/** Share of syllables that come out as they stand in the sentences. */
const restored = (
  repair: QueryRepair,
  sentences: readonly string[],
  type: (text: string) => string,
): number => {
  let right = 0;
  let all = 0;
  for (const sentence of sentences) {
    const expected = words(sentence);
    const found = repair.repair(type(sentence)).tokens.map((token) => token.text);
    all += expected.length;
    right += expected.filter((word, index) => word === found[index]).length;
  }
  return right / all;
};

test.each([
  ['san luong hang hoa qua cang 2024', 'sản lượng hàng hóa qua cảng 2024'],
  ['ty le ho dan su dung nuoc sach', 'tỷ lệ hộ dân sử dụng nước sạch'],
  ['ai don doc thuc hien nghi quyet', 'ai đôn đốc thực hiện nghị quyết'],
  ['bao nhieu, phai khong?', 'bao nhiêu, phải không?'],
  ['den nay dat bao nhieu roi', 'đến nay đạt bao nhiêu rồi'],
  ['liet ke chi tieu moi truong', 'liệt kê chỉ tiêu môi trường'],
  ['HANG HOA QUA CANG', 'HÀNG HÓA QUA CẢNG'],
  ['Kim ngach', 'Kim ngạch'],
  ['kim ngạch xuât khâu', 'kim ngạch xuất khẩu'],
  ['hang hoá qua cảng đạt bao nhieu triêu tấn', 'hàng hóa qua cảng đạt bao nhiêu triệu tấn'],
  ['thu ngân sahc', 'thu ngân sách'],
  ['thu ngan sahc', 'thu ngân sách'],
  ['kêt nap đảng vien mới', 'kết nạp đảng viên mới'],
  ['dao tao nghe', 'đào tạo nghề'],
  ['chir tieeu xuaats khaaur', 'chỉ tiêu xuất khẩu'],
  ['chi3 tieu6 hang2 hoa1 qua ca3ng', 'chỉ tiêu hàng hóa qua cảng'],
  ['du7o75c bao nhieu', 'được bao nhiêu'],
  ['sản lựong', 'sản lượng'],
  ['kimngach xuatkhau', 'kim ngạch xuất khẩu'],
  ['Hànghóa quacảng', 'Hàng hóa qua cảng'],
  ['hanghoaquacang', 'hàng hóa qua cảng'],
])('%j is read as %j', (typed, meant) => {
  expect(careful.repair(typed).text).toBe(meant);
});

test.each([
  'what is the port throughput target',
  'who is responsible for implementing the targets?',
  'GRDP growth target',
  'list the environment targets',
  'Giá xăng hôm nay?',
  'Tỷ lệ sinh của thành phố phải đạt bao nhiêu?',
  'Chỉ tiêu FDI, TFP và IIP',
  'thông báo 1705-TB/TU, 45-NQ/TW',
  'số giường bệnh, hộ chiếu, ly hôn, tuổi thọ',
  'Quảng Ninh, Đà Nẵng, Cần Thơ',
  'btv, bn, xnk',
  'vốn oda, chung cư mini',
  'facebook, online, website của thành phố',
  '190 triệu tấn (4b)',
  '',
  '?!',
])('%j stays as it is', (typed) => {
  expect(careful.repair(typed).text).toBe(typed);
});

test('says what was done to each token, and where', () => {
  const query = careful.repair('Xuât  khau ngân sahc tieeu ca3ng 2024');
  expect(query.typed).toBe('Xuât khau ngân sahc tieeu ca3ng 2024');
  expect(query.tokens.map(({ typed, text, repair }) => [typed, text, repair])).toEqual([
    ['xuât', 'xuất', 'diacritics'],
    ['khau', 'khẩu', 'diacritics'],
    ['ngân', 'ngân', 'none'],
    ['sahc', 'sách', 'spelling'],
    ['tieeu', 'tiêu', 'telex'],
    ['ca3ng', 'cảng', 'vni'],
    ['2024', '2024', 'none'],
  ]);
  for (const { typed, start, end } of query.tokens) {
    expect(query.typed.slice(start, end).toLowerCase()).toBe(typed);
  }
});

test('a space put back makes two tokens, each at its place', () => {
  const { tokens } = careful.repair('kim ngạch xuấtkhẩu');
  expect(tokens.slice(2)).toEqual([
    { typed: 'xuất', text: 'xuất', start: 10, end: 14, repair: 'none' },
    { typed: 'khẩu', text: 'khẩu', start: 14, end: 18, repair: 'spelling' },
  ]);
});

test('tokens to keep are kept', () => {
  const keeping = createQueryRepair([...corpusSentences, ...phrases], { keep: new Set(['cang']) });
  expect(keeping.repair('hang hoa qua cang').text).toBe('hàng hóa qua cang');
});

test('knows the syllables of its training texts', () => {
  expect(careful.knows('cảng')).toBe(true);
  expect(careful.knows('cang')).toBe(false);
  expect(careful.knows('xăng')).toBe(false);
});

test('restores the sentences that it learnt from their bare letters: at least 99.9 % of syllables', () => {
  expect(restored(careful, corpusSentences, fold)).toBeGreaterThan(0.999);
});

test('leaves the sentences that it learnt as they are', () => {
  expect(restored(careful, corpusSentences, (text) => text)).toBe(1);
});

test('restores sentences that it never saw from their bare letters: at least 90 % of syllables', () => {
  const seen = corpusSentences.filter((_, index) => index % 5 !== 2);
  const unseen = corpusSentences.filter((_, index) => index % 5 === 2);
  const repair = createQueryRepair([...seen, ...phrases]);
  expect(restored(repair, unseen, fold)).toBeGreaterThan(0.9);
  expect(restored(repair, unseen, (text) => text)).toBeGreaterThan(0.997);
});

test('with one letter lost in every tenth syllable, the bold manner restores at least 97 %', () => {
  const withSlips = (text: string): string => {
    let count = 0;
    return text.replace(/\p{L}{3,}/gu, (word) => {
      count += 1;
      return count % 10 === 0 ? word.slice(0, 1) + word.slice(2) : word;
    });
  };
  expect(restored(bold, corpusSentences, withSlips)).toBeGreaterThan(0.97);
  expect(restored(bold, corpusSentences, withSlips)).toBeGreaterThan(
    restored(careful, corpusSentences, withSlips),
  );
});

const legalUnknown = [...'bcdghklmnrstvx']
  .flatMap((onset) => ['ủm', 'ẽn', 'ồm', 'ãng', 'ổi', 'ữa', 'ấn'].map((rime) => onset + rime))
  .filter((syllable) => isLegalSyllable(syllable) && !careful.knows(syllable));

test('a legal syllable with marks that it never saw stays between 998 of 1000 neighbours, and so do they', () => {
  expect(legalUnknown.length).toBeGreaterThan(40);
  const typed = fc
    .tuple(fc.constantFrom(...legalUnknown), fc.constantFrom(...corpusSentences), fc.nat())
    .map(([unknown, sentence, place]) => {
      const all = sentence.split(' ').slice(0, 8);
      all.splice(place % (all.length + 1), 0, unknown);
      return all.join(' ');
    });
  const queries = fc.sample(typed, { numRuns: 3000, seed: 14 });
  const changed = queries.filter((query) => careful.repair(query).text !== query);
  expect(changed.length / queries.length).toBeLessThan(0.002);
});

test('takes any text: tokens in order, each at its place, the rest untouched', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
      const { typed, tokens } = careful.repair(text);
      let end = 0;
      for (const token of tokens) {
        expect(token.start).toBeGreaterThanOrEqual(end);
        end = token.end;
      }
      expect(end).toBeLessThanOrEqual(typed.length);
    }),
  );
});

describe('long runs of letters', () => {
  it.each([
    ['one letter', 'x'.repeat(4096)],
    ['a marked letter', 'ộ'.repeat(4096)],
    ['keys', 'aw'.repeat(2048)],
    ['letters and digits', 'a1'.repeat(2048)],
    ['words of 25 letters', 'tieenddoohanghoaquacangab '.repeat(157)],
    ['words of 24 letters', 'tieenddoohanghoaquacanga '.repeat(163)],
  ])('%s: are left as they are typed, or are repaired at once', (_, text) => {
    const begun = processorMs();
    careful.repair(text);
    expect(processorMs() - begun).toBeLessThan(400 * machineSlowness());
  });

  it('are not spelled above 24 letters, and are below', () => {
    expect(careful.repair('hanghoaquacang').text).toBe('hàng hóa qua cảng');
    const long = 'hanghoaquacangxuatkhauhanghoa';
    expect(careful.repair(long).text).toBe(long);
  });

  it('have no slips above 12 letters, so that a word of 13 stays', () => {
    const index = new SpellingIndex(['xuất', 'nghiêng']);
    expect(index.nearLetters('nghieng').concat(index.nearLetters('nghien')).length).toBeGreaterThan(0);
    expect(index.nearLetters('nghieng'.repeat(2))).toEqual([]);
  });
});

describe('how people talk', () => {
  const talk = loadEverydaySentences(corpusDir);
  const [known, unseen] = [0, 1].map((side) => talk.filter((_, at) => (at % 10 === 0 ? 1 : 0) === side));

  test('teaches to read what is typed without marks of other matters than the text', () => {
    const taught = createQueryRepair([...corpusSentences, ...phrases], { background: known ?? [] });
    const [before, after] = [careful, taught].map((repair) => restored(repair, unseen ?? [], fold));
    expect(after).toBeGreaterThan((before ?? 1) + 0.2);
    expect(after).toBeGreaterThan(0.82);
  });

  test("doesn't push out the text's own words", () => {
    const taught = createQueryRepair([...corpusSentences, ...phrases], { background: talk });
    expect(restored(taught, corpusSentences, fold)).toBeGreaterThan(0.99);
  });
});
