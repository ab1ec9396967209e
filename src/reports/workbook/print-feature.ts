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

/**
 * Makes sheets good to print and to look through: as wide as the paper, the header row on every page, pages numbered,
 * and a filter on the header row.
 * @param heading stands on top of every page.
 * @param sizes rows and columns of each sheet, the header row included.
 */
export const printFeature = (
  heading: string,
  sizes: readonly { readonly rows: number; readonly columns: number }[],
): Feature<Image['content']> => ({
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
        transformElementAttributes: (tag, attributes) =>
          tag === 'pageSetup' ? { ...attributes, fitToWidth: 1, fitToHeight: 0 } : attributes,
      },
      [WORKBOOK]: {
        transform: (xml, sheets) =>
          insertInto(WORKBOOK, xml, titleRows(sheets.map(({ sheet }) => String(sheet)))),
      },
    },
  },
});
