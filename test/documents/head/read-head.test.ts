import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { DocumentHead, Found } from '../../../src/documents/head/document-head.ts';
import { readHead } from '../../../src/documents/head/read-head.ts';
import { EXPECTED_HEADS } from './expected-heads.ts';

const folder = new URL('documents/', import.meta.url);
const textOf = (file: string): string => readFileSync(new URL(file, folder), 'utf8');

/** The values without their places; what is absent is null. */
const valuesOf = (head: DocumentHead) => ({
  kind: head.kind?.value ?? null,
  organ: head.organ?.value ?? null,
  place: head.place?.value ?? null,
  number: head.number?.value ?? null,
  date: head.date === undefined ? null : `${head.date.value.day} ${head.date.value.basis}`,
  meetingDate: head.meetingDate?.value ?? null,
  title: head.title?.value ?? null,
  period:
    head.period === undefined
      ? null
      : `${head.period.value.from} ${head.period.value.to} ${head.period.value.basis}`,
});

test('every document of the folder has an expectation', () => {
  expect(Object.keys(EXPECTED_HEADS).toSorted()).toEqual(readdirSync(folder).toSorted());
});

test.each(Object.entries(EXPECTED_HEADS))('%s: reads what it says of itself', (file, expected) => {
  expect(valuesOf(readHead(textOf(file)))).toEqual(expected);
});

test.each(readdirSync(folder))('%s: each value has its place in the source', (file) => {
  const source = textOf(file);
  const { number, date } = readHead(source);
  const at = (found: Found<unknown> | undefined): string =>
    found === undefined ? '' : source.slice(found.span.start, found.span.end);
  expect(at(number)).toBe(number?.value ?? '');
  if (date !== undefined) expect(at(date)).toMatch(/ngày[\s\S]*\d{4}/iu);
});

describe('heads as converters leave them', () => {
  test('two columns one below the other, each wrapped, with a wrapped day', () => {
    const head = readHead(
      '**ỦY BAN NHÂN DÂN\n\nXÃ AN LẠC\n\n-------\n\n**CỘNG HÒA XÃ HỘI\n\nCHỦ NGHĨA VIỆT NAM**\n\nĐộc lập - Tự do - Hạnh phúc\n\nSố: 9/KH-UBND\n\n*An Lạc, ngày 25\n\ntháng 11 năm 2025*\n\n**KẾ HOẠCH**\n\nPHÁT TRIỂN DU LỊCH\n\nCăn cứ Luật Du lịch;\n\n1. Mục tiêu',
    );
    expect(valuesOf(head)).toMatchObject({
      organ: 'Ủy ban nhân dân xã An Lạc',
      number: '9/KH-UBND',
      date: '2025-11-25 signed',
      title: 'PHÁT TRIỂN DU LỊCH',
    });
  });

  test('the old way of putting tones, and letters in decomposed form', () => {
    const text = 'TỈNH UỶ LÂM SƠN\nSố 7-NQ/TU\n\nNGHỊ QUYẾT\nvề văn hoá năm 2026\n\nI- MỤC TIÊU';
    for (const source of [text, text.normalize('NFD')])
      expect(valuesOf(readHead(source))).toMatchObject({
        organ: 'Tỉnh ủy Lâm Sơn',
        number: '7-NQ/TU',
        period: '2026-01-01 2026-12-31 title',
      });
  });

  test('a draft without number and day has neither', () => {
    const head = readHead(
      'ỦY BAN NHÂN DÂN\nXÃ AN LẠC\nSố:      /KH-UBND\nAn Lạc, ngày     tháng 11 năm 2025\nKẾ HOẠCH\nThu gom rác thải\n\nI. MỤC TIÊU',
    );
    expect(head.number).toBeUndefined();
    expect(head.date).toBeUndefined();
    expect(head.kind?.value).toBe('Kế hoạch');
  });

  test('the numbers and days of what it rests on are not its own', () => {
    const head = readHead(
      'KẾ HOẠCH\nthực hiện Nghị quyết số 57-NQ/TW ngày 22 tháng 12 năm 2024 của Bộ Chính trị\n\nCăn cứ Quyết định số 411/QĐ-TTg ngày 31/3/2022;\n\n1. Mục tiêu',
    );
    expect(head.number).toBeUndefined();
    expect(head.date).toBeUndefined();
    expect(head.period).toBeUndefined();
  });
});

test('says nothing of texts that say nothing', () => {
  for (const source of ['', '\n\n', 'abc', '1', '|||', '*'])
    expect(Object.values(valuesOf(readHead(source))).filter((value) => value !== null).length).toBeLessThan(
      2,
    );
});
