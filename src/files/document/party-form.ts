import {
  AlignmentType,
  Document,
  type FileChild,
  Header,
  LineRuleType,
  PageNumber,
  PageOrientation,
  Paragraph,
  type Table,
  TextRun,
} from 'docx';
import { BODY_POINTS, cleanLine, line, rule, run, TEXT_WIDTH, twips, twoColumns } from './document-parts.ts';
import type { ReportForm } from './report-form.ts';

/*
 * The form of a document of the Party: Hướng dẫn 36-HD/VPTW (3/4/2018) under Quy định 66-QĐ/TW (6/2/2017). A4; margins
 * 20 mm above and below, 30 left, 15 right; Times New Roman; pages numbered in the middle of the head, from the second.
 */

const LEFT_WIDTH = twips(72);
const RIGHT_WIDTH = TEXT_WIDTH - LEFT_WIDTH;
/** As long as the title "ĐẢNG CỘNG SẢN VIỆT NAM" in bold 15 points. */
const PARTY_RULE = twips(70);
const SUBJECT_RULE = twips(50);

const issuingBody = ({ superior, issuer, symbol }: ReportForm): readonly Paragraph[] => [
  ...(superior === '' ? [] : [line(cleanLine(superior))]),
  line(cleanLine(issuer), { isBold: true }),
  line('*'),
  line(`Số        -${cleanLine(symbol)}`),
];

const party = ({ place, superior }: ReportForm): readonly Paragraph[] => [
  line('ĐẢNG CỘNG SẢN VIỆT NAM', { points: 15, isBold: true }),
  rule(PARTY_RULE, RIGHT_WIDTH),
  // On one height with the number.
  line('', { points: superior === '' ? 6 : 20 }),
  line(`${cleanLine(place)}, ngày … tháng … năm …`, { isItalic: true }),
];

/** Who issues it, the Party, number and day, which are left to fill in. */
export const partyHead = (form: ReportForm): Table => twoColumns(issuingBody(form), party(form), LEFT_WIDTH);

/** A number stays on the line of the word that it belongs to. */
const bindNumbers = (text: string): string =>
  text.replace(/ (?=\d)|(?<=\d) -(?= )/gu, (sign) => sign.replace(' ', '\u00A0'));

/** What kind of document it is, and what it is about, line by line. */
export const documentTitle = (subject: readonly string[]): readonly Paragraph[] => [
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 320 },
    children: [run('BÁO CÁO', { points: 16, isBold: true })],
  }),
  ...subject.map((text) => line(bindNumbers(cleanLine(text)), { isBold: true })),
  rule(SUBJECT_RULE, TEXT_WIDTH, 200),
];

const DOTS = '……………………………';

/** Who gets it, and the place of the signature, which is left to fill in. */
export const documentFoot = ({ recipients }: ReportForm): Table => {
  const listed = recipients.map((each, index) =>
    line(
      `- ${cleanLine(each)}${index === recipients.length - 1 ? '.' : ','}`,
      { points: 12 },
      AlignmentType.LEFT,
    ),
  );
  const signature = [
    // The authority and the post of who signs.
    line(DOTS, { isBold: true }),
    line(DOTS),
    ...Array.from({ length: 4 }, () => line('')),
    line(DOTS, { isBold: true }),
  ];
  const heading = new Paragraph({ children: [run('Nơi nhận:', { isUnderlined: true })] });
  return twoColumns([heading, ...listed], signature, twips(85));
};

/** A heading of the body: `I- TỔNG QUAN`. */
export const sectionHeading = (number: string, title: string): Paragraph =>
  new Paragraph({
    keepNext: true,
    indent: { firstLine: twips(10) },
    spacing: { before: 200, after: 80 },
    children: [run(`${number}- ${title.toLocaleUpperCase('vi')}`, { isBold: true })],
  });

const pageNumber = new Header({
  children: [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      children: [new TextRun({ children: [PageNumber.CURRENT], size: BODY_POINTS * 2 })],
    }),
  ],
});

const MARGINS = { top: 20, bottom: 20, left: 30, right: 15, header: 10, footer: 10 } as const;
/** A page on its side is as wide as others are high, with 20 mm at its edges. */
const SIDE_MARGINS = { ...MARGINS, left: 20, right: 20 } as const;

/** The width of what is written on a page on its side. */
export const LANDSCAPE_WIDTH = twips(297 - SIDE_MARGINS.left - SIDE_MARGINS.right);

const inTwips = (margins: Readonly<Record<keyof typeof MARGINS, number>>) => ({
  top: twips(margins.top),
  bottom: twips(margins.bottom),
  left: twips(margins.left),
  right: twips(margins.right),
  header: twips(margins.header),
  footer: twips(margins.footer),
});

/**
 * A document of the Party with this content.
 * @param title for the file's properties.
 * @param appendix on pages of its own, on their side.
 */
export const partyDocument = (
  title: string,
  creator: string,
  children: readonly FileChild[],
  appendix: readonly FileChild[],
): Document =>
  new Document({
    title: cleanLine(title),
    creator: cleanLine(creator),
    styles: {
      default: {
        document: {
          run: {
            font: 'Times New Roman',
            size: BODY_POINTS * 2,
            language: { value: 'vi-VN', eastAsia: 'vi-VN' },
          },
          paragraph: { spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO } },
        },
      },
    },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: twips(210), height: twips(297) },
            margin: inTwips(MARGINS),
          },
        },
        headers: { default: pageNumber, first: new Header({ children: [new Paragraph('')] }) },
        children: [...children],
      },
      {
        properties: {
          page: {
            // Word's own library turns the sides round for a page on its side.
            size: { width: twips(210), height: twips(297), orientation: PageOrientation.LANDSCAPE },
            margin: inTwips(SIDE_MARGINS),
          },
        },
        headers: { default: pageNumber },
        children: [...appendix],
      },
    ],
  });
