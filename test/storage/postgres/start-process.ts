import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import { type DatabasePlace, openDatabase } from '../../../src/storage/open-database.ts';
import { showLiveness } from '../../../src/storage/process-liveness.ts';

/** When it starts. */
export const NOW = new Date('2024-06-10T02:00:00Z');

/** What a process is to a database: connections and an owner of its own, that shows that it lives until it dies. */
export const startProcess = async (place: DatabasePlace, owner: string) => {
  const db = await openDatabase(place, NOW);
  const alive = new AbortController();
  await showLiveness(db, owner, pino({ enabled: false }), alive.signal);
  let isOver = false;
  const die = async (): Promise<void> => {
    if (isOver) return;
    isOver = true;
    alive.abort();
    await db.destroy();
  };
  onTestFinished(die);
  return { db, owner, die };
};
