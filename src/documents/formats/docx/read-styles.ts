import { childOf, childrenOf, countOf, settingOf, switchOf, type XmlElement } from './xml-element.ts';

/** How a run's letters are set, as far as it changes what is read. */
export interface TextProps {
  /** The font of its letters; empty where the theme sets it; undefined where nothing is said. */
  readonly font?: string | undefined;
  readonly isHidden?: boolean | undefined;
  /** Printed in capitals whatever is typed. */
  readonly isCapitals?: boolean | undefined;
}

/** A style with what it takes over from those that it is based on. */
export interface Style extends TextProps {
  /** `heading 1`, `toc 2`; lower case. */
  readonly name: string;
  readonly numId?: string | undefined;
  readonly level?: number | undefined;
  /** The styles that it is based on, itself first. */
  readonly chain: readonly string[];
  /** Of a table's style: whether it draws lines. */
  readonly hasBorders: boolean;
}

/** The styles of a document. */
export interface Styles {
  readonly byId: ReadonlyMap<string, Style>;
  /** The style of paragraphs that name none. */
  readonly ofParagraphs: Style | undefined;
  readonly defaults: TextProps;
}

/** Word's own are at most eight; longer ones are there to harm. */
const LONGEST_CHAIN = 40;

/** Reads `styles.xml`; a document without one has no styles. */
export const readStyles = (root: XmlElement | undefined): Styles => {
  const raw = new Map(
    childrenOf(root, 'w:style').map((style) => [style.attributes['w:styleId'] ?? '', style] as const),
  );
  const byId = new Map([...raw.keys()].map((id) => [id, resolve(id, raw)] as const));
  const own = [...raw.values()].find(
    ({ attributes }) =>
      attributes['w:type'] === 'paragraph' && /^(?:1|true|on)$/u.test(attributes['w:default'] ?? ''),
  );
  return {
    byId,
    ofParagraphs: byId.get(own?.attributes['w:styleId'] ?? ''),
    defaults: readTextProps(childOf(childOf(childOf(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr')),
  };
};

/** Reads a `w:rPr`. */
export const readTextProps = (rPr: XmlElement | undefined): TextProps => {
  const fonts = childOf(rPr, 'w:rFonts')?.attributes;
  const hasTheme = fonts?.['w:asciiTheme'] !== undefined || fonts?.['w:hAnsiTheme'] !== undefined;
  return {
    // Letters beyond ASCII are set in the second, and those are the ones that differ.
    font: hasTheme ? '' : (fonts?.['w:hAnsi'] ?? fonts?.['w:ascii']),
    isHidden: switchOf(rPr, 'w:vanish'),
    isCapitals: switchOf(rPr, 'w:caps'),
  };
};

/** What holds in the end; the first that says something wins. */
export const mergeTextProps = (props: readonly (TextProps | undefined)[]): TextProps => ({
  font: props.find((each) => each?.font !== undefined)?.font,
  isHidden: props.find((each) => each?.isHidden !== undefined)?.isHidden,
  isCapitals: props.find((each) => each?.isCapitals !== undefined)?.isCapitals,
});

/** Whether a `w:tblBorders` or `w:tcBorders` draws a line; undefined where there is none. */
export const drawsBorders = (borders: XmlElement | undefined): boolean | undefined =>
  borders?.children.some(({ attributes }) => !/^(?:nil|none)$/u.test(attributes['w:val'] ?? 'none'));

const resolve = (id: string, raw: ReadonlyMap<string, XmlElement>): Style => {
  const chain: string[] = [];
  const styles: XmlElement[] = [];
  for (
    let at: string | undefined = id;
    at !== undefined && !chain.includes(at) && chain.length < LONGEST_CHAIN;
  ) {
    const style = raw.get(at);
    if (style === undefined) break;
    chain.push(at);
    styles.push(style);
    at = settingOf(style, 'w:basedOn');
  }
  const numbers = styles.map((style) => childOf(childOf(style, 'w:pPr'), 'w:numPr'));
  const borders = styles.map((style) => drawsBorders(childOf(childOf(style, 'w:tblPr'), 'w:tblBorders')));
  return {
    chain,
    name: (settingOf(styles[0], 'w:name') ?? '').toLowerCase(),
    ...mergeTextProps(styles.map((style) => readTextProps(childOf(style, 'w:rPr')))),
    numId: numbers.map((each) => settingOf(each, 'w:numId')).find((each) => each !== undefined),
    level: numbers.map((each) => countOf(each, 'w:ilvl')).find((each) => each !== undefined),
    hasBorders: borders.find((each) => each !== undefined) ?? false,
  };
};
