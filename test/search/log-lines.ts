import { type Logger, pino } from 'pino';
import { z } from 'zod';

const lineSchema = z.object({ level: z.number(), msg: z.string(), fault: z.string().optional() });

export interface RecordedLog {
  readonly logger: Logger;
  /** What was logged so far. */
  lines(): readonly z.infer<typeof lineSchema>[];
}

/** A logger that keeps its lines. */
export const recordLog = (): RecordedLog => {
  const written: string[] = [];
  const logger = pino({ level: 'debug' }, { write: (line: string) => void written.push(line) });
  return { logger, lines: () => written.map((line) => lineSchema.parse(JSON.parse(line))) };
};
