import type { DocumentId } from '../domain/reference.ts';
import type { NotUnderstood, Resolution } from '../domain/resolution.ts';
import { readBlocks } from './blocks/read-blocks.ts';
import { placeDocumentFigures } from './coverage/place-document-figures.ts';
import { placeWords } from './coverage/place-words.ts';
import { type DocumentEntry, describeDocument } from './head/describe-document.ts';
import { type DocumentReading, listPieces, type ReadingDoubt } from './library/document-reading.ts';
import { parseBlocks } from './parse-resolution.ts';
import { splitRunning } from './passages/split-running.ts';

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
export const readDocument = (id: DocumentId, source: string, entry: DocumentEntry = {}): ReadDocument => {
  const { document, doubts } = describeDocument(id, source, entry);
  const blocks = splitRunning(readBlocks(source));
  const resolution = parseBlocks(document, source, blocks);
  const { kind, organ, place, number, date, validFrom, validTo } = document;
  const { found, placed, unplaced } = placeDocumentFigures(blocks, resolution);
  return {
    resolution,
    reading: {
      kind: kind ?? null,
      organ: organ ?? null,
      place: place ?? null,
      number: number ?? null,
      date: date ?? null,
      title: document.title ?? (resolution.title || null),
      period: { from: validFrom, to: validTo },
      blocks: blocks.length,
      targets: resolution.targets.length,
      measures: resolution.targets.flatMap(({ measures }) => measures).length,
      tasks: resolution.tasks.length,
      charges: resolution.responsibilities.length,
      deadlines: [...resolution.tasks, ...resolution.executions].flatMap(({ deadlines }) => deadlines).length,
      figures: { found, placed },
      words: placeWords(source, blocks),
      pieces: listPieces(resolution),
      doubts: [
        ...resolution.notUnderstood.map(aboutTarget(resolution)),
        ...unplaced.map(({ where, words, clause, figure }) => ({
          what: `con số chưa rõ là gì: “…${words}…”`,
          where,
          about: { of: 'figure' as const, clause, figure },
        })),
        ...doubts.map(({ what, where, field }) => ({
          what,
          where: where === '' ? 'phần đầu' : where,
          about: { of: 'head' as const, field },
        })),
      ],
    },
  };
};

const aboutTarget =
  ({ targets }: Resolution) =>
  ({ of, ref, problem, excerpt }: NotUnderstood): ReadingDoubt => ({
    what: `${problem}: “${excerpt}”`,
    where: ref,
    about: { of, clause: targets.find((target) => target.ref === ref)?.text ?? excerpt },
  });
