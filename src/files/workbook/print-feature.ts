import type { Feature, Image } from 'write-excel-file/node';
import {
  getCellAddress,
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
  sanitizeTextContent,
} from 'write-excel-file/utility';

const SHEET = 'xl/worksheets/sheet{id}.xml';
const WORKBOOK = 'xl/workbook.xml';

const insertInto = (file: typeof SHEET | typeof WORKBOOK, xml: string, element: string): string => {
  const parent = file === SHEET ? 'worksheet' : 'workbook';
  return insertElementMarkupAccordingToOrderOfSiblings(
    xml,
    element,
    getOrderOfSiblings(file, parent) ?? [],
    parent,
  );
};

/** `&` begins a code in headers. */
const headerText = (text: string): string => sanitizeTextContent(text.replaceAll('&', '&&'));

/** The first row again on top of every page. */
const titleRows = (names: readonly string[]): string => {
  const defined = names.map(
    (name, index) =>
      `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${sanitizeTextContent(name)}'!$1:$1</definedName>`,
  );
  return `<definedNames>${defined.join('')}</definedNames>`;
};

/** A4, as workbooks number papers. */
const A4 = 9;

/** In inches, as workbooks have them: narrow, with room for the heading and the page's number. */
const MARGINS = { left: 0.4, right: 0.4, top: 0.6, bottom: 0.5, header: 0.25, footer: 0.25 } as const;

/** How much a sheet holds, and whether all of it goes on one page. */
export interface PrintedSheet {
  readonly rows: number;
  readonly columns: number;
  readonly isOnePage: boolean;
}

/**
 * Makes sheets good to print and to look through: as wide as an A4 page, the header row on every page, pages numbered,
 * and a filter on the header row.
 * @param heading stands on top of every page.
 * @param sizes of each sheet, the header row included.
 */
export const printFeature = (heading: string, sizes: readonly PrintedSheet[]): Feature<Image['content']> => ({
  files: {
    transform: {
      [SHEET]: {
        transform: (xml, _options, { sheetIndex }) => {
          const { rows = 1, columns = 1 } = sizes[sheetIndex] ?? {};
          const filtered = `<autoFilter ref="A1:${getCellAddress(rows - 1, columns - 1)}"/>`;
          const header = `<headerFooter><oddHeader>&amp;C${headerText(heading)}</oddHeader><oddFooter>&amp;CTrang &amp;P/&amp;N</oddFooter></headerFooter>`;
          const fit = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';
          return [fit, filtered, header].reduce((text, element) => insertInto(SHEET, text, element), xml);
        },
        transformElementAttributes: (tag, attributes, _index, _options, { sheetIndex }) => {
          if (tag === 'pageMargins') return MARGINS;
          if (tag !== 'pageSetup') return attributes;
          const fitToHeight = sizes[sheetIndex]?.isOnePage === true ? 1 : 0;
          return { ...attributes, paperSize: A4, fitToWidth: 1, fitToHeight };
        },
      },
      [WORKBOOK]: {
        transform: (xml, sheets) =>
          insertInto(WORKBOOK, xml, titleRows(sheets.map(({ sheet }) => String(sheet)))),
      },
    },
  },
});
