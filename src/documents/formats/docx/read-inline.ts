import { mergeTextProps, readTextProps, type Style, type Styles, type TextProps } from './read-styles.ts';
import { symbolOf } from './symbol-of.ts';
import { childOf, settingOf, type XmlElement } from './xml-element.ts';

/** Characters set alike. */
export interface Span {
  readonly text: string;
  /** Undefined where it isn't known, or where the characters are none of the font's. */
  readonly font: string | undefined;
  readonly isCapitals: boolean;
}

/** What stands in a paragraph. */
export interface Inline {
  /** A tab is `\t`, a line's end within the paragraph `\n`. */
  readonly spans: readonly Span[];
  /** Text boxes that hang on it. */
  readonly boxes: readonly XmlElement[];
  /** The notes that it points to: `footnote:2`. */
  readonly notes: readonly string[];
}

/** The paragraph's words as they are printed once all tracked changes are accepted. */
export const readInline = (paragraph: XmlElement, style: Style | undefined, styles: Styles): Inline => {
  const found: Found = { spans: [], boxes: [], notes: [] };
  readChildren(paragraph, mergeTextProps([style, styles.defaults]), { styles, found });
  return found;
};

interface Found {
  readonly spans: Span[];
  readonly boxes: XmlElement[];
  readonly notes: string[];
}
interface Context {
  readonly styles: Styles;
  readonly found: Found;
}

const readChildren = (element: XmlElement, props: TextProps, context: Context): void => {
  for (const child of element.children) readChild(child, props, context);
};

const readChild = (child: XmlElement, props: TextProps, context: Context): void => {
  switch (child.name) {
    case 'w:r':
      readRun(child, props, context);
      return;
    case 'w:ins':
    case 'w:moveTo':
    case 'mc:Choice':
    case 'mc:Fallback':
      readChildren(child, props, context);
      return;
    case 'mc:AlternateContent': {
      // The same content twice, for newer programs and for older ones.
      const one = childOf(child, 'mc:Choice') ?? childOf(child, 'mc:Fallback');
      if (one !== undefined) readChildren(one, props, context);
      return;
    }
    case 'w:txbxContent':
      context.found.boxes.push(child);
      return;
    case 'w:footnoteReference':
    case 'w:endnoteReference':
      context.found.notes.push(
        `${child.name === 'w:footnoteReference' ? 'footnote' : 'endnote'}:${child.attributes['w:id'] ?? ''}`,
      );
      return;
    default:
      readCharacters(child, props, context);
  }
};

const readRun = (run: XmlElement, around: TextProps, context: Context): void => {
  const rPr = childOf(run, 'w:rPr');
  const style = context.styles.byId.get(settingOf(rPr, 'w:rStyle') ?? '');
  const props = mergeTextProps([readTextProps(rPr), style, around]);
  // "Bấm vào đây để nhập chữ": a form's words, which nobody wrote.
  if (props.isHidden === true || style?.name === 'placeholder text') return;
  readChildren(run, props, context);
};

const readCharacters = (element: XmlElement, props: TextProps, { found }: Context): void => {
  const isCapitals = props.isCapitals === true;
  if (element.name === 'w:sym') {
    const text = symbolOf(element.attributes['w:char'] ?? '', element.attributes['w:font'] ?? '');
    if (text !== '') found.spans.push({ text, font: undefined, isCapitals: false });
    return;
  }
  const text = charactersOf(element);
  if (text !== '') found.spans.push({ text, font: props.font === '' ? undefined : props.font, isCapitals });
};

const charactersOf = ({ name, text, attributes }: XmlElement): string => {
  switch (name) {
    case 'w:t':
    case 'm:t':
      return text.replace(/[\t\n\r]/gu, ' ');
    case 'w:tab':
    case 'w:ptab':
      return '\t';
    case 'w:cr':
      return '\n';
    case 'w:br':
      return /^(?:page|column)$/u.test(attributes['w:type'] ?? '') ? '' : '\n';
    case 'w:noBreakHyphen':
      return '-';
    default:
      return '';
  }
};
