import { join } from 'node:path';
import { pino } from 'pino';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Answering } from '../../src/answering/answer.ts';
import { openAnswering } from '../../src/answering/open-answering.ts';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import { findCharges } from '../../src/documents/statements/find-charges.ts';
import type { Passage } from '../../src/domain/passage.ts';
import type { Resolution } from '../../src/domain/resolution.ts';
import { placedBlocks, type Written } from '../documents/statements/placed-blocks.ts';

const CORPUS = join(import.meta.dirname, '../../corpus');
const HEADERS = ['STT', 'Nhiệm vụ', 'Đơn vị thực hiện', 'Đơn vị phối hợp'];

const TEXT: readonly Written[] = [
  ['roman', 'NHIỆM VỤ, GIẢI PHÁP'],
  ['dash', 'Sở Xây dựng chủ trì, phối hợp với Sở Tài chính lập quy hoạch đô thị Bình Lộc trong quý II.', 0],
  ['dash', 'Mở rộng bến cá Cửa Sót, do Ban Quản lý Khu kinh tế tỉnh chủ trì.', 0],
  ['item', 'Xây dựng trạm bơm Đồng Quan', 0],
  ['dash', 'Cơ quan chủ trì: Sở Nông nghiệp và Môi trường', 3],
  ['dash', 'Cơ quan theo dõi: Thanh tra tỉnh', 3],
  ['roman', 'TỔ CHỨC THỰC HIỆN'],
  ['number', 'Sở Y tế', 6],
  ['letter', 'Chủ trì số hóa bệnh án tại các trạm y tế.', 7],
  ['letter', 'Phối hợp với Công an tỉnh cấp mã định danh cho bệnh nhân.', 7],
  ['number', 'Chi cục Hải quan khu vực V', 6],
  ['paragraph', 'Triển khai cửa khẩu số tại cảng Bình Lộc.', 10],
  ['number', 'Thường trực HĐND, các Ban HĐND tỉnh giám sát việc thực hiện Kế hoạch.', 6],
  ['appendix', 'DANH MỤC NHIỆM VỤ'],
  ['row', '1 | Số hóa bến xe khách | Sở Xây dựng | Công an tỉnh', 13, HEADERS],
  ...Array.from(
    { length: 12 },
    (_, index): Written => [
      'row',
      `${index + 2} | Số hóa hồ sơ loại ${'abcdefghijkl'[index]} | Sở Nội vụ | UBND các xã`,
      13,
      HEADERS,
    ],
  ),
];

const kindAt = (index: number): Passage['kind'] => (index > 6 && index < 13 ? 'execution' : 'task');

/** A plan of an office that no word list knows, made of hand-written blocks. */
const planOf = ([shipped]: readonly Resolution[]): Resolution => {
  if (shipped === undefined) throw new Error('no resolution was loaded');
  const placed = placedBlocks(TEXT);
  const passages = placed.map(({ block, ref, passageId, sentences }, index): Passage => {
    const { text } = block;
    const kind = block.isHeading ? 'heading' : kindAt(index);
    return { id: passageId, document: shipped.document.id, ref, kind, text, headings: [], sentences };
  });
  const blocks = placed.map(({ block }) => block);
  return {
    ...shipped,
    passages,
    targets: [],
    targetGroups: [],
    tasks: [],
    responsibilities: findCharges(placed, blocks),
  };
};

vi.mock(import('../../src/corpus/load-corpus.ts'), async (original) => {
  const real = await original();
  return {
    ...real,
    loadCorpus: (dir: string) => {
      const corpus = real.loadCorpus(dir);
      return { ...corpus, resolutions: [planOf(corpus.resolutions)], profiles: new Map() };
    },
  };
});

let answering: Answering;
const ask = (text: string) =>
  answering.answer({ text, subject: undefined, now: new Date('2024-11-25T01:00:00Z') });
beforeAll(async () => {
  expect(loadCorpus(CORPUS).resolutions[0]?.passages).toHaveLength(TEXT.length);
  answering = await openAnswering({
    corpusDir: CORPUS,
    indexDir: undefined,
    logger: pino({ level: 'silent' }),
  });
});

describe('who is charged, in a document of an office that no word list knows', () => {
  it.each([
    ['ai chủ trì lập quy hoạch đô thị Bình Lộc', /Sở Xây dựng chủ trì/],
    ['đơn vị nào chủ trì số hóa bến xe khách', /^Sở Xây dựng: Số hóa bến xe khách/],
    ['ai thực hiện số hóa bến xe khách', /^Sở Xây dựng \(phối hợp: Công an tỉnh\): Số hóa bến xe khách/],
    ['đơn vị nào phối hợp số hóa bến xe khách', /Công an tỉnh.*Số hóa bến xe khách/],
    ['ai chủ trì mở rộng bến cá Cửa Sót', /do Ban Quản lý Khu kinh tế tỉnh chủ trì/],
    ['ai chủ trì xây dựng trạm bơm Đồng Quan', /Sở Nông nghiệp và Môi trường.*: Xây dựng trạm bơm Đồng Quan/],
    ['ai theo dõi xây dựng trạm bơm Đồng Quan', /Thanh tra tỉnh: Xây dựng trạm bơm Đồng Quan/],
    ['ai giám sát việc thực hiện Kế hoạch', /Thường trực HĐND, các Ban HĐND tỉnh giám sát/],
    ['ai triển khai cửa khẩu số', /Chi cục Hải quan khu vực V: Triển khai cửa khẩu số/],
  ])('%s', async (question, expected) => {
    const answer = await ask(question);
    expect(answer.text).toMatch(expected);
    expect(answer.kind).toBe('responsibility');
  });

  it.each([
    ['Sở Y tế phụ trách việc gì', [/Chủ trì số hóa bệnh án/, /cấp mã định danh/]],
    ['so y te lam gi', [/Chủ trì số hóa bệnh án/]],
    ['Sở Y tế chủ trì những nhiệm vụ nào', [/Chủ trì số hóa bệnh án/]],
    ['Chi cục Hải quan khu vực V phải làm gì', [/Triển khai cửa khẩu số/]],
    ['chi cục hải quan khu vực v phụ trách gì', [/Triển khai cửa khẩu số/]],
    ['Sở Xây dựng phụ trách gì', [/lập quy hoạch đô thị/, /Số hóa bến xe khách/]],
    ['Sở Tài chính phối hợp việc gì', [/lập quy hoạch đô thị/]],
    ['Sở Nông nghiệp có nhiệm vụ gì', [/trạm bơm Đồng Quan/]],
    ['Thanh tra tỉnh theo dõi nhiệm vụ gì', [/trạm bơm Đồng Quan/]],
  ])('%s', async (question, expected) => {
    const answer = await ask(question);
    for (const pattern of expected) expect(answer.text).toMatch(pattern);
    expect(answer.kind).toBe('responsibility');
  });

  it('doesn’t say what a body supports where it is asked what it leads', async () => {
    const answer = await ask('Sở Y tế chủ trì những nhiệm vụ nào');
    expect(answer.text).not.toMatch(/cấp mã định danh/);
  });

  it('quotes the heading that names the body, and a row whole', async () => {
    const duties = await ask('Sở Y tế phụ trách việc gì');
    expect(duties.citations.map(({ quote }) => quote)).toContain('Sở Y tế');
    const row = await ask('đơn vị nào chủ trì số hóa bến xe khách');
    expect(row.citations.map(({ quote }) => quote)).toContainEqual(
      expect.stringContaining('Số hóa bến xe khách | Sở Xây dựng | Công an tỉnh'),
    );
  });

  it('cuts a long list and says how many there are', async () => {
    const { text } = await ask('Sở Nội vụ phụ trách những việc gì');
    expect(text.match(/• /g)).toHaveLength(10);
    expect(text).toContain('tất cả 12 điều khoản');
  });
});
