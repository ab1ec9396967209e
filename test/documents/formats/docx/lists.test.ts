import { describe, expect, test } from 'vitest';
import { definition, inList, level, list, paragraph, startsAt } from '../../../support/docx/build-docx.ts';
import { linesOf } from '../../../support/docx/lines-of.ts';

describe('lists', () => {
  const numbering = [
    definition(
      0,
      level(0, 'upperRoman', '%1.') + level(1, 'decimal', '%2.') + level(2, 'lowerLetter', '%3)'),
    ),
    definition(1, level(0, 'bullet', '\uF0B7') + level(1, 'bullet', 'o')),
    definition(2, level(0, 'decimal', 'Điều %1.') + level(1, 'decimal', '%1.%2.')),
    list(1, 0),
    list(2, 1),
    list(3, 2),
    list(4, 2, startsAt(0, 7)),
  ].join('');

  test('count by level and start anew below', () => {
    const at = (text: string, numId: number, depth = 0) => paragraph(text, inList(numId, depth));
    const body = [
      at('A', 1),
      at('b', 1, 1),
      at('c', 1, 2),
      at('d', 1, 2),
      at('e', 1, 1),
      at('F', 1),
      at('g', 1, 1),
    ];
    expect(linesOf({ numbering, body: body.join('') })).toEqual([
      'I. A',
      '1. b',
      'a) c',
      'b) d',
      '2. e',
      'II. F',
      '1. g',
    ]);
  });

  test('bullets are dashes, those of the second level pluses', () => {
    const body = paragraph('một', inList(2)) + paragraph('hai', inList(2, 1));
    expect(linesOf({ numbering, body })).toEqual(['- một', '+ hai']);
  });

  test('lists of one definition go on; one that starts anew does so once', () => {
    const body = [3, 3, 4, 4, 3].map((numId) => paragraph('x', inList(numId))).join('');
    expect(linesOf({ numbering, body })).toEqual([
      'Điều 1. x',
      'Điều 2. x',
      'Điều 7. x',
      'Điều 8. x',
      'Điều 9. x',
    ]);
  });

  test('a list that starts all levels anew leaves the numbers above as they are', () => {
    const both = definition(7, level(0, 'decimal', '%1.') + level(1, 'decimal', '%1.%2.'));
    const lists = list(1, 7) + list(2, 7, startsAt(0, 1) + startsAt(1, 5));
    const at = (numId: number, depth: number) => paragraph('x', inList(numId, depth));
    const body = at(1, 0) + at(1, 0) + at(1, 1) + at(2, 1) + at(2, 1) + at(2, 0) + at(2, 1);
    expect(linesOf({ numbering: both + lists, body })).toEqual([
      '1. x',
      '2. x',
      '2.1. x',
      '2.5. x',
      '2.6. x',
      '1. x',
      '1.5. x',
    ]);
  });

  test('styles number, by the level that names them; list 0 takes a paragraph out', () => {
    const linked =
      definition(
        5,
        level(0, 'decimal', '%1.', '<w:pStyle w:val="A"/>') +
          level(1, 'decimal', '%1.%2.', '<w:pStyle w:val="B"/>'),
      ) + list(9, 5);
    const styles = `<w:style w:type="paragraph" w:styleId="A"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="9"/></w:numPr></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>`;
    const of = (style: string, more = '') => paragraph(style, `<w:pStyle w:val="${style}"/>${more}`);
    const body = of('A') + of('B') + of('B') + of('A', inList(0)) + of('A') + of('B');
    expect(linesOf({ numbering: linked, styles, body })).toEqual([
      '1. A',
      '1.1. B',
      '1.2. B',
      'A',
      '2. A',
      '2.1. B',
    ]);
  });

  test('a list may be that of a list style, by the style’s own list or by the definition that names it', () => {
    const byStyle = definition(10, '<w:numStyleLink w:val="So"/>') + list(1, 10);
    const named = definition(11, `<w:styleLink w:val="So"/>${level(0, 'decimal', 'Điều %1.')}`) + list(2, 11);
    const body = paragraph('a', inList(1)) + paragraph('b', inList(1));
    const styles = `<w:style w:type="numbering" w:styleId="So"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>`;
    for (const more of [{}, { styles }])
      expect(linesOf({ numbering: byStyle + named, body, ...more })).toEqual(['Điều 1. a', 'Điều 2. b']);
  });

  test('a style that no definition is of gives no number', () => {
    const numbering = definition(10, '<w:numStyleLink w:val="So"/>') + list(1, 10);
    expect(linesOf({ numbering, body: paragraph('a', inList(1)) })).toEqual(['a']);
  });

  test('a list may have levels of its own in place of its definition’s', () => {
    const own = `<w:lvlOverride w:ilvl="0">${level(0, 'lowerLetter', '%1)')}</w:lvlOverride>`;
    const numbering = definition(3, level(0, 'decimal', '%1.')) + list(1, 3) + list(2, 3, own);
    const body = paragraph('a', inList(1)) + paragraph('b', inList(2));
    expect(linesOf({ numbering, body })).toEqual(['1. a', 'b) b']);
  });

  test('levels that Word doesn’t have are left out, of a definition as of a list', () => {
    const content = level(0, 'decimal', '%1.') + level(9, 'decimal', '%1!').replace('"9"', '"mười"');
    const overrides = startsAt(0, 4) + startsAt(12, 9);
    const numbering = definition(3, content) + list(1, 3, overrides);
    expect(linesOf({ numbering, body: paragraph('a', inList(1)) })).toEqual(['4. a']);
  });

  test('what a level doesn’t say is as in Word: from nothing on, in digits, without a label', () => {
    const bare = definition(3, '<w:lvl><w:lvlText w:val="(%1)"/></w:lvl>') + list(1, 3);
    const unlabelled = definition(4, '<w:lvl w:ilvl="0"><w:start w:val="1"/></w:lvl>') + list(2, 4);
    const body = paragraph('a', inList(1)) + paragraph('b', inList(1)) + paragraph('c', inList(2));
    expect(linesOf({ numbering: bare + unlabelled, body })).toEqual(['(0) a', '(1) b', 'c']);
  });

  test('a format that an older Word doesn’t know is taken as it says in its place', () => {
    const format = `<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom"/></mc:Choice><mc:Fallback><w:numFmt w:val="upperRoman"/></mc:Fallback></mc:AlternateContent>`;
    const numbering =
      definition(3, `<w:lvl w:ilvl="0"><w:start w:val="4"/>${format}<w:lvlText w:val="%1."/></w:lvl>`) +
      list(1, 3);
    expect(linesOf({ numbering, body: paragraph('a', inList(1)) })).toEqual(['IV. a']);
  });
});
