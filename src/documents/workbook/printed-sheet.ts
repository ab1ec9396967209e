import type { Feature, Image } from 'write-excel-file/node';
import {
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
  sanitizeAttributeValue,
  sanitizeTextContent,
} from 'write-excel-file/utility';

/** Cells that offer a list of values: `J2:J200`, `'Hướng dẫn'!$B$12:$B$20`. */
export interface DropDown {
  readonly cells: string;
  readonly values: string;
}

const SHEET = 'xl/worksheets/sheet{id}.xml';
const A4 = 9;

const insert = (xml: string, markup: string): string =>
  insertElementMarkupAccordingToOrderOfSiblings(
    xml,
    markup,
    getOrderOfSiblings(SHEET, 'worksheet') ?? [],
    'worksheet',
  );

/**
 * What the writer of workbooks doesn't know by itself: drop-downs, and a sheet as wide as a page of A4. Locked cells it
 * can't write, since a cell's style has no place for that: what must not be changed is held against the text when the
 * workbook comes back.
 * @param dropDowns those of the first sheet
 */
export const printedSheet = (dropDowns: readonly DropDown[]): Feature<Image['content']> => ({
  files: {
    transform: {
      [SHEET]: {
        transform: (xml, _options, { sheetIndex }) => {
          const fitted = insert(xml, '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>');
          return sheetIndex === 0 && dropDowns.length > 0 ? insert(fitted, validationsOf(dropDowns)) : fitted;
        },
        transformElementAttributes: (tagName, attributes) =>
          tagName === 'pageSetup'
            ? { ...attributes, paperSize: A4, fitToWidth: 1, fitToHeight: 0 }
            : attributes,
      },
    },
  },
});

const validationsOf = (dropDowns: readonly DropDown[]): string =>
  `<dataValidations count="${dropDowns.length}">${dropDowns
    .map(
      ({ cells, values }) =>
        `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${sanitizeAttributeValue(cells)}"><formula1>${sanitizeTextContent(values)}</formula1></dataValidation>`,
    )
    .join('')}</dataValidations>`;
