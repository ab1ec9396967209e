import type { DocumentId } from '../domain/reference.ts';
import type { Resolution, ResolutionDocument } from '../domain/resolution.ts';
import type { DocumentReading, ReadingDoubt } from './library/document-reading.ts';
import { parseResolution } from './parse-resolution.ts';
import { readHead } from './read-head.ts';

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
  entry: Partial<ResolutionDocument> = {},
): ReadDocument => {
  const head = readHead(source);
  const document: ResolutionDocument = { ...head.document, ...entry, id };
  const resolution = parseResolution(document, source);
  const hasPeriod = head.hasPeriod || (entry.validFrom !== undefined && entry.validTo !== undefined);
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
      title: resolution.title || head.title || null,
      period: hasPeriod ? { from: validFrom, to: validTo } : null,
      blocks: resolution.passages.length,
      targets: resolution.targets.length,
      measures: resolution.targets.flatMap(({ measures }) => measures).length,
      tasks: resolution.tasks.length,
      charges: resolution.responsibilities.length,
      deadlines: resolution.tasks.flatMap(({ deadlines }) => deadlines).length,
      figures,
      doubts: findDoubts(document, hasPeriod, resolution),
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

const findDoubts = (
  { kind, number, date }: ResolutionDocument,
  hasPeriod: boolean,
  { notUnderstood }: Resolution,
): readonly ReadingDoubt[] => {
  const inHead: readonly (readonly [boolean, string])[] = [
    [kind !== undefined, 'không thấy loại văn bản'],
    [number !== undefined, 'không thấy số, ký hiệu'],
    [date !== undefined, 'không thấy ngày ban hành'],
    [hasPeriod, 'không thấy năm áp dụng'],
  ];
  return [
    ...notUnderstood.map(({ ref, problem, excerpt }) => ({ what: `${problem}: “${excerpt}”`, where: ref })),
    ...inHead.filter(([isThere]) => !isThere).map(([, what]) => ({ what, where: 'phần đầu' })),
  ];
};
