import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from 'pino';
import { type Calibration, UNCALIBRATED } from './calibration/calibration.ts';
import { DEFAULT_TIME_LIMIT_MS, type Embedder, type EmbedderSource } from './embedders/embedder-source.ts';
import { checkIndex, type IndexManifest, type IndexState, storeKindOf } from './index-manifest.ts';
import { saveIndex } from './save-index.ts';
import type { SearchablePassage } from './searchable-passage.ts';
import {
  buildVectorIndex,
  loadVectorIndex,
  type SearchableVectors,
  type VectorIndex,
} from './vector-index.ts';
import { VectorService } from './vector-service.ts';
import { storeKindFor } from './vectors/vector-store.ts';

/** What happens to an index that is missing, stale or damaged. */
export type WhenStale =
  /** It is built before anything is searched. */
  | 'wait'
  /** It is built while the old one, or keywords alone, answer. */
  | 'background'
  /** It is left to another process. */
  | 'leave';

export interface VectorIndexOptions {
  readonly passages: readonly SearchablePassage[];
  readonly embedder: Embedder;
  /** Where the index is kept; undefined keeps it in memory only. */
  readonly indexDir: string | undefined;
  readonly corpusHash: string;
  readonly logger: Logger;
  /** What similarities are worth where none is stored with the index, by the kind of embedder. */
  readonly calibrationOf?: ((source: EmbedderSource) => Calibration) | undefined;
  /** Instead of either; for measuring. */
  readonly calibration?: Calibration | undefined;
  readonly whenStale?: WhenStale | undefined;
  /** Makes the embedder of an older index again; undefined where that can't be. */
  readonly reopen?: ((source: EmbedderSource) => Promise<Embedder | undefined>) | undefined;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  readonly timeLimitMs?: number | undefined;
  /** Given to stop building in the background. */
  readonly signal?: AbortSignal | undefined;
}

/** Vectors made before, beside the index. */
const CACHE_FILE = 'embeddings.cache';
const FIRST_PAUSE_MS = 5_000;
const LONGEST_PAUSE_MS = 300_000;

/** Opens the index when it is first searched, and again after a failure; until then nothing of it is loaded. */
const whenSearched = (open: () => Promise<VectorIndex>): SearchableVectors => {
  let opened: Promise<VectorIndex> | undefined;
  return {
    search: async (query, top) => {
      opened ??= open();
      try {
        return await (await opened).search(query, top);
      } catch (error) {
        opened = undefined;
        throw error;
      }
    },
  };
};

/** One opening of an index: what is asked for, and the service that it ends in. */
class IndexOpening {
  readonly service: VectorService;
  readonly #options: VectorIndexOptions;
  readonly #calibrationOf: (source: EmbedderSource) => Calibration;

  constructor(options: VectorIndexOptions) {
    const { embedder, logger, timeLimitMs = DEFAULT_TIME_LIMIT_MS } = options;
    this.#options = options;
    this.#calibrationOf = options.calibrationOf ?? (() => UNCALIBRATED);
    const limit = embedder.source.kind === 'local' ? undefined : timeLimitMs;
    this.service = new VectorService({ embedder: embedder.id, timeLimitMs: limit, logger });
  }

  async open(): Promise<VectorService> {
    const { embedder, indexDir, corpusHash, logger } = this.#options;
    if (indexDir === undefined) {
      const build = () => this.#build(undefined);
      this.#serve(embedder.source.kind === 'local' ? whenSearched(build) : await build(), undefined);
      return this.service;
    }
    const state = this.#keptAsItShould(await checkIndex(indexDir, embedder.id, corpusHash));
    if (state.usable) await this.#serveFromDisk(indexDir, state.directory, state.manifest);
    else {
      logger.info({ indexDir, fault: state.fault, err: state.cause }, 'vector index is rebuilt');
      await this.#replace(indexDir, state);
    }
    return this.service;
  }

  /** An index that is kept otherwise than so many vectors now are is made anew. */
  #keptAsItShould(state: IndexState): IndexState {
    if (!state.usable) return state;
    const { manifest } = state;
    const isSo = storeKindOf(manifest) === storeKindFor(this.#options.passages.length);
    return isSo ? state : { usable: false, fault: 'stale', manifest };
  }

  async #serveFromDisk(indexDir: string, directory: string, manifest: IndexManifest): Promise<void> {
    const { embedder, logger, whenStale } = this.#options;
    const vectors = whenSearched(async () => {
      try {
        return await loadVectorIndex(directory, storeKindOf(manifest), embedder);
      } catch (err) {
        logger.warn({ indexDir, err }, 'vector index could not be loaded and is rebuilt');
        return this.#buildAndSave(indexDir, manifest.calibration);
      }
    });
    const prepared = async (): Promise<void> => {
      try {
        await embedder.prepare?.();
        this.#serve(vectors, manifest.calibration);
      } catch (error) {
        this.service.fail(error);
      }
    };
    if (embedder.source.kind === 'local' || whenStale !== 'background') return prepared();
    this.service.onOtherModel(() => {
      logger.warn({ embedder: embedder.id }, 'the model changed under its name; vector index is rebuilt');
      void this.#keepBuilding(indexDir, undefined, true);
    });
    // Shows at once whether the embedder answers, and still makes vectors of this length.
    void prepared().then(() => this.service.search('kiểm tra', 1));
  }

  async #replace(indexDir: string, state: IndexState & { usable: false }): Promise<void> {
    const { embedder, corpusHash, whenStale = 'wait', logger } = this.#options;
    const { manifest } = state;
    const calibration = manifest?.embedder === embedder.id ? manifest.calibration : undefined;
    // What the local embedder needs is less than what an interim index would.
    if (whenStale === 'wait' || embedder.source.kind === 'local') {
      const built = await this.#buildAndSave(indexDir, calibration);
      return this.#serve(built, calibration);
    }
    if (manifest?.corpus === corpusHash) await this.#serveOld(indexDir, manifest);
    if (whenStale === 'background') void this.#keepBuilding(indexDir, calibration, false);
    else logger.warn({ indexDir }, 'no vector index of this embedder yet; `npm run ingest` builds it');
  }

  /** The last index is loaded whole now: the new one will take its files' place. */
  async #serveOld(indexDir: string, manifest: IndexManifest): Promise<void> {
    const { reopen, logger } = this.#options;
    try {
      const embedder = await reopen?.(manifest.source);
      if (embedder?.id !== manifest.embedder) return;
      const directory = join(indexDir, manifest.directory);
      const vectors = await loadVectorIndex(directory, storeKindOf(manifest), embedder);
      const calibration = manifest.calibration ?? this.#calibrationOf(manifest.source);
      this.service.serve({ vectors, calibration, embedder });
      logger.info({ embedder: embedder.id }, 'the old vector index is searched until the new one is ready');
    } catch (err) {
      logger.info({ err }, 'the old vector index can’t be searched; keywords alone are used until then');
    }
  }

  async #keepBuilding(
    indexDir: string,
    calibration: Calibration | undefined,
    isOtherModel: boolean,
  ): Promise<void> {
    const { signal, logger } = this.#options;
    if (isOtherModel) await rm(join(indexDir, CACHE_FILE), { force: true });
    for (
      let pause = FIRST_PAUSE_MS;
      signal?.aborted !== true;
      pause = Math.min(2 * pause, LONGEST_PAUSE_MS)
    ) {
      try {
        return this.#serve(await this.#buildAndSave(indexDir, calibration), calibration);
      } catch (err) {
        const isNews = this.service.failBuilding(err);
        if (isNews) logger.warn({ err, indexDir }, 'vector index could not be built; it is tried again');
      }
      // Whoever stops the bot doesn't wait for this.
      await delay(pause, undefined, { ref: false, ...(signal === undefined ? {} : { signal }) }).catch(
        () => {},
      );
    }
  }

  #serve(vectors: SearchableVectors, stored: Calibration | undefined): void {
    const { embedder } = this.#options;
    const calibration = this.#options.calibration ?? stored ?? this.#calibrationOf(embedder.source);
    this.service.serve({ vectors, calibration, embedder });
  }

  async #build(indexDir: string | undefined): Promise<VectorIndex> {
    const { passages, embedder, logger, onProgress, whenStale } = this.#options;
    // Making a vector here costs less than looking it up.
    const isCached = indexDir !== undefined && embedder.source.kind !== 'local';
    this.service.tellBuilding({ done: 0, total: passages.length });
    try {
      return await buildVectorIndex(passages, embedder, {
        cacheFile: isCached ? join(indexDir, CACHE_FILE) : undefined,
        onProgress: (done, total) => {
          this.service.tellBuilding({ done, total });
          if (whenStale === 'background' && embedder.source.kind !== 'local') {
            logger.info({ done, total, embedder: embedder.id }, 'embedding passages');
          }
          onProgress?.(done, total);
        },
      });
    } finally {
      this.service.tellBuilding(undefined);
    }
  }

  async #buildAndSave(indexDir: string, calibration: Calibration | undefined): Promise<VectorIndex> {
    const { passages, embedder, corpusHash, logger } = this.#options;
    const built = await this.#build(indexDir);
    try {
      const origin = { embedder: embedder.id, source: embedder.source, corpus: corpusHash };
      await saveIndex(built, indexDir, calibration === undefined ? origin : { ...origin, calibration });
      logger.info({ indexDir, passages: passages.length, embedder: embedder.id }, 'vector index saved');
    } catch (err) {
      logger.warn({ indexDir, err }, 'vector index could not be saved; it is used from memory');
    }
    return built;
  }
}

/**
 * The vector index of the passages: the one on disk if it is whole and made from the same corpus by the same embedder,
 * else a new one, built and saved. An index that can't be saved still serves (logged). What is on disk is loaded when it
 * is first searched, because a large one takes a third of a second that most questions don't need. Rejects when the
 * embedder or the store fails to build and `whenStale` is `wait`.
 */
export const openVectorIndex = (options: VectorIndexOptions): Promise<VectorService> =>
  new IndexOpening(options).open();
