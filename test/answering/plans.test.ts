import { join } from 'node:path';
import { pino } from 'pino';
import { describe, expect, it, test } from 'vitest';
import type { Subject } from '../../src/answering/answer.ts';
import { openAnswering } from '../../src/answering/open-answering.ts';
import { readDocument } from '../../src/documents/read-document.ts';
import { asDocumentId } from '../../src/domain/reference.ts';

const corpusDir = join(import.meta.dirname, '../../corpus');
const NOW = new Date('2026-03-10T09:00:00+07:00');
const NQ = asDocumentId('nq27');

const RESOLUTION = `HỘI ĐỒNG NHÂN DÂN TỈNH SƠN KHÊ
Số: 27/NQ-HĐND
Sơn Khê, ngày 09 tháng 12 năm 2025
NGHỊ QUYẾT
Về nhiệm vụ phát triển kinh tế - xã hội năm 2026

I. CÁC CHỈ TIÊU

(1) Tỷ lệ che phủ rừng đạt 61,5%;
(2) Diện tích trồng mới cây dược liệu đạt tối thiểu 1.250 ha;
(3) Tỷ lệ hộ nghèo còn 6%;
(4) Số hợp tác xã dệt lanh thành lập mới đạt 18 hợp tác xã;
(5) Sản lượng gỗ rừng trồng đạt 40 nghìn m3.

II. TỔ CHỨC THỰC HIỆN

1. Ủy ban nhân dân tỉnh tổ chức thực hiện Nghị quyết này.
`;
/** Signed in the year before, with no year in its title. */
const PLAN = `ỦY BAN NHÂN DÂN TỈNH SƠN KHÊ
Số: 18/KH-UBND
Sơn Khê, ngày 20 tháng 12 năm 2025
KẾ HOẠCH
Thực hiện Nghị quyết số 27/NQ-HĐND ngày 09/12/2025 của Hội đồng nhân dân tỉnh

I. CHỈ TIÊU

| STT | Chỉ tiêu | Đơn vị tính | Kế hoạch | Đơn vị chủ trì | Thời hạn hoàn thành |
| 1 | Tỷ lệ che phủ rừng | % | 61,5 | Sở Nông nghiệp và Môi trường | Quý IV/2026 |
| 2 | Diện tích trồng mới cây dược liệu | ha | 1.300 | Sở Y tế | Tháng 9/2026 |
| 3 | Tỷ lệ hộ nghèo đa chiều | % | 6 | Sở Nội vụ | Tháng 12/2026 |
| 4 | Sản lượng gỗ rừng trồng | tấn | 32.000 | Chi cục Kiểm lâm | Tháng 11/2026 |

II. PHÂN CÔNG

1. Sở Công Thương chủ trì chỉ tiêu số hợp tác xã dệt lanh thành lập mới, hoàn thành trước ngày 30/10/2026.
`;

const open = async (isLinked: boolean, plan = PLAN) => {
  const { resolution } = readDocument(asDocumentId('kh18'), plan);
  const carriesOut = isLinked ? NQ : undefined;
  const opened = await openAnswering({
    corpusDir,
    indexDir: undefined,
    office: [
      { ...resolution, document: { ...resolution.document, carriesOut } },
      readDocument(NQ, RESOLUTION).resolution,
    ],
    logger: pino({ level: 'silent' }),
  });
  return (text: string, subject?: Subject) => opened.answer({ text, now: NOW, subject });
};

const ask = await open(true);

describe('who carries a target that the resolution charges nobody with', () => {
  it('is told by the plan that is linked to it, under the plan’s name', async () => {
    const { text, kind, citations, subject } = await ask(
      'Theo Nghị quyết 27/NQ-HĐND, ai phụ trách chỉ tiêu tỷ lệ che phủ rừng?',
    );
    expect(kind).toBe('responsibility');
    expect(text).toBe(
      'Theo Kế hoạch 18/KH-UBND:\nSở Nông nghiệp và Môi trường: Tỷ lệ che phủ rừng\nNghị quyết không nêu đơn vị cụ thể cho nội dung này.',
    );
    expect(citations.map(({ document }) => document)).toEqual(['nq27', 'kh18']);
    expect(subject?.document).toBe(NQ);
  });

  it('is told of a follow-up too, and of a charge that names the target whole', async () => {
    const first = await ask('Số hợp tác xã dệt lanh thành lập mới là bao nhiêu?');
    const { text } = await ask('ai phụ trách?', first.subject);
    expect(text).toMatch(/^Theo Kế hoạch 18\/KH-UBND:\nSở Công Thương chủ trì/u);
  });

  it.each([
    ['của nghị quyết, ai phụ trách chỉ tiêu tỷ lệ hộ nghèo', 'another name'],
    ['của nghị quyết, ai phụ trách sản lượng gỗ rừng trồng', 'another unit'],
  ])('“%s” stays with the resolution: the plan’s target has %s', async (question) => {
    const { text } = await ask(question);
    expect(text).toContain('Nghị quyết không nêu đơn vị cụ thể');
    expect(text).not.toMatch(/Theo|Sở|Chi cục/u);
  });

  it('isn’t told without the office’s word', async () => {
    const unlinked = await open(false);
    const { text } = await unlinked('Theo Nghị quyết 27/NQ-HĐND, ai phụ trách tỷ lệ che phủ rừng?');
    expect(text).not.toContain('Sở Nông nghiệp');
  });
});

describe('by when', () => {
  it.each([
    ['theo nghị quyết bao giờ xong chỉ tiêu che phủ rừng', 'Tỷ lệ che phủ rừng: Quý IV/2026.'],
    [
      'khi nào phải đạt số hợp tác xã dệt lanh thành lập mới',
      'Số hợp tác xã dệt lanh thành lập mới: hoàn thành trước ngày 30/10/2026.',
    ],
  ])('“%s” is told by the plan beside what the resolution sets', async (question, said) => {
    const { text, citations } = await ask(question);
    expect(text).toContain(`Theo Kế hoạch 18/KH-UBND:\n${said}\nTheo Nghị quyết 27/NQ-HĐND:\nNăm 2026: `);
    expect(citations.map(({ document }) => document)).toEqual(['nq27', 'kh18']);
  });

  it('isn’t asked where the figure is', async () => {
    const { text } = await ask('theo nghị quyết, tỷ lệ che phủ rừng bao nhiêu');
    expect(text).toBe('Năm 2026: Tỷ lệ che phủ rừng đạt 61,5%.');
  });
});

test('two rows of one name tell nothing', async () => {
  const row = '| 1 | Tỷ lệ che phủ rừng | % | 61,5 | Sở Nông nghiệp và Môi trường | Quý IV/2026 |\n';
  const twice = await open(
    true,
    PLAN.replace(row, `${row}${row.replace('Sở Nông nghiệp và Môi trường', 'Sở Nội vụ')}`),
  );
  const { text } = await twice('Theo Nghị quyết 27/NQ-HĐND, ai phụ trách tỷ lệ che phủ rừng?');
  expect(text).not.toContain('Kế hoạch');
});

test('the plan of another year tells nothing of this one', async () => {
  const last = await open(true, PLAN.replace('của Hội đồng nhân dân tỉnh\n', 'năm 2027\n'));
  const { text } = await last('Theo Nghị quyết 27/NQ-HĐND, ai phụ trách tỷ lệ che phủ rừng?');
  expect(text).not.toContain('Kế hoạch');
});
