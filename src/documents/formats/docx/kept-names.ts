/** The prefixes under which elements are known, by their namespaces; those of strict files are the second. */
export const PREFIXES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/drawingml/2006/picture': 'pic',
  'http://purl.oclc.org/ooxml/drawingml/picture': 'pic',
  'urn:schemas-microsoft-com:vml': 'v',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
  'http://schemas.openxmlformats.org/package/2006/content-types': 'ct',
};

const names = (prefix: string, words: string): readonly string[] =>
  words.split(/\s+/u).map((word) => `${prefix}:${word}`);

/** Elements that are looked at; what stands in others counts as standing in the one around. */
export const KEPT: ReadonlySet<string> = new Set([
  ...names(
    'w',
    'document body p pPr pStyle numPr ilvl numId r rPr rStyle rFonts vanish caps t tab ptab br cr',
  ),
  ...names('w', 'noBreakHyphen sym ins del moveFrom moveTo footnoteReference endnoteReference txbxContent'),
  ...names(
    'w',
    'tbl tblPr tblStyle tblBorders tr trPr gridBefore tc tcPr gridSpan vMerge hMerge tcBorders cellDel',
  ),
  ...names('w', 'top left right bottom insideH insideV start end'),
  ...names(
    'w',
    'styles docDefaults rPrDefault style name basedOn footnotes footnote endnotes endnote hdr ftr',
  ),
  ...names('w', 'numbering abstractNum num abstractNumId lvlOverride startOverride lvl numFmt lvlText'),
  ...names('w', 'lvlRestart isLgl numStyleLink styleLink lvlPicBulletId'),
  ...names('mc', 'AlternateContent Choice Fallback'),
  ...names('rel', 'Relationships Relationship'),
  ...names('ct', 'Types Default Override'),
  'm:t',
]);

/** Elements without attributes that matter, of which there are most. */
export const BARE: ReadonlySet<string> = new Set(names('w', 'p pPr r rPr t tbl tblPr tr trPr tc tcPr tab'));

/** Elements that are left out with all that stands in them: settings, former settings, what was deleted. */
export const DROPPED: ReadonlySet<string> = new Set([
  ...names(
    'w',
    'sdtPr sdtEndPr sectPr tabs tblGrid pBdr latentStyles tblStylePr smartTagPr customXmlPr fldData',
  ),
  ...names('w', 'rPrChange pPrChange tblPrChange tblPrExChange tcPrChange trPrChange numberingChange'),
  ...names('w', 'instrText delInstrText delText rt'),
]);

/** Elements whose characters are words. */
export const WORDED: ReadonlySet<string> = new Set(['w:t', 'm:t']);

/** Attributes that are looked at. */
export const KEPT_ATTRIBUTES: ReadonlySet<string> = new Set([
  ...names('w', 'val ascii hAnsi asciiTheme hAnsiTheme char font type id styleId default'),
  ...names('w', 'numId abstractNumId ilvl'),
  'Id',
  'Type',
  'Target',
  'TargetMode',
  'PartName',
  'Extension',
  'ContentType',
]);
