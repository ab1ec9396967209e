import { describe, expect, test } from 'vitest';
import { paragraph, run } from '../../../support/docx/build-docx.ts';
import { linesOf, notesOf } from '../../../support/docx/lines-of.ts';

describe('what stands apart', () => {
  test('notes stand at the end, led by their number', () => {
    const footnotes = `<w:footnote w:type="separator" w:id="-1">${paragraph('x')}</w:footnote><w:footnote w:id="2">${paragraph('Theo báo cáo')}</w:footnote>`;
    const body =
      paragraph(`${run('đạt 90%')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('.')}`) + paragraph('hết');
    expect(linesOf({ body, footnotes })).toEqual(['đạt 90%.', 'hết', '---', '[1] Theo báo cáo']);
  });

  test('headers, comments and what lies outside are left out and said so', () => {
    const body = paragraph(`${run('chữ')}<w:r><w:commentReference w:id="1"/></w:r>`);
    const relations =
      '<Relationship Id="x" Type="http://a/attachedTemplate" Target="http://evil/t.dotm" TargetMode="External"/><Relationship Id="y" Type="http://a/styles" Target="../../../etc/passwd"/>';
    expect(linesOf({ body, relations, header: paragraph('Công báo 12') })).toEqual(['chữ']);
    expect(notesOf({ body, relations, header: paragraph('Công báo 12') })).toEqual([
      'left-out: bỏ qua 1 lời bình luận bên lề',
      'left-out: tệp trỏ tới 1 tài nguyên bên ngoài, không tải về',
      'left-out: bỏ chữ ở đầu trang hoặc chân trang: “Công báo 12”',
    ]);
    expect(notesOf({ body: paragraph('chữ'), header: paragraph('Trang 2') })).toEqual([]);
  });
});
