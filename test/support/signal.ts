const PATIENCE_MS = 30_000;

/** Lets tests wait until something is so, woken by events instead of sleeping. */
export class Signal {
  readonly #waiting = new Set<() => void>();

  /** Something has changed: everybody who waits looks again. */
  fire(): void {
    for (const look of [...this.#waiting]) look();
  }

  /**
   * Waits until `find` gives something else than undefined or false.
   * @param what is said when it takes too long.
   */
  until<T>(what: string, find: () => T | undefined | false, patienceMs = PATIENCE_MS): Promise<T> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiting.delete(look);
        reject(new Error(`waited ${patienceMs} ms in vain for: ${what}`));
      }, patienceMs);
      const look = (): void => {
        const found = find();
        if (found === undefined || found === false) return;
        clearTimeout(timer);
        this.#waiting.delete(look);
        resolve(found);
      };
      this.#waiting.add(look);
      look();
    });
  }
}
