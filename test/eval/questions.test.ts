import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readClauseTexts } from './clause-text.ts';
import { normaliseAnswer } from './normalise-answer.ts';
import { expectsNothing, questionSets, readQuestions } from './question-row.ts';

const source = readFileSync(new URL('../../corpus/nq14-2024/text.txt', import.meta.url), 'utf8');
const clauses = readClauseTexts(source);
const own = [...readQuestions('tuning'), ...readQuestions('held-out')];
const all = questionSets.flatMap((set) => readQuestions(set));

/** Words of the answer itself: affirming, denying, saying that something isn't stated, which is more, counting. */
const isOwnWords = (pattern: string): boolean =>
  /không|chưa|chính xác|(?:cao|thấp|lớn|ít|nhiều|nhỏ|nhanh)(?:\|[^)]*)?\)? hơn|\(\?!\\p\{L\}\)$|mười một|hai mươi|(ba|bốn|năm) (chỉ tiêu|nhóm)/u.test(
    pattern,
  );

describe('the evaluation questions', () => {
  it('have ids of their own, and none is asked twice outside a conversation', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    const alone = all.filter(({ id, chat }) => id === chat).map(({ question }) => question);
    expect(alone.filter((question, index) => alone.indexOf(question) !== index)).toEqual([]);
  });

  it('keep each conversation in one set', () => {
    const tuning = new Set(readQuestions('tuning').map(({ chat }) => chat));
    expect(readQuestions('held-out').filter(({ chat }) => tuning.has(chat))).toEqual([]);
  });

  it('keep at least two hundred of our own aside, of every kind', () => {
    const heldOut = readQuestions('held-out');
    expect(heldOut.length).toBeGreaterThanOrEqual(200);
    const kinds = new Set(heldOut.flatMap(({ expect: { kind } }) => kind));
    expect([...kinds].toSorted()).toEqual([
      'list',
      'none',
      'passage',
      'progress',
      'responsibility',
      'target',
    ]);
    expect(new Set(heldOut.map(({ expect: { verdict } }) => verdict))).toEqual(
      new Set(['yes', 'no', null, undefined]),
    );
  });

  it('expect something of every answer, and a reason where there is none', () => {
    const vague = all.filter(
      ({ expect: { kind, verdict, all: patterns, cite } }) =>
        !kind.includes('none') &&
        !kind.includes('progress') &&
        verdict === undefined &&
        patterns === undefined &&
        cite === undefined,
    );
    expect(vague.map(({ id }) => id)).toEqual([]);
    const unreasoned = all.filter(
      ({ expect: { kind, reason } }) => kind.includes('none') !== (reason !== undefined),
    );
    expect(unreasoned.map(({ id }) => id)).toEqual([]);
    const contradictory = all.filter((row) => expectsNothing(row) && row.expect.verdict !== undefined);
    expect(contradictory.map(({ id }) => id)).toEqual([]);
  });

  it('cite clauses that are there', () => {
    const cited = [...new Set(all.flatMap((row) => row.expect.cite ?? []))];
    expect(cited.filter((ref) => clauses.textAt(ref) === undefined)).toEqual([]);
  });

  it('expect of an answer what a cited clause says', () => {
    const missing = own.flatMap(({ id, expect: { all: patterns = [], cite = [] } }) => {
      const cited = cite.length === 0 ? source : cite.map((ref) => clauses.textAt(ref) ?? '').join(' ');
      const text = normaliseAnswer(cited.replace(/[*#]+/gu, ' '));
      return patterns
        .filter((pattern) => !isOwnWords(pattern) && !new RegExp(pattern, 'u').test(text))
        .map((pattern) => `${id}: ${pattern}`);
    });
    expect(missing).toEqual([]);
  });

  it('forbid figures that another clause does hold', () => {
    const text = normaliseAnswer(source.replace(/[*#]+/gu, ' '));
    const forbidding = own.filter(({ group }) => group !== 'injection');
    const dead = forbidding.flatMap(({ id, expect: { none = [] } }) =>
      none
        .filter((pattern) => !isOwnWords(pattern) && !new RegExp(pattern, 'u').test(text))
        .map((pattern) => `${id}: ${pattern}`),
    );
    expect(dead).toEqual([]);
  });

  it('ask for every target', () => {
    for (let number = 1; number <= 24; number += 1) {
      const ending = `(${number})`;
      const asked = own.filter((row) => (row.expect.cite ?? []).some((ref) => ref.endsWith(ending)));
      expect(asked.length, ending).toBeGreaterThanOrEqual(3);
    }
  });
});
