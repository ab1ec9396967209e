import { choose } from './careless-typing.ts';
import { ACTIONS, BODIES, FIELDS, MATTERS, RATES, UNITS } from './synthetic-words.ts';

/** What a made document says of itself. */
export interface SyntheticHead {
  /** As a head prints it: "XÃ AN BÌNH". */
  readonly place: string;
  readonly organ: string;
  readonly kind: string;
  readonly number: string;
  /** "năm 2024", "giai đoạn 2021 - 2025". */
  readonly period: string;
}

type Random = () => number;

/** Characters of a printed page. */
const PAGE_LENGTH = 3_000;
const ROWS = 60;
const TARGETS = 12;
const DUTIES = 10;

const times = (count: number, make: (place: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index + 1)).join('\n\n');

/** A document of so many pages: articles with points and dashes, targets, tables and duties, words chosen by chance. */
export const makeDocumentText = (head: SyntheticHead, pages: number, random: Random): string => {
  const parts = [headOf(head)];
  let length = parts.join('').length;
  for (let article = 1; length < pages * PAGE_LENGTH; article += 1) {
    const part = articleOf(article, random);
    parts.push(part);
    length += part.length;
  }
  return `${parts.join('\n\n').slice(0, pages * PAGE_LENGTH)}\n`;
};

const headOf = ({ place, organ, kind, number, period }: SyntheticHead): string =>
  [
    `${organ}\n${place}`,
    '-------',
    `Số: ${number}`,
    `${nameOf(place)}, ngày 05 tháng 01 năm 2024`,
    kind.toUpperCase(),
    `Phát triển kinh tế - xã hội ${period}`,
    'Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;',
  ].join('\n\n');

const nameOf = (place: string): string =>
  place
    .split(' ')
    .slice(1)
    .map((word) => word.slice(0, 1) + word.slice(1).toLowerCase())
    .join(' ');

const articleOf = (article: number, random: Random): string =>
  [
    `Điều ${article}. Lĩnh vực ${choose(FIELDS, random)}`,
    '1. Chỉ tiêu chủ yếu:',
    times(TARGETS, (place) => `(${place}) ${targetOf(random)};`),
    '2. Nhiệm vụ, giải pháp',
    times(3, (place) => pointOf('abc'.charAt(place - 1), random)),
    '3. Biểu kèm theo:',
    tableOf(article, random),
    '4. Tổ chức thực hiện',
    times(DUTIES, () => `- ${dutyOf(random)}`),
  ].join('\n\n');

const targetOf = (random: Random): string =>
  random() < 0.5
    ? `${choose(RATES, random)} ${choose(MATTERS, random)} đạt ${figureOf(90, random)}% trở lên`
    : `Số ${choose(MATTERS, random)} ${choose(UNITS, random)} ${figureOf(900, random)} đơn vị`;

const figureOf = (most: number, random: Random): number => 5 + Math.floor(random() * most);

const pointOf = (letter: string, random: Random): string =>
  [
    `${letter}) ${workOf(random)}, bảo đảm ${choose(MATTERS, random)} phát triển bền vững:`,
    times(3, () => `- ${workOf(random)}; ${workOf(random).toLowerCase()} trong quý III năm 2024.`),
    times(2, () => `+ ${workOf(random)} gắn với ${choose(MATTERS, random)}.`),
  ].join('\n\n');

const workOf = (random: Random): string =>
  `${choose(ACTIONS, random)} ${choose(MATTERS, random)} trong lĩnh vực ${choose(FIELDS, random)}`;

const dutyOf = (random: Random): string =>
  `${choose(BODIES, random)} chủ trì, phối hợp với ${choose(BODIES, random)} ${workOf(random).toLowerCase()}; hoàn thành trước ngày 30/${4 + figureOf(4, random)}/2024, báo cáo Ủy ban nhân dân.`;

/** Of work in every other article, of targets in the others. */
const tableOf = (article: number, random: Random): string => {
  const ofTargets = article % 2 === 0;
  const heads = ofTargets
    ? '| STT | Chỉ tiêu | Đơn vị tính | Kế hoạch năm 2024 | Cơ quan chủ trì |'
    : '| STT | Nội dung nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian hoàn thành |';
  const row = ofTargets ? targetCells : workCells;
  const rows = Array.from({ length: ROWS }, (_, index) => [`| ${index + 1}`, ...row(random)].join(' | '));
  return [heads, '|---|---|---|---|---|', ...rows].join('\n');
};

const workCells = (random: Random): readonly string[] => [
  `${workOf(random)}, đạt ${figureOf(90, random)}%`,
  choose(BODIES, random),
  choose(BODIES, random),
  `Quý ${choose(['I', 'II', 'III', 'IV'], random)}/2024 |`,
];

const targetCells = (random: Random): readonly string[] => [
  `${choose(RATES, random)} ${choose(MATTERS, random)}`,
  '%',
  String(figureOf(90, random)),
  `${choose(BODIES, random)} |`,
];
