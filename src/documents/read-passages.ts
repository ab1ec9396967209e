import type { Passage, PassageKind } from '../domain/passage.ts';
import { asReference, type DocumentId } from '../domain/reference.ts';
import type { NotUnderstood } from '../domain/resolution.ts';
import { type Block, joinLines } from './join-lines.ts';
import { splitSentences } from './split-sentences.ts';

interface Heading {
  readonly ref: string;
  readonly depth: number;
  readonly title: string;
}

/** Where the reader stands: which numbered place, how many dashes and paragraphs it has had. */
interface Place {
  ref: string;
  section: string;
  sectionTitle: string;
  isHeading: boolean;
  dashes: number;
  paragraphs: number;
  label: 'KQ' | 'TT' | undefined;
}

export interface ReadPassages {
  readonly title: string;
  readonly passages: readonly Passage[];
  /** Headings by reference, with the titles. */
  readonly headings: ReadonlyMap<string, string>;
  readonly notUnderstood: readonly NotUnderstood[];
}

/** Cuts a resolution's source text into passages, each under its reference (see ARCHITECTURE.md, "References"). */
export const readPassages = (document: DocumentId, source: string): ReadPassages =>
  new Reader(document).read(source);

class Reader {
  private readonly passages: Passage[] = [];
  private readonly notUnderstood: NotUnderstood[] = [];
  private readonly titles: Heading[] = [];
  private headings: Heading[] = [];
  private title = '';
  private place: Place = placeAt('MD', '', '', false);
  private readonly document: DocumentId;

  constructor(document: DocumentId) {
    this.document = document;
  }

  read(source: string): ReadPassages {
    for (const block of joinLines(source)) this.readBlock(block);
    this.keepBareHeadings();
    return {
      title: this.title,
      passages: this.passages,
      headings: new Map(this.titles.toReversed().map(({ ref, title }) => [ref, title])),
      notUnderstood: this.notUnderstood,
    };
  }

  private readBlock({ mark, text }: Block): void {
    switch (mark.type) {
      case 'section':
        this.enterHeading(mark.path, 0, text, mark.path);
        break;
      case 'numbered':
        this.readNumbered(mark.path, text);
        break;
      case 'target':
        this.readTarget(mark.number, text);
        break;
      case 'dash':
        this.readDash(text);
        break;
      case 'label':
        this.readLabelled(mark.label, text);
        break;
      case 'recipients':
        this.readClosing('NN', text);
        break;
      case 'signature':
        this.readClosing('KY', text);
        break;
      case 'plain':
        this.readPlain(text);
        break;
    }
  }

  private readLabelled(label: 'KQ' | 'TT', text: string): void {
    const { section, sectionTitle } = this.place;
    this.place = { ...placeAt(`${section}.${label}`, section, sectionTitle, false), label };
    this.add(this.place.ref, text);
  }

  private readClosing(ref: 'NN' | 'KY', text: string): void {
    this.headings = [];
    this.place = placeAt(ref, '', '', false);
    this.add(ref, text);
  }

  private readNumbered(path: string, text: string): void {
    const { section } = this.place;
    const ref = section === '' ? path : `${section}.${path}`;
    if (section === '') this.report(ref, 'đánh số ngoài mọi mục La Mã', text);
    const isHeading = !/[.;]$/.test(text);
    const depth = path.split('.').length;
    if (isHeading) {
      this.enterHeading(ref, depth, text, section);
      return;
    }
    this.headings = this.headings.filter((heading) => heading.depth < depth);
    this.place = { ...placeAt(ref, section, this.place.sectionTitle, false), paragraphs: 1 };
    this.add(ref, text);
  }

  private enterHeading(ref: string, depth: number, title: string, section: string): void {
    if (this.titles.some((heading) => heading.ref === ref)) this.report(ref, 'số mục bị trùng', title);
    const heading = { ref, depth, title };
    this.headings = [...this.headings.filter((above) => above.depth < depth), heading];
    this.titles.push(heading);
    this.place = placeAt(ref, section, depth === 0 ? title : this.place.sectionTitle, true);
  }

  private readTarget(number: number, text: string): void {
    this.add(`${this.place.ref}(${number})`, text.replace(/[;.]$/, ''), 'target');
  }

  private readDash(text: string): void {
    if (this.place.ref === 'NN') {
      this.extendRecipients(text);
      return;
    }
    this.place.dashes += 1;
    this.place.paragraphs = 1;
    this.add(`${this.place.ref}/${this.place.dashes}`, text);
  }

  /** A paragraph without a mark: the first under a heading is the heading's own; later ones get a letter. */
  private readPlain(text: string): void {
    const { place } = this;
    if (place.section === '' && place.ref === 'MD' && this.title === '' && /^NGHỊ QUYẾT/u.test(text)) {
      this.title = text;
      return;
    }
    // Only dashes are numbered among the results and the shortcomings, so a plain paragraph has the label's reference.
    if (place.label !== undefined || place.section === '') {
      this.add(place.ref, text);
      return;
    }
    const base = place.dashes > 0 ? `${place.ref}/${place.dashes}` : place.ref;
    place.paragraphs += 1;
    this.add(place.paragraphs === 1 ? base : base + String.fromCharCode(96 + place.paragraphs), text);
  }

  private extendRecipients(text: string): void {
    const last = this.passages.at(-1);
    if (last?.ref !== 'NN') {
      this.add('NN', text);
      return;
    }
    const whole = `${last.text}\n- ${text}`;
    this.passages[this.passages.length - 1] = { ...last, text: whole, sentences: splitSentences(whole) };
  }

  private add(ref: string, text: string, kind: PassageKind = this.kindHere(ref)): void {
    this.passages.push({
      id: this.freeId(ref),
      document: this.document,
      ref: asReference(ref),
      kind,
      text,
      headings: this.headings
        .filter((heading) => heading.ref !== ref || kind !== 'heading')
        .map(({ title }) => title),
      sentences: kind === 'target' ? [{ start: 0, end: text.length }] : splitSentences(text),
    });
  }

  private freeId(ref: string): string {
    const seen = this.passages.filter((passage) => passage.ref === ref).length;
    return seen === 0 ? ref : `${ref}~${seen + 1}`;
  }

  private kindHere(ref: string): PassageKind {
    if (ref === 'MD') return 'preamble';
    if (ref === 'NN') return 'recipients';
    if (ref === 'KY') return 'signature';
    if (this.place.label === 'TT') return 'shortcomings';
    if (this.place.label === 'KQ' || /^kết quả/iu.test(this.place.sectionTitle)) return 'results';
    if (/tổ chức thực hiện/iu.test(this.place.sectionTitle)) return 'execution';
    if (/^chủ đề/iu.test(this.headings.at(-1)?.title ?? '')) return 'theme';
    return 'task';
  }

  /** A heading with no paragraph of its own is citable by its title. */
  private keepBareHeadings(): void {
    for (const { ref, title } of this.titles) {
      if (this.passages.some((passage) => passage.ref === ref && passage.headings.includes(title))) continue;
      const above = this.titles.filter((other) => ref !== other.ref && ref.startsWith(`${other.ref}.`));
      this.passages.push({
        id: this.freeId(ref),
        document: this.document,
        ref: asReference(ref),
        kind: 'heading',
        text: title,
        headings: above.map((heading) => heading.title),
        sentences: [{ start: 0, end: title.length }],
      });
    }
  }

  private report(ref: string, problem: string, text: string): void {
    this.notUnderstood.push({ ref: asReference(ref), problem, excerpt: text.slice(0, 80) });
  }
}

const placeAt = (ref: string, section: string, sectionTitle: string, isHeading: boolean): Place => ({
  ref,
  section,
  sectionTitle,
  isHeading,
  dashes: 0,
  paragraphs: 0,
  label: undefined,
});
