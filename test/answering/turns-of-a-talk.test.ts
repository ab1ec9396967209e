import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pino from 'pino';
import { describe, expect, it } from 'vitest';
import type { Answer, Answering, Subject } from '../../src/answering/answer.ts';
import { asksEach } from '../../src/answering/matching/asks-of-each.ts';
import { openAnswering } from '../../src/answering/open-answering.ts';
import { readDocument } from '../../src/documents/read-document.ts';
import { asDocumentId } from '../../src/domain/reference.ts';

const corpusDir = join(import.meta.dirname, '../../corpus');
const texts = join(import.meta.dirname, '../documents/shapes/texts');

/** An invented plan of a province whose sentences hold more than one fact each. */
const PLAN = `ỦY BAN NHÂN DÂN
TỈNH LAM GIANG
Số: 31/KH-UBND

KẾ HOẠCH
Về phát triển đô thị năm 2026

I. CHỈ TIÊU

1. Xây dựng 9 trường học tại huyện Sông Mây và huyện Đá Bạc.

2. Kiên cố hóa 40% số phòng học (trên tổng số 215 phòng học).

II. NHIỆM VỤ

1. Sở Xây dựng hoàn thiện Đề án phát triển đô thị ven sông, trình Hội đồng nhân dân tỉnh thông qua trước ngày 30/6/2026. Hằng quý báo cáo Ủy ban nhân dân tỉnh.

2. Thanh tra tỉnh kiểm tra trật tự xây dựng. Xử phạt đối với mọi công trình sai phép, bất kể chủ đầu tư.

3. Trồng cây xanh tại các tuyến phố trung tâm.

TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Lò Thị Hoa
`;

const openOn = (text: string): Promise<Answering> =>
  openAnswering({
    corpusDir,
    indexDir: undefined,
    office: [readDocument(asDocumentId('trial'), text).resolution],
    logger: pino({ level: 'silent' }),
  });

const plan = await openOn(PLAN);
const shipped = await openAnswering({ corpusDir, indexDir: undefined, logger: pino({ level: 'silent' }) });

/** The last answer of a conversation. */
const talk = async (answering: Answering, ...turns: readonly string[]): Promise<Answer> => {
  const now = answering === shipped ? new Date('2024-06-10T02:00:00Z') : new Date('2026-03-10T02:00:00Z');
  let subject: Subject | undefined;
  let answer: Answer | undefined;
  for (const text of turns) {
    answer = await answering.answer({ text, now, subject });
    subject = answer.subject ?? subject;
  }
  if (answer === undefined) throw new Error('nothing was asked');
  return answer;
};

describe('a short turn after an answer', () => {
  it.each([
    ['the post nearest the signer’s name', ['ai ký kế hoạch', 'chuc vu gi vay'], 'Lò Thị Hoa: PHÓ CHỦ TỊCH.'],
    [
      'whom a thing is handed to, not who is charged',
      ['đề án phát triển đô thị ven sông ai làm', 'đề án đó trình ai duyệt?'],
      '… trình Hội đồng nhân dân tỉnh thông qua trước ngày 30/6/2026',
    ],
    [
      'who approves it, in another order of words',
      ['đề án phát triển đô thị ven sông ai làm', 'ai thông qua?'],
      '… trình Hội đồng nhân dân tỉnh thông qua trước ngày 30/6/2026',
    ],
    [
      'whom is reported to, and how often',
      ['đề án phát triển đô thị ven sông ai làm', 'báo cáo ai?', 'bao lâu một lần?'],
      'Hằng quý báo cáo Ủy ban nhân dân tỉnh',
    ],
    [
      'whether somebody is left out, by the sentence that speaks of all',
      ['thanh tra tỉnh phải làm gì', 'có trừ chủ đầu tư nhà nước không?'],
      'Xử phạt đối với mọi công trình sai phép, bất kể chủ đầu tư.',
    ],
    [
      'whether it holds somebody, with a yes',
      ['thanh tra tỉnh phải làm gì', 'có bao gồm mọi công trình không?'],
      'Xử phạt đối với mọi công trình sai phép',
    ],
    [
      'what a share is of',
      ['kiên cố hóa bao nhiêu phòng học', 'trên tổng bao nhiêu phòng?'],
      '… trên tổng số 215 phòng học',
    ],
    [
      'by when, of the sentence that answered',
      ['đề án phát triển đô thị ven sông ai làm', 'trước ngày nào'],
      '30/6/2026',
    ],
    ['where', ['trồng cây xanh', 'ở đâu?'], '… tại các tuyến phố trung tâm'],
  ])('is answered from its clause: %s', async (_, turns, expected) => {
    const answer = await talk(plan, ...turns);
    expect(answer.text).toContain(expected);
    expect(answer.kind).not.toBe('none');
  });

  it('is not found where the clause doesn’t say it, and never denied', async () => {
    for (const turn of ['ở đâu?', 'khi nào xong?', 'trình ai duyệt?', 'chức vụ gì?']) {
      const answer = await talk(plan, 'thanh tra tỉnh phải làm gì', turn);
      expect(answer.kind, turn).toBe('none');
      expect(answer.reason, turn).toBe('not-found');
    }
  });

  it('isn’t answered from a sentence further on in the paragraph that tells of something else', async () => {
    const { kind } = await talk(shipped, 'NQ nói gì về khu thương mại tự do', 'khi nào xong?');
    expect(kind).toBe('none');
  });
});

/** An invented resolution with conditions, exceptions and pieces of several bodies. */
const CONDITIONS = `HỘI ĐỒNG NHÂN DÂN
XÃ SUỐI TRẮNG
Số: 17/NQ-HĐND
Suối Trắng, ngày 15 tháng 12 năm 2025

NGHỊ QUYẾT
Về nhiệm vụ năm 2026

I. KẾT QUẢ NĂM 2025

1. Sản lượng sữa tăng 6,5% (kế hoạch là 8%). Trong 12 cây cầu có 9 cây cầu làm xong, 03 cây cầu chưa xong.

2. Hộ nuôi ong còn 140 hộ; hộ nuôi tằm còn 85 hộ.

3. Ba cây cầu chưa xong gồm: cầu Ngòi, cầu Bái và cầu Đá.

II. NHIỆM VỤ NĂM 2026

1. Hộ trồng dâu được vay 40 triệu đồng, với điều kiện trồng ít nhất 3 năm; hộ không giữ vườn đủ 3 năm phải trả lại vốn vay.

2. Giảm 20% phí chợ cho tiểu thương, không áp dụng đối với quầy cho thuê lại.

3. Phối hợp với Trung tâm Y tế xây nhà hộ sinh, kinh phí do ngân sách tỉnh bảo đảm; xã bố trí đất trước ngày 30/4/2026. Chỉ khởi công khi có ít nhất 75% số hộ quanh đó đồng ý.

CHỦ TỊCH
Lò Thị Hoa
`;
const conditions = await openOn(CONDITIONS);

describe('a turn that asks of the clause just cited', () => {
  const support = 'hộ trồng dâu được vay bao nhiêu';
  const fee = 'giảm phí chợ cho tiểu thương bao nhiêu';
  const house = 'ngân sách nào xây nhà hộ sinh';
  it.each([
    ['what it leaves out', [fee, 'có chừa cái nào không?'], 'không áp dụng đối với quầy cho thuê lại'],
    ['what doesn’t come under it', [fee, 'khoản nào không được giảm?'], 'quầy cho thuê lại'],
    ['what follows where it isn’t done', [support, 'bỏ giữa chừng thì sao?'], 'phải trả lại vốn vay'],
    [
      'what had been planned',
      ['sữa năm 2025 tăng bao nhiêu', 'còn kế hoạch là bao nhiêu?'],
      'kế hoạch là 8%',
    ],
    ['a sibling of what was asked', ['hộ nuôi ong năm 2025 còn bao nhiêu', 'còn nuôi tằm?'], '85 hộ'],
    ['the part of another body', [house, 'còn xã phải làm gì?'], 'xã bố trí đất'],
    ['who pays', [house, 'ai bỏ tiền?'], 'ngân sách tỉnh bảo đảm'],
    ['how many must agree', [house, 'bao nhiêu hộ chịu thì mới khởi công?'], '75% số hộ'],
    [
      'which they are that it counts',
      ['năm 2025 mấy cây cầu chưa xong', 'là những cái nào?'],
      'cầu Ngòi, cầu Bái và cầu Đá',
    ],
  ])('%s', async (_, turns, expected) => {
    const { kind, text } = await talk(conditions, ...turns);
    expect(text).toContain(expected);
    expect(kind).not.toBe('none');
  });

  it('is not answered by another clause where this one doesn’t say it', async () => {
    const bees = 'hộ nuôi ong năm 2025 còn bao nhiêu';
    for (const turn of ['có chừa cái nào không?', 'bỏ giữa chừng thì sao?', 'ai bỏ tiền?'])
      expect((await talk(conditions, bees, turn)).text, turn).not.toMatch(/áp dụng|trả lại|ngân sách/u);
  });
});

it('a signature without a printed name still has its post', async () => {
  const unnamed = await openOn(PLAN.replace('Lò Thị Hoa', '(đã ký)'));
  expect((await talk(unnamed, 'ai ký kế hoạch', 'giữ chức gì?')).text).toBe('Người ký: PHÓ CHỦ TỊCH.');
});

it('“ai … việc này?” means whom the last clause charges', async () => {
  const { text } = await talk(plan, 'đề án phát triển đô thị ven sông khi nào xong', 'ai lo việc này?');
  expect(text).toContain('Sở Xây dựng hoàn thiện Đề án');
  expect(text).not.toContain('Thanh tra');
});

it('what the clause says of somebody is confirmed by it', async () => {
  const turn = 'có cấp ủy viên không?';
  const answer = await talk(shipped, 'Ban Thường vụ kiểm tra chuyên đề bao nhiêu tổ chức đảng', turn);
  expect(answer.verdict).toBe('yes');
  expect(answer.text).toContain('trong đó có cấp ủy viên cùng cấp');
});

describe('a figure that several share', () => {
  it.each([
    ['mỗi huyện mấy trường?'],
    ['riêng huyện Đá Bạc bao nhiêu trường học?'],
  ])('isn’t given for one of them: “%s”', async (turn) => {
    const answer = await talk(plan, 'xây dựng bao nhiêu trường học', turn);
    expect(answer.kind).toBe('none');
    expect(answer.reason).toBe('not-stated');
    expect(answer.text).toContain(
      'không nêu riêng từng nơi, từng phần, chỉ nêu chung: Xây dựng 9 trường học',
    );
  });

  it('isn’t what “theo từng” asks for', () => {
    expect(asksEach('soi theo từng chuyên đề mấy chục đảng viên')).toBe(false);
    expect(asksEach('từng huyện mấy trường')).toBe(true);
  });

  it('is given for all of them together, and for parts that have one each', async () => {
    const both = await talk(plan, 'huyện Sông Mây và huyện Đá Bạc xây dựng bao nhiêu trường học?');
    expect(both.text).toContain('9 trường học');
    expect(both.kind).toBe('target');
    const file = readFileSync(join(texts, 'tinh-uy-2026.txt'), 'utf8');
    const schools = await talk(
      await openOn(file),
      'bao nhiêu trường đạt chuẩn quốc gia',
      'mỗi cấp bao nhiêu?',
    );
    expect(schools.text).toContain('tiểu học 80%');
  });
});

describe('a number alone', () => {
  it('means the numbered thing that the last answer spoke of, else the target', async () => {
    const quay = await talk(shipped, 'Các bến container nào hoàn thành trong năm nay?', 'còn số 7?');
    expect(quay.text).toBe('… khởi công và xây dựng các bến container số 7, 8');
    const target = await talk(shipped, 'Tỷ lệ bao phủ BHYT?', 'còn số 7?');
    expect(target.text).toContain('Kim ngạch xuất khẩu');
  });
});

it('“cho ai” asks for a fact also without an answer before it', async () => {
  const { text } = await talk(shipped, 'Làm nhà ở xã hội gắn với giải quyết chỗ ở cho ai?');
  expect(text).toBe('… cho các hộ dân sinh sống tại các chung cư cũ');
});
