import { posix } from 'node:path';
import { Parser } from 'saxen';
import { DocumentFileError } from '../format-text.ts';
import { KEPT_ATTRIBUTES, PREFIXES } from './kept-names.ts';
import { type DocxFault, refuseDocx } from './refuse-docx.ts';
import { TreeBuilder, type XmlPart } from './tree-builder.ts';
import type { Package } from './unpack-docx.ts';
import { childrenOf, type XmlElement } from './xml-element.ts';

/**
 * Reads a part of a Word file. No entity is expanded but the five of XML itself.
 * @param part its name, for what is said of it
 * @throws {DocumentFileError} `DAMAGED` or `BOMB`
 */
const readXml = (file: string, part: string, bytes: Uint8Array): XmlPart => {
  const xml = decode(file, part, bytes);
  try {
    return parse(file, part, xml);
  } catch (cause) {
    if (cause instanceof DocumentFileError) throw cause;
    throw refuseDocx(file, 'damaged', { where: part, cause });
  }
};

const decode = (file: string, part: string, bytes: Uint8Array): string => {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const encoding = isWide ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw refuseDocx(file, 'damaged', { where: part, cause });
  }
};

const parse = (file: string, part: string, xml: string): XmlPart => {
  const refuse = (fault: DocxFault): Error => refuseDocx(file, fault, { where: part });
  const tree = new TreeBuilder(refuse);
  const parser = new Parser().ns(PREFIXES);
  parser.on('attention', () => {
    throw refuse('own-entities');
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('openTag', (name, attributes, decodeEntities) => {
    tree.open(name, () => keptOf(attributes(), decodeEntities));
  });
  parser.on('closeTag', () => tree.close());
  parser.on('text', (text, decodeEntities) => tree.take(() => decodeEntities(text)));
  parser.on('cdata', (text) => tree.take(() => text));
  parser.parse(xml);
  return tree.finish();
};

const keptOf = (
  attributes: Readonly<Record<string, string>>,
  decodeEntities: (text: string) => string,
): Readonly<Record<string, string>> => {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(attributes))
    if (KEPT_ATTRIBUTES.has(name)) kept[name] = decodeEntities(value);
  return kept;
};

/** In characters. */
const ENOUGH = 4_000;

/** The first words typed within an element, as they stand in the file; enough to see what it is. */
export const wordsOf = (element: XmlElement): string => {
  const pieces: string[] = [];
  let length = 0;
  const read = ({ name, text, children }: XmlElement): void => {
    if (length > ENOUGH || name === 'w:del' || name === 'w:moveFrom' || name === 'mc:Fallback') return;
    pieces.push(text);
    length += text.length;
    for (const child of children) read(child);
    if (name === 'w:p') pieces.push('\n');
  };
  read(element);
  return pieces.join('');
};

/** What a document points to. */
interface Relation {
  /** The last word of its type: `styles`, `header`, `hyperlink`. */
  readonly type: string;
  /** A part of the file by its full name, or an address outside. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** The parts of a Word file that are read. */
export interface DocxParts {
  readonly document: XmlPart;
  readonly relations: readonly Relation[];
  /** The root of the first part of a type; undefined where the document has none. */
  readonly named: (type: string) => XmlElement | undefined;
  /** The roots of all parts of a type. */
  readonly all: (type: string) => readonly XmlElement[];
}

/**
 * Finds and reads a Word file's document; the other parts are read when asked for.
 * @throws {DocumentFileError} `FORMAT`, `MACROS`, `BOMB` or `DAMAGED`; so do `named` and `all`
 */
export const openParts = (file: string, opened: Package): DocxParts => {
  const known = new Map<string, XmlPart | undefined>();
  /** Once each, however often a part is pointed to. */
  const read = (part: string): XmlPart | undefined => {
    if (known.has(part)) return known.get(part);
    const bytes = opened.part(part);
    const xml = bytes === undefined ? undefined : readXml(file, part, bytes);
    known.set(part, xml);
    return xml;
  };
  if (read('[Content_Types].xml')?.root.children.some(isMacro)) throw refuseDocx(file, 'macros');
  const main =
    readRelations(read('_rels/.rels'), '').find(({ type }) => type === 'officeDocument')?.target ??
    'word/document.xml';
  const document = read(main);
  if (document?.root.name !== 'w:document') throw refuseDocx(file, 'no-document');
  const folder = posix.dirname(main);
  const relations = readRelations(read(`${folder}/_rels/${posix.basename(main)}.rels`), folder);
  const all = (type: string): readonly XmlElement[] =>
    [
      ...new Set(
        relations.filter((each) => each.type === type && !each.isExternal).map(({ target }) => target),
      ),
    ].flatMap((target) => read(target)?.root ?? []);
  return { document, relations, all, named: (type) => all(type)[0] };
};

const isMacro = ({ attributes }: XmlElement): boolean =>
  /macroEnabled|vbaProject/iu.test(attributes['ContentType'] ?? '');

const readRelations = (part: XmlPart | undefined, folder: string): readonly Relation[] =>
  childrenOf(part?.root, 'rel:Relationship').map(({ attributes }) => {
    const target = attributes['Target'] ?? '';
    const isExternal = attributes['TargetMode'] === 'External';
    return {
      type: posix.basename(attributes['Type'] ?? ''),
      target: isExternal ? target : fullName(target, folder),
      isExternal,
    };
  });

/** A name that leads out of the file names no part of it. */
const fullName = (target: string, folder: string): string =>
  target.startsWith('/') ? target.slice(1) : posix.normalize(posix.join(folder, target));
