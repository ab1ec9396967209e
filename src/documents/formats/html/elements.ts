import type { DefaultTreeAdapterTypes } from 'parse5';

/** An element of a page. */
export type Element = DefaultTreeAdapterTypes.Element;
/** Anything that may stand in an element. */
export type Child = DefaultTreeAdapterTypes.ChildNode;

export const isElement = (node: Child): node is Element => 'tagName' in node;

/** An attribute's value; undefined where the element hasn't it. */
export const attributeOf = ({ attrs }: Element, wanted: string): string | undefined =>
  attrs.find(({ name }) => name === wanted)?.value;

/** A whole number from an attribute, kept within its bounds; `otherwise` where it is none. */
export const numberOf = (
  element: Element,
  wanted: string,
  { least, most, otherwise }: { readonly least: number; readonly most: number; readonly otherwise: number },
): number => {
  const value = Number.parseInt(attributeOf(element, wanted) ?? '', 10);
  return Number.isNaN(value) ? otherwise : Math.min(most, Math.max(least, value));
};

/** What a browser doesn't print as words of the page, or prints to find one's way about the site. */
const LEFT_OUT = new Set(
  (
    'head script style noscript template nav iframe object embed applet svg math canvas audio video img map ' +
    'button select input textarea datalist dialog menu del rp rt'
  ).split(' '),
);
const HIDDEN = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all)/iu;

/** Whether an element and all in it is left out: not printed, or no part of the document. */
export const isLeftOut = (element: Element): boolean =>
  LEFT_OUT.has(element.tagName) ||
  attributeOf(element, 'hidden') !== undefined ||
  /^(?:navigation|search|menu|menubar)$/iu.test(attributeOf(element, 'role') ?? '') ||
  HIDDEN.test(attributeOf(element, 'style') ?? '');

const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup legend li listing main ol p plaintext pre section summary table tbody td tfoot th ' +
    'thead tr ul xmp'
  ).split(' '),
);

/** Whether an element begins and ends a line. */
export const isBlock = ({ tagName }: Element): boolean => BLOCKS.has(tagName);
