import { posix } from 'node:path';
import { readXml } from './read-xml.ts';
import { refuseDocx } from './refuse-docx.ts';
import type { XmlPart } from './tree-builder.ts';
import type { Package } from './unpack-docx.ts';
import { childrenOf, type XmlElement } from './xml-element.ts';

/** What a document points to. */
export interface Relation {
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
