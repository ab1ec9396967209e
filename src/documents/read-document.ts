import type { DocumentId } from '../domain/reference.ts';
import type { Resolution } from '../domain/resolution.ts';
import type { DocumentReading } from './library/document-reading.ts';
import { parseResolution } from './parse-resolution.ts';
import { describeDocument, type DocumentEntry } from './head/describe-document.ts';

/** A document read whole, and what its reading came to. */
export interface ReadDocument {
  readonly resolution: Resolution;
  readonly reading: DocumentReading;
}

/**
 * Reads any document's text.
 * @param source as its format gave it: UTF-8, NFC, a printed line a line
 * @param entry what a person says of it, which beats what its head says
 */
export const readDocument = (
  id: DocumentId,
  source: string,
  entry: DocumentEntry = {},
): ReadDocument => {
  const { document, head, doubts } = describeDocument(id, source, entry);
  const resolution = parseResolution(document, source);
  const { kind, organ, place, number, date, validFrom, validTo } = document;
  const figures = countFigures(source, resolution);
  return {
    resolution,
    reading: {
      kind: kind ?? null,
      organ: organ ?? null,
      place: place ?? null,
      number: number ?? null,
      date: date ?? null,
      title: head.title?.value ?? (resolution.title || null),
      period: { from: validFrom, to: validTo },
      blocks: resolution.passages.length,
      targets: resolution.targets.length,
      measures: resolution.targets.flatMap(({ measures }) => measures).length,
      tasks: resolution.tasks.length,
      charges: resolution.responsibilities.length,
      deadlines: resolution.tasks.flatMap(({ deadlines }) => deadlines).length,
      figures,
      doubts: [
        ...resolution.notUnderstood.map(({ ref, problem, excerpt }) => ({ what: `${problem}: “${excerpt}”`, where: ref })),
        ...doubts.map(({ what, where }) => ({ what, where: where === '' ? 'phần đầu' : where })),
      ],
    },
  };
};

const FIGURE = /\d[\d.,/]*/g;
const LABEL_FIGURE = /^[\s*#(]*\d[\d.]*[.)]/;

const figuresIn = (text: string): number => text.match(FIGURE)?.length ?? 0;

/** A figure is placed if a passage, a heading or a printed label holds it. */
const countFigures = (source: string, { passages, title }: Resolution): DocumentReading['figures'] => {
  const found = figuresIn(source);
  const labels = source.split('\n').filter((line) => LABEL_FIGURE.test(line)).length;
  const held = passages.reduce((sum, { text }) => sum + figuresIn(text), figuresIn(title) + labels);
  return { found, placed: Math.min(found, held) };
};
