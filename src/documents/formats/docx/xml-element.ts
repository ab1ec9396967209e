/** An element of XML that is kept, with those of its content that are. */
export interface XmlElement {
  /** With the prefix of `read-xml.ts`, whatever the file calls it: `w:p`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The characters within; empty but for `w:t` and its like. */
  readonly text: string;
}

/** The first child of a name. */
export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child) => child.name === name);

/** The children of a name, in order. */
export const childrenOf = (element: XmlElement | undefined, name: string): readonly XmlElement[] =>
  element?.children.filter((child) => child.name === name) ?? [];

/** What a child says in its `w:val`: `settingOf(pPr, 'w:pStyle')`. */
export const settingOf = (element: XmlElement | undefined, name: string): string | undefined =>
  childOf(element, name)?.attributes['w:val'];

/** A whole number of a child's `w:val`; undefined where there is none. */
export const countOf = (element: XmlElement | undefined, name: string): number | undefined => {
  const value = settingOf(element, name);
  return value !== undefined && /^-?\d{1,9}$/u.test(value) ? Number(value) : undefined;
};

/** Whether a property is on: `<w:caps/>` is, `<w:caps w:val="0"/>` is off; undefined where nothing is said. */
export const switchOf = (element: XmlElement | undefined, name: string): boolean | undefined => {
  const found = childOf(element, name);
  return found === undefined ? undefined : !/^(?:0|false|off)$/u.test(found.attributes['w:val'] ?? '');
};
