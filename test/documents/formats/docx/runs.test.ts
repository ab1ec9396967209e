import { describe, expect, test } from 'vitest';
import { readDocx } from '../../../../src/documents/formats/docx/read-docx.ts';
import { buildDocx, paragraph, run } from '../../../support/docx/build-docx.ts';
import { linesOf, notesOf } from '../../../support/docx/lines-of.ts';

describe('runs', () => {
  test('tabs, breaks, hyphens, hidden words, fields and controls', () => {
    const body = [
      paragraph(`${run('ỦY BAN')}<w:r><w:tab/><w:tab/></w:r>${run('CỘNG HÒA')}`),
      paragraph(`${run('NGHỊ QUYẾT')}<w:r><w:br/></w:r>${run('Về kinh tế')}`),
      paragraph(`${run('Thu đạt')}<w:r><w:br/></w:r>${run('25 tỷ')}<w:r><w:br w:type="page"/></w:r>`),
      paragraph(`${run('2025')}<w:r><w:noBreakHyphen/></w:r>${run('2030')}${run(' ẩn', '<w:vanish/>')}`),
      paragraph(`<w:r><w:instrText> PAGE </w:instrText></w:r><w:hyperlink>${run('theo Luật')}</w:hyperlink>`),
      `<w:sdt><w:sdtPr><w:rPr><w:vanish/></w:rPr></w:sdtPr><w:sdtContent>${paragraph('trong khung')}</w:sdtContent></w:sdt>`,
      paragraph(`<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>${run(' 60%')}`),
      paragraph(run('chương trình', '<w:caps/>')),
    ];
    expect(linesOf({ body: body.join('') })).toEqual([
      'ỦY BAN\tCỘNG HÒA',
      'NGHỊ QUYẾT',
      'Về kinh tế',
      'Thu đạt 25 tỷ',
      '2025-2030',
      'theo Luật',
      'trong khung',
      '≥ 60%',
      'CHƯƠNG TRÌNH',
    ]);
  });

  test('a text box is read once', () => {
    const box = (text: string) => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`;
    const both = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx>${box('MẬT')}</wps:txbx></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('MẬT')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    expect(linesOf({ body: paragraph(`${run('Dòng')}${both}`) })).toEqual(['Dòng', 'MẬT']);
  });

  test('fonts of older codes are converted where somebody says how, whole words at once', () => {
    const body = paragraph(
      run('Ng', '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>') +
        run('h\u00DE', '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>') +
        run(' quyết'),
    );
    const asked: string[] = [];
    const read = readDocx('a.docx', buildDocx({ body }), (text, font) => {
      asked.push(`${font}: ${text}`);
      return font === '.VnTime' ? 'Nghị' : undefined;
    });
    expect(read.text).toBe('Nghị quyết\n');
    expect(asked).toEqual(['.VnTime: NghÞ']);
    expect(read.notes).toEqual([{ kind: 'legacy-font', what: 'đã đổi 1 đoạn chữ phông cũ sang Unicode' }]);
  });
});

describe('tracked changes', () => {
  test('are taken as accepted, with how many', () => {
    const mark = (name: string) => `<w:rPr><w:${name} w:id="1"/></w:rPr>`;
    const body =
      paragraph(
        `${run('đạt ')}<w:del w:id="1"><w:r><w:delText>80</w:delText></w:r></w:del><w:ins w:id="2">${run('90')}</w:ins>${run('%')}`,
      ) +
      paragraph('một', mark('del')) +
      paragraph(' hai') +
      paragraph(`<w:moveFrom w:id="3">${run('dời')}</w:moveFrom>`) +
      paragraph(`<w:moveTo w:id="4">${run('dời')}</w:moveTo>`);
    expect(linesOf({ body })).toEqual(['đạt 90%', 'một hai', 'dời']);
    expect(notesOf({ body })).toEqual(['tracked-changes: đã nhận 4 chỗ sửa đổi đang theo dõi']);
  });
});
