import type { StandingPictures } from '../progress/standing/standing-pictures.ts';
import { describeHistory } from './chart/describe-history.ts';
import { describeOverview } from './chart/describe-overview.ts';

/** Pictures of the same content are the same: on a Monday morning many ask within minutes. */
const MOST_KEPT = 8;

/** Keeps the last few pictures, each under what it shows; two who ask at once wait for one drawing. */
class PictureShelf {
  readonly #kept = new Map<string, Promise<Uint8Array>>();

  take(content: string, draw: () => Promise<Uint8Array>): Promise<Uint8Array> {
    const kept = this.#kept.get(content);
    if (kept !== undefined) return kept;
    const drawn = draw();
    this.#kept.set(content, drawn);
    drawn.catch(() => this.#kept.delete(content));
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MOST_KEPT && oldest !== undefined) this.#kept.delete(oldest);
    return drawn;
  }
}

/** Draws by ECharts and resvg, which are loaded when the first picture is asked for. */
export const createStandingPictures = (): StandingPictures => {
  const shelf = new PictureShelf();
  const load = () => import('./chart/draw-standing.ts');
  return {
    overview: async (subject) => {
      const view = describeOverview(subject);
      return shelf.take(JSON.stringify(view), async () => (await load()).drawOverview(view));
    },
    history: async (subject) => {
      const view = describeHistory(subject);
      if (view === undefined) return undefined;
      return shelf.take(JSON.stringify(view), async () => (await load()).drawHistory(view));
    },
  };
};
