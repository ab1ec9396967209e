import { Parser } from 'saxen';
import { DocumentFileError } from '../document-file-error.ts';
import { KEPT_ATTRIBUTES, PREFIXES } from './kept-names.ts';
import { type DocxFault, refuseDocx } from './refuse-docx.ts';
import { TreeBuilder, type XmlPart } from './tree-builder.ts';

/**
 * Reads a part of a Word file. No entity is expanded but the five of XML itself.
 * @param part its name, for what is said of it
 * @throws {DocumentFileError} `DAMAGED` or `BOMB`
 */
export const readXml = (file: string, part: string, bytes: Uint8Array): XmlPart => {
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
