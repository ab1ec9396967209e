import type { Logger } from 'pino';
import type { Calibration } from './calibration/calibration.ts';
import { EmbedderError, type EmbedderFault } from './embedders/embedder-error.ts';
import type { Embedder } from './embedders/embedder-source.ts';
import type { SearchableVectors } from './vector-index.ts';
import type { VectorHit } from './vectors/vector-store.ts';

/** An index that answers, with what its similarities are worth. */
export interface ServedIndex {
  readonly vectors: SearchableVectors;
  readonly calibration: Calibration;
  readonly embedder: Pick<Embedder, 'id' | 'source'>;
}

/** What vectors found, and how to weigh it. */
export interface VectorFinding {
  readonly hits: readonly VectorHit[];
  readonly calibration: Calibration;
  /** Whether what is near is near in meaning; the local embedder knows only letters. */
  readonly knowsMeaning: boolean;
}

/** How searching by vectors stands, for who runs the bot. */
export interface VectorHealth {
  /** `off`: left out by their weight; `absent`: no index to search; `failing`: keywords alone answer for now. */
  readonly state: 'ready' | 'failing' | 'absent' | 'off';
  /** Id of the embedder that the settings name. */
  readonly embedder: string;
  /** Whether what is searched was made by another embedder, until the new index is ready. */
  readonly isOld: boolean;
  /** A build under way. */
  readonly building: { readonly done: number; readonly total: number } | undefined;
  /** Why the last search or build failed; undefined when it didn't. */
  readonly fault: EmbedderFault | 'UNEXPECTED' | undefined;
}

export interface VectorServiceOptions {
  /** Id of the embedder that the settings name. */
  readonly embedder: string;
  /** How long a search waits for vectors; undefined where they can't be late, being made here in a moment. */
  readonly timeLimitMs: number | undefined;
  readonly logger: Logger;
}

/** After a failure vectors are left out for so long, then one search tries them. */
const REST_MS = 30_000;

const faultOf = (error: unknown): NonNullable<VectorHealth['fault']> =>
  error instanceof EmbedderError ? error.code : 'UNEXPECTED';

const withinLimit = async <T>(work: Promise<T>, limitMs: number | undefined): Promise<T> => {
  if (limitMs === undefined) return work;
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new EmbedderError('TIMED_OUT', `no vectors within ${limitMs} ms`)),
      limitMs,
    );
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
};

/**
 * Searches the index that is there, within a time limit, and never fails: an embedder that is down or slow is left alone
 * for half a minute, so that it costs one question its limit and not every question. The log says when that begins and
 * when it ends.
 */
export class VectorService {
  readonly #options: VectorServiceOptions;
  #served: ServedIndex | undefined;
  #building: VectorHealth['building'];
  #fault: VectorHealth['fault'];
  #buildFault: VectorHealth['fault'];
  #restUntil = 0;
  #onOtherModel: (() => void) | undefined;

  constructor(options: VectorServiceOptions) {
    this.#options = options;
  }

  /** Searches this index from now on. */
  serve(index: ServedIndex): void {
    this.#served = index;
    this.#buildFault = undefined;
    if (this.#fault !== undefined) this.#recover();
  }

  /** What to do once if the embedder turns out to be another than the index was made by. */
  onOtherModel(act: () => void): void {
    this.#onOtherModel = act;
  }

  /** The nearest `top` passages; undefined when vectors are out, late or left out. Never rejects. */
  async search(text: string, top: number, patienceMs?: number): Promise<VectorFinding | undefined> {
    const served = this.#served;
    if (served === undefined || served.calibration.weight <= 0 || performance.now() < this.#restUntil) {
      return undefined;
    }
    const { timeLimitMs } = this.#options;
    const limit = timeLimitMs === undefined ? undefined : Math.min(timeLimitMs, patienceMs ?? timeLimitMs);
    if (limit !== undefined && limit <= 0) return undefined;
    // While one search tries a failing embedder, the others don't wait for it.
    if (this.#fault !== undefined) this.#restUntil = performance.now() + REST_MS;
    try {
      const hits = await withinLimit(served.vectors.search(text, top), limit);
      if (this.#fault !== undefined) this.#recover();
      const knowsMeaning = served.embedder.source.kind !== 'local';
      return { hits, calibration: served.calibration, knowsMeaning };
    } catch (error) {
      this.fail(error);
      return undefined;
    }
  }

  /** Notes that a build failed, which changes nothing about what is searched. @returns whether that is news */
  failBuilding(error: unknown): boolean {
    const fault = faultOf(error);
    const isNews = this.#buildFault !== fault;
    this.#buildFault = fault;
    return isNews;
  }

  /** Notes that the embedder failed; the log says it when it is news. */
  fail(error: unknown): void {
    const fault = faultOf(error);
    const isNews = this.#fault !== fault;
    this.#fault = fault;
    this.#restUntil = performance.now() + REST_MS;
    if (isNews) {
      const { embedder, logger } = this.#options;
      logger.warn({ err: error, fault, embedder }, 'vector search failed; keywords alone are used');
    }
    if (fault !== 'OTHER_DIMENSIONS') return;
    const act = this.#onOtherModel;
    this.#onOtherModel = undefined;
    act?.();
  }

  /** Notes how far a build is; undefined when there is none. */
  tellBuilding(building: VectorHealth['building']): void {
    this.#building = building;
  }

  health(): VectorHealth {
    const { embedder } = this.#options;
    return {
      state: this.#state(),
      embedder,
      isOld: this.#served !== undefined && this.#served.embedder.id !== embedder,
      building: this.#building,
      fault: this.#fault ?? this.#buildFault,
    };
  }

  #state(): VectorHealth['state'] {
    if (this.#served?.calibration.weight === 0) return 'off';
    if (this.#fault !== undefined) return 'failing';
    if (this.#served !== undefined) return 'ready';
    return this.#buildFault === undefined ? 'absent' : 'failing';
  }

  #recover(): void {
    this.#fault = undefined;
    this.#restUntil = 0;
    this.#options.logger.info({ embedder: this.#options.embedder }, 'vector search works again');
  }
}
