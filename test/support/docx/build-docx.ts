import { strToU8, zipSync } from 'fflate';

export const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const NAMESPACES = [
  `xmlns:w="${W}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
].join(' ');
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** What a test puts into a Word file; each is the XML within the part's root. */
export interface DocxContent {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly header?: string;
  /** Further relationships of the document, as XML. */
  readonly relations?: string;
  readonly mainType?: string;
  /** Further entries, or others in place of those made here; undefined leaves one out. */
  readonly entries?: Readonly<Record<string, string | Uint8Array | undefined>>;
}

const PARTS = {
  styles: 'styles',
  numbering: 'numbering',
  footnotes: 'footnotes',
  endnotes: 'endnotes',
  header: 'hdr',
};

/** A Word file as bytes. */
export const buildDocx = (content: DocxContent): Uint8Array => {
  const parts = Object.entries(PARTS).flatMap(([type, root]) => {
    const xml = content[type as keyof typeof PARTS];
    return xml === undefined ? [] : [{ type, xml: rooted(root, xml) }];
  });
  const relations = parts.map(
    ({ type }, at) => `<Relationship Id="r${at}" Type="${OFFICE}/${type}" Target="${type}.xml"/>`,
  );
  const entries: Record<string, string | Uint8Array | undefined> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Override PartName="/word/document.xml" ContentType="${content.mainType ?? MAIN}"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': rooted('document', `<w:body>${content.body}<w:sectPr/></w:body>`),
    'word/_rels/document.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}${content.relations ?? ''}</Relationships>`,
    ...Object.fromEntries(parts.map(({ type, xml }) => [`word/${type}.xml`, xml])),
    ...content.entries,
  };
  const files: Record<string, Uint8Array> = {};
  for (const [name, entry] of Object.entries(entries))
    if (entry !== undefined) files[name] = typeof entry === 'string' ? strToU8(entry) : entry;
  return zipSync(files);
};

const rooted = (name: string, xml: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:${name} ${NAMESPACES}>${xml}</w:${name}>`;

/** Text as XML has it. */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A run. @param properties the XML within its `w:rPr` */
export const run = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;

/** What puts a paragraph into a list. */
export const inList = (numId: number | string, level = 0): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`;

/** A paragraph. @param content text, or XML of runs; @param properties the XML within its `w:pPr` */
export const paragraph = (content: string, properties = ''): string => {
  const runs =
    content === '' || content.startsWith('<w:') || content.startsWith('<mc:') ? content : run(content);
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;
};

/** A cell of paragraphs. @param properties the XML within its `w:tcPr` */
export const cell = (content: string, properties = ''): string => {
  const inner = content.startsWith('<w:p') || content.startsWith('<w:tbl') ? content : paragraph(content);
  return `<w:tc>${properties === '' ? '' : `<w:tcPr>${properties}</w:tcPr>`}${inner}</w:tc>`;
};

const SIDES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
const BORDERS = `<w:tblBorders>${SIDES.map((side) => `<w:${side} w:val="single"/>`).join('')}</w:tblBorders>`;

/** A table of rows of cells. */
export const table = (rows: readonly (readonly string[])[], hasBorders = true): string =>
  `<w:tbl><w:tblPr>${hasBorders ? BORDERS : ''}</w:tblPr>${rows.map((cells) => `<w:tr>${cells.join('')}</w:tr>`).join('')}</w:tbl>`;

/** A level of a list. */
export const level = (at: number, format: string, pattern: string, more = '', start = 1): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${escaped(pattern)}"/></w:lvl>`;

/** A definition of a list. */
export const definition = (id: number | string, content: string): string =>
  `<w:abstractNum w:abstractNumId="${id}">${content}</w:abstractNum>`;

/** A list of a definition. @param overrides the XML of its `w:lvlOverride`s */
export const list = (numId: number | string, definitionId: number | string, overrides = ''): string =>
  `<w:num w:numId="${numId}"><w:abstractNumId w:val="${definitionId}"/>${overrides}</w:num>`;

/** A level of a list that starts anew. */
export const startsAt = (at: number, start: number): string =>
  `<w:lvlOverride w:ilvl="${at}"><w:startOverride w:val="${start}"/></w:lvlOverride>`;
