import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Answering } from '../../src/answering/answer.ts';
import { openAnswering } from '../../src/answering/open-answering.ts';

let answering: Answering;

beforeAll(async () => {
  const corpusDir = fileURLToPath(new URL('../../corpus', import.meta.url));
  answering = await openAnswering({ corpusDir, indexDir: undefined, logger: pino({ level: 'silent' }) });
});

describe('a body that the resolution does not name', () => {
  it.each([
    'Sở Y tế có trách nhiệm gì với BHYT',
    'Sở Du lịch có nhiệm vụ gì về hạ tầng du lịch Cát Hải',
    'so giao thong van tai phai lam gi voi cau Tan Vu Lach Huyen',
  ])('is not answered with what the text says of the matter: %s', async (text) => {
    const answer = await answering.answer({
      text,
      subject: undefined,
      now: new Date('2024-06-10T09:00:00+07:00'),
    });
    expect(['none', 'responsibility']).toContain(answer.kind);
    expect(answer.text).toMatch(/không (nêu|giao)/u);
  });
});
