/** The part of `saxen` that is used; the package has no types of its own. */
declare module 'saxen' {
  type Attributes = Readonly<Record<string, string>>;

  export class Parser {
    /** Turns on namespaces: names come with the prefix given here, whatever the file calls it. */
    ns(prefixes: Readonly<Record<string, string>>): this;
    on(
      event: 'openTag',
      take: (name: string, attributes: () => Attributes, decode: (text: string) => string) => void,
    ): this;
    on(event: 'closeTag', take: (name: string) => void): this;
    on(event: 'text', take: (text: string, decode: (text: string) => string) => void): this;
    on(event: 'cdata', take: (text: string) => void): this;
    /** `<!DOCTYPE …>` and its like. */
    on(event: 'attention', take: (declaration: string) => void): this;
    on(event: 'error', take: (error: Error) => void): this;
    /** Parses at once; what a handler throws comes out. */
    parse(xml: string): this;
  }
}
