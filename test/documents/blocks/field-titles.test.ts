import { expect, it } from 'vitest';
import { readDocument } from '../../../src/documents/read-document.ts';
import { asDocumentId } from '../../../src/domain/reference.ts';

const read = (body: string) =>
  readDocument(
    asDocumentId('nq-xa'),
    `ĐẢNG ỦY XÃ YÊN THỊNH
*                    Yên Thịnh, ngày 20 tháng 12 năm 2025
Số 14-NQ/ĐU
NGHỊ QUYẾT
về nhiệm vụ năm 2026

${body}`,
  ).resolution;

it('lines without a mark that name fields between dashes are the titles of those below them', () => {
  const { targets, targetGroups } = read(`I. CÁC CHỈ TIÊU CHỦ YẾU
Về kinh tế:
- Thu ngân sách đạt 12 tỷ đồng.
- Diện tích lúa 450 ha.
Về xã hội:
- Tỷ lệ hộ nghèo còn 2%.
+ Riêng thôn đặc biệt khó khăn còn 5%.
Nhóm B: Về môi trường
• B1. 95% hộ phân loại rác;
+ B2. Trồng 3.000 cây xanh.
`);
  expect(targetGroups.map(({ title, targets: own }) => [title, own.length])).toEqual([
    ['Về kinh tế:', 2],
    ['Về xã hội:', 1],
    ['Nhóm B: Về môi trường', 1],
  ]);
  expect(targets.map(({ text }) => text).slice(0, 2)).toEqual([
    'Thu ngân sách đạt 12 tỷ đồng',
    'Diện tích lúa 450 ha',
  ]);
  expect(targets.flatMap(({ measures }) => measures.map(({ name, low }) => `${name}: ${low.text}`))).toEqual([
    'Thu ngân sách: 12',
    'Diện tích lúa: 450',
    'Tỷ lệ hộ nghèo: 2',
    'Riêng thôn đặc biệt khó khăn: 5',
    'hộ phân loại rác: 95',
    'Trồng … cây xanh: 3.000',
  ]);
});

it('what goes on with a dash is no title: “Trong đó:”, a line that leads its list in', () => {
  const { targets } = read(`I. CÁC CHỈ TIÊU CHỦ YẾU
Các chỉ tiêu năm tới gồm:
- Thu ngân sách đạt 12 tỷ đồng, chia ra
Trong đó:
- Thu phí 2 tỷ đồng.
`);
  expect(targets.map(({ ref }) => String(ref))).toEqual(['I/1', 'I/2']);
});

it('the star of a Party head is no dash, and a clause that sets a goal is a target', () => {
  const { targets, tasks } =
    read(`1. Ban Thường vụ thống nhất mục tiêu đến hết năm 2026: bàn giao 100% mặt bằng; hoàn thành 6 khu tái định cư.
2. Giao Văn phòng Đảng ủy theo dõi.
`);
  expect(targets.map(({ measures }) => measures.map(({ low, unit }) => `${low.text} ${unit}`))).toEqual([
    ['100 %', '6 khu tái định cư'],
  ]);
  expect(tasks).toHaveLength(1);
});
