import { expect, test } from 'vitest';
import { readDocx } from '../../../../src/documents/formats/docx/read-docx.ts';
import {
  buildDocx,
  cell,
  definition,
  inList,
  level,
  list,
  paragraph,
  run,
  table,
} from '../../../support/docx/build-docx.ts';
import { machineSlowness, processorMs } from '../../../support/processor-time.ts';

const PAGES = 300;
const SET =
  '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:color w:val="000000"/><w:spacing w:val="-4"/><w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="vi-VN"/>';
const WORDS =
  'Phấn đấu tỷ lệ hộ dân được sử dụng nước sạch theo quy chuẩn đạt 95% vào cuối năm 2026, giao cơ quan chủ trì báo cáo hằng quý';

/** A page as Word leaves it after many hands: a run for every third word, each with its settings. */
const page = (at: number): string => {
  const runs = (WORDS.match(/(?:\S+\s?){1,3}/gu) ?? [])
    .map((words) => run(words, SET))
    .join('<w:proofErr w:type="spellStart"/>');
  const rows = Array.from({ length: 4 }, (_, row) => [cell(`${row}`), cell(runs), cell(`${at}`), cell('%')]);
  return (
    Array.from({ length: 12 }, (_, depth) =>
      paragraph(runs, `${inList(1, depth % 3)}<w:spacing w:before="60"/><w:jc w:val="both"/>`),
    ).join('') + table(rows)
  );
};

test('300 pages are read within three seconds', () => {
  const numbering =
    definition(
      0,
      level(0, 'decimal', '%1.') + level(1, 'decimal', '%1.%2.') + level(2, 'lowerLetter', '%3)'),
    ) + list(1, 0);
  const body = Array.from({ length: PAGES }, (_, at) => page(at)).join('');
  const bytes = buildDocx({ body, numbering });
  const start = processorMs();
  const { text } = readDocx('dài.docx', bytes);
  const took = processorMs() - start;
  if (process.env['SAY'] !== undefined) console.log(`${body.length} characters of XML, ${took} ms`);
  expect(text.split('\n').filter((line) => /^\d+\. /u.test(line))).toHaveLength(PAGES * 4);
  expect(took).toBeLessThan(3000 * machineSlowness());
});
