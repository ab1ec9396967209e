import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pino from 'pino';
import { expect, test } from 'vitest';
import { openAnswering } from '../../../src/answering/open-answering.ts';
import { runTerminal } from '../../../src/channel/terminal/run-terminal.ts';
import { CORPUS_DIR } from '../../../src/config/corpus-dir.ts';
import { loadCorpus } from '../../../src/corpus/load-corpus.ts';
import { readDocument } from '../../../src/documents/read-document.ts';
import { asDocumentId } from '../../../src/domain/reference.ts';
import type { Resolution } from '../../../src/domain/resolution.ts';
import { makeTestFolder, openTestDatabase } from '../../support/open-test-database.ts';
import { openTestServices } from '../../support/open-test-services.ts';

const SHAPES = join(import.meta.dirname, '../../documents/shapes/texts');
const logger = pino({ level: 'silent' });

const read = (file: string): Resolution =>
  readDocument(asDocumentId('other'), readFileSync(join(SHAPES, file), 'utf8')).resolution;

/** What the operator reads at a terminal whose document in force is this one. */
const talk = async (
  current: Resolution,
  office: readonly Resolution[],
  day: string,
  lines: readonly string[],
) => {
  const now = () => new Date(`${day}T09:00:00+07:00`);
  const services = await openTestServices(await openTestDatabase(), now);
  const answering = await openAnswering({ corpusDir: CORPUS_DIR, indexDir: undefined, office, logger, now });
  let printed = '';
  await runTerminal({
    services: { ...services, answering, resolution: () => current, now, logger },
    played: undefined,
    screen: {
      write: (text) => {
        printed += text;
      },
      isColoured: false,
    },
    lines: (async function* () {
      yield* lines;
    })(),
    prompt: () => {},
    isInteractive: true,
    filesFolder: join(makeTestFolder(), 'tep'),
    firstUpdate: 1_000,
  });
  return printed;
};

const EVERYWHERE = [
  '/start',
  '/trogiup',
  '/hoi',
  '/chitieu',
  '/phancong',
  '/phancong gì đó',
  '/phancong 99',
  '/tiendo 99',
  '/viec',
  'xin chào',
  'giúp',
  'nhiệm vụ nào?',
];

const [shipped] = loadCorpus(CORPUS_DIR).resolutions;
if (shipped === undefined) throw new Error('the corpus holds no resolution');

test('of the shipped resolution the office reads what it knows', async () => {
  const printed = await talk(shipped, [], '2024-06-10', EVERYWHERE);
  for (const line of [
    'Chào đồng chí. Tôi trả lời câu hỏi về Nghị quyết, câu nào cũng kèm',
    'Nếu Nghị quyết không nêu, tôi nói rõ là không nêu.',
    '/hoi: Hỏi về Nghị quyết',
    '/chitieu 6: xem chỉ tiêu số 6; /chitieu 4b: phần thứ hai của chỉ tiêu số 4',
    'Hỏi tiếp được ngay, ví dụ: “còn xuất khẩu?”, “ai phụ trách?”.',
    'Đồng chí muốn hỏi gì về Nghị quyết?',
    'Nghị quyết không có chỉ tiêu, nhiệm vụ mang số này.',
    'ví dụ /tiendo 6 hoặc /tiendo 4b; xem tất cả: /tiendo.',
    'Nhiệm vụ: /phancong II.3.3/5.',
  ])
    expect(printed).toContain(line);
});

test.each([
  ['ke-hoach-bang.md', 'Kế hoạch'],
  ['chuong-trinh-nhieu-nam.txt', 'Chương trình hành động'],
])('of %s nothing is said as of the shipped resolution', async (file, kind) => {
  const other = read(file);
  const printed = await talk(other, [other], '2026-03-10', EVERYWHERE);
  const ours = printed.replaceAll('Nghị quyết Bot', '');
  expect(ours).not.toMatch(/nghị quyết|cảng|xuất khẩu|chuyển đổi số|Sở Y tế|\b4b\b|II\.3\.3/iu);
  for (const line of [
    `câu hỏi về ${kind}`,
    `Nếu ${kind} không nêu`,
    `/hoi: Hỏi về ${kind}`,
    '/chitieu 1: xem chỉ tiêu số 1',
    `Đồng chí muốn hỏi gì về ${kind}?`,
    `${kind} không có chỉ tiêu, nhiệm vụ mang số này.`,
    'ví dụ /tiendo 1',
    `Nhiệm vụ: /phancong ${other.tasks[0]?.ref}.`,
  ])
    expect(ours).toContain(line);
});

test('of several documents in force the neutral word is said', async () => {
  const others = [read('ke-hoach-bang.md'), { ...read('tinh-uy-2026.txt') }].map((each, index) => ({
    ...each,
    document: { ...each.document, id: asDocumentId(`other-${index}`) },
  }));
  const [first] = others;
  if (first === undefined) throw new Error('no document was read');
  const printed = await talk(first, others, '2026-03-10', ['/start', '/trogiup', '/hoi']);
  for (const line of ['câu hỏi về văn bản', 'Nếu văn bản không nêu', 'Đồng chí muốn hỏi gì về văn bản?'])
    expect(printed).toContain(line);
});
