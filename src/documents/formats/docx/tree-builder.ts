import { BARE, DROPPED, KEPT, WORDED } from './kept-names.ts';
import type { DocxFault } from './refuse-docx.ts';
import type { XmlElement } from './xml-element.ts';

/** A part of a Word file as a tree, without what is never looked at. */
export interface XmlPart {
  readonly root: XmlElement;
  /** How many elements of each name the part has, of those that are no settings. */
  readonly tally: ReadonlyMap<string, number>;
}

interface OpenElement extends XmlElement {
  readonly children: XmlElement[];
  text: string;
}

/** Elements within elements; tables within tables in Word come to some 60. */
const DEEPEST = 400;
/** Elements kept; 300 pages have some 200 000. */
const MOST_ELEMENTS = 2_000_000;

const NONE: Readonly<Record<string, string>> = {};

/** Puts together a tree of the elements that are kept, as a parser meets them. */
export class TreeBuilder {
  private readonly top: OpenElement = { name: '', attributes: {}, children: [], text: '' };
  private readonly kept: OpenElement[] = [this.top];
  /** For each open element whether it is kept. */
  private readonly opened: boolean[] = [];
  private readonly tally = new Map<string, number>();
  /** How many elements stand open within one that is left out, it too. */
  private dropping = 0;
  private count = 0;
  private readonly refuse: (fault: DocxFault) => Error;

  /** @param refuse makes the error for a tree too deep or too large */
  constructor(refuse: (fault: DocxFault) => Error) {
    this.refuse = refuse;
  }

  /** @param attributes asked for only where the element is kept */
  open(name: string, attributes: () => Readonly<Record<string, string>>): void {
    if (this.opened.length >= DEEPEST) throw this.refuse('too-deep');
    if (this.dropping > 0 || DROPPED.has(name)) this.dropping += 1;
    else this.tally.set(name, (this.tally.get(name) ?? 0) + 1);
    const isKept = this.dropping === 0 && KEPT.has(name);
    this.opened.push(isKept);
    if (!isKept) return;
    this.count += 1;
    if (this.count > MOST_ELEMENTS) throw this.refuse('too-large');
    const element = { name, attributes: BARE.has(name) ? NONE : attributes(), children: [], text: '' };
    this.kept.at(-1)?.children.push(element);
    this.kept.push(element);
  }

  close(): void {
    if (this.opened.pop() === true) this.kept.pop();
    else if (this.dropping > 0) this.dropping -= 1;
  }

  take(text: () => string): void {
    const inner = this.kept.at(-1);
    if (this.dropping === 0 && inner !== undefined && WORDED.has(inner.name)) inner.text += text();
  }

  finish(): XmlPart {
    if (this.tally.size === 0) throw this.refuse('damaged');
    // XML of something else has nothing that is kept.
    const [root = this.top] = this.top.children;
    return { root, tally: this.tally };
  }
}
