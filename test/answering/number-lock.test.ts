import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnswerDraft } from '../../src/answering/drafting/draft.ts';
import { finishAnswer } from '../../src/answering/lock/finish-answer.ts';
import { lockSegments, NumberLockError } from '../../src/answering/lock/lock-segments.ts';
import type { Segment } from '../../src/answering/lock/segments.ts';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import { describeReference } from '../../src/documents/references/describe-reference.ts';
import type { Passage } from '../../src/domain/passage.ts';
import { asDocumentId, asReference } from '../../src/domain/reference.ts';

const [resolution] = loadCorpus(join(import.meta.dirname, '../../corpus')).resolutions;
if (resolution === undefined) throw new Error('no resolution was loaded');
const document = resolution.document.id;
const { passages, targets } = resolution;
const measures = targets.flatMap((target) => target.measures);
const question = 'Hàng qua cảng 200 triệu tấn, tăng 7,5% so với năm 2023 phải không?';
const sources = { resolutions: new Map([[document, resolution]]), question };
const passageAt = (id: string): Passage => {
  const passage = passages.find((candidate) => candidate.id === id);
  if (passage === undefined) throw new Error(`no passage ${id}`);
  return passage;
};
const clause = (passageId: string, words: string): Segment => {
  const start = passageAt(passageId).text.indexOf(words);
  if (start < 0) throw new Error(`${passageId} doesn't say "${words}"`);
  return { type: 'clause', document, passageId, span: { start, end: start + words.length } };
};
const lock = (...segments: readonly Segment[]): string => lockSegments(segments, sources);
const numbersIn = (text: string): readonly string[] => text.match(/\p{N}+(?:[.,/]\p{N}+)*/gu) ?? [];

describe('the number lock', () => {
  it('lets through what its sources hold', () => {
    expect(
      lock(
        { type: 'words', text: 'Năm ' },
        { type: 'document', document, field: 'year' },
        { type: 'words', text: ': ' },
        clause('II.2.1(6)', 'Sản lượng hàng hoá thông qua cảng đạt 190 triệu tấn'),
        { type: 'words', text: ' (' },
        { type: 'label', document, ref: asReference('II.2.1(6)') },
        { type: 'words', text: '), ' },
        { type: 'echo', as: 'denied', text: '200 triệu tấn' },
        { type: 'words', text: '; ' },
        { type: 'figure', document, measure: asReference('II.2.1(8)') },
        { type: 'words', text: '; ' },
        { type: 'count', document, of: [asReference('II.2.1(6)'), asReference('II.2.1(7)')] },
        { type: 'words', text: '; ' },
        { type: 'document', document, field: 'meetingDate' },
      ),
    ).toBe(
      'Năm 2024: Sản lượng hàng hoá thông qua cảng đạt 190 triệu tấn (Chỉ tiêu (6)), không phải “200 triệu tấn”; trên 9,1 triệu lượt khách; 2; 01/12/2023',
    );
  });

  it.each<[string, readonly Segment[]]>([
    ['a digit of our own', [{ type: 'words', text: 'Đạt 250 triệu tấn' }]],
    ['a fullwidth digit', [{ type: 'words', text: 'Đạt ２ triệu' }]],
    ['a superscript digit', [{ type: 'words', text: 'm²' }]],
    ['an Arabic digit', [{ type: 'words', text: '٢٥٠' }]],
    ['a mathematical digit', [{ type: 'words', text: '𝟐' }]],
    ['a Roman numeral sign', [{ type: 'words', text: 'Ⅳ' }]],
    ['a fraction sign', [{ type: 'words', text: '½' }]],
    ['the end of a number', [clause('II.2.1(6)', '90 triệu tấn')]],
    ['the beginning of a number', [clause('II.2.1(6)', 'đạt 19')]],
    ['a number without its decimals', [clause('II.2.1(4)', '106.761')]],
    ['a number cut at its comma', [clause('II.2.1(4)', '106.761,')]],
    ['a number without its thousands', [clause('II.2.1(5)', '.000 tỷ đồng')]],
    ['a date without its day', [clause('MD', '12/2023')]],
    ['two numbers side by side', [clause('II.2.1(7)', 'đạt 33'), clause('II.2.1(6)', '190')]],
    [
      'a count glued to a figure',
      [clause('II.2.1(7)', 'đạt 33'), { type: 'count', document, of: [asReference('II.1')] }],
    ],
    [
      'two numbers with nothing between',
      [clause('II.2.1(7)', 'đạt 33'), { type: 'words', text: '' }, clause('II.2.1(6)', '190')],
    ],
    [
      'two numbers with a point between',
      [clause('II.2.1(7)', 'đạt 33'), { type: 'words', text: '.' }, clause('II.2.1(6)', '190')],
    ],
    [
      'two numbers with a comma between',
      [clause('II.2.1(7)', 'đạt 33'), { type: 'words', text: ',' }, clause('II.2.1(6)', '190')],
    ],
    ['an echo that was not asked', [{ type: 'echo', as: 'asked', text: '250 triệu tấn' }]],
    ['an echo that was asked otherwise', [{ type: 'echo', as: 'denied', text: '200 tỷ' }]],
    ['an empty echo', [{ type: 'echo', as: 'asked', text: ' ' }]],
    [
      'a list with repeats',
      [{ type: 'count', document, of: [asReference('II.2.1(6)'), asReference('II.2.1(6)')] }],
    ],
    ['a count of what is not there', [{ type: 'count', document, of: [asReference('II.2.1(60)')] }]],
    ['a label of what is not there', [{ type: 'label', document, ref: asReference('II.2.1(250)') }]],
    ['a label that only an object has', [{ type: 'label', document, ref: asReference('constructor') }]],
    ['a figure that is not there', [{ type: 'figure', document, measure: asReference('II.2.1(6).b') }]],
    ['another document', [{ type: 'document', document: asDocumentId('nq15-2025'), field: 'year' }]],
    ['another passage', [{ type: 'clause', document, passageId: 'II.2.1(60)', span: { start: 0, end: 5 } }]],
    ['a span of nothing', [{ type: 'clause', document, passageId: 'MD', span: { start: 5, end: 5 } }]],
    ['a span turned round', [{ type: 'clause', document, passageId: 'MD', span: { start: 9, end: 5 } }]],
    [
      'a span that is no number',
      [{ type: 'clause', document, passageId: 'MD', span: { start: 0, end: Number.NaN } }],
    ],
    ['a span over the end', [{ type: 'clause', document, passageId: 'II.2', span: { start: 0, end: 999 } }]],
    [
      'a span before the beginning',
      [{ type: 'clause', document, passageId: 'II.2', span: { start: -4, end: 3 } }],
    ],
  ])('refuses %s', (_, segments) => {
    expect(() => lock(...segments)).toThrow(NumberLockError);
  });

  it('checks a measure’s span against its own figure', () => {
    const [target] = targets.filter(({ number }) => number === 6);
    const [measure] = target?.measures ?? [];
    if (target === undefined || measure === undefined) throw new Error('no target (6)');
    const moved = { ...measure, figureSpan: { start: 0, end: 8 } };
    const forged = { ...resolution, targets: [{ ...target, measures: [moved] }] };
    expect(() =>
      lockSegments([{ type: 'figure', document, measure: measure.ref }], {
        question,
        resolutions: new Map([[document, forged]]),
      }),
    ).toThrow(NumberLockError);
  });
});

/** A segment that may or may not be true, with the text that it may say if it is. */
type Attempt = readonly [segment: Segment, source: string];
const refs = [...passages.map(({ ref }) => ref), ...measures.map(({ ref }) => ref)];
const anyRef = fc.oneof(
  fc.constantFrom(...refs),
  fc.constantFrom('II.2.1(250)', 'II.9', 'toString', '__proto__', 'II.2.1(6).z', '190').map(asReference),
);
const attempts: fc.Arbitrary<Attempt> = fc.oneof(
  fc
    .string({
      unit: fc.constantFrom('a', 'ỷ', ' ', '.', ',', '%', '1', '9', '２', '²', '٣', '½', 'Ⅷ', '①', '-'),
    })
    .map((text): Attempt => [{ type: 'words', text }, '']),
  fc
    .tuple(fc.constantFrom(...passages), fc.nat({ max: 400 }), fc.integer({ min: -2, max: 40 }), fc.boolean())
    .map(
      ([{ id, text }, start, length, opensSentence]): Attempt => [
        { type: 'clause', document, passageId: id, span: { start, end: start + length }, opensSentence },
        text,
      ],
    ),
  anyRef.map(
    (ref): Attempt => [
      { type: 'figure', document, measure: ref },
      passages.find((passage) => measures.some((one) => one.ref === ref && one.target === passage.ref))
        ?.text ?? '',
    ],
  ),
  fc
    .tuple(
      fc.constantFrom('asked', 'denied'),
      fc.nat({ max: question.length }),
      fc.nat({ max: 20 }),
      fc.boolean(),
    )
    .map(
      ([as, start, length, isAsked]): Attempt => [
        { type: 'echo', as, text: isAsked ? question.slice(start, start + length) : `${start} triệu tấn` },
        question,
      ],
    ),
  fc
    .array(anyRef, { maxLength: 6 })
    .map((of): Attempt => [{ type: 'count', document, of }, String(new Set(of).size)]),
  anyRef.map((ref): Attempt => [{ type: 'label', document, ref }, describeReference(ref)]),
);

describe('whatever segments it is given, the number lock', () => {
  it('refuses, or says only figures of each segment’s own source', () => {
    fc.assert(
      fc.property(attempts, ([segment, source]) => {
        let text: string;
        try {
          text = lock(segment);
        } catch (error) {
          expect(error).toBeInstanceOf(NumberLockError);
          return;
        }
        if (segment.type === 'echo') {
          expect(question).toContain(segment.text);
        } else {
          const held = numbersIn(source);
          expect(numbersIn(text).filter((number) => !held.includes(number))).toEqual([]);
        }
        if (segment.type === 'count') expect(text).toBe(source);
      }),
      { numRuns: 3000 },
    );
  });

  it('never makes a number of two neighbours', () => {
    const apart = attempts.filter(([{ type }]) => type !== 'echo');
    fc.assert(
      fc.property(fc.array(apart, { minLength: 2, maxLength: 4 }), (several) => {
        const segments = several.map(([segment]) => segment);
        let pieces: readonly string[];
        let text: string;
        try {
          pieces = segments.map((segment) => lock(segment));
          text = lock(...segments);
        } catch (error) {
          expect(error).toBeInstanceOf(NumberLockError);
          return;
        }
        expect(text).toBe(pieces.join(''));
        expect(numbersIn(text)).toEqual(pieces.flatMap(numbersIn));
      }),
      { numRuns: 3000 },
    );
  });

  it('says every measure’s figure as the clause prints it', () => {
    for (const { ref, target, figureSpan } of measures) {
      const text = passageAt(target).text;
      expect(lock({ type: 'figure', document, measure: ref })).toBe(
        text.slice(figureSpan.start, figureSpan.end),
      );
    }
  });
});

describe('finishAnswer', () => {
  const draft: AnswerDraft = {
    kind: 'target',
    segments: [clause('II.2.1(6)', 'Sản lượng hàng hoá thông qua cảng đạt 190 triệu tấn')],
    quotes: [{ document, passageId: 'II.2.1(6)' }],
    confidence: 0.987,
    related: [],
    subject: [asReference('II.2.1(6)')],
  };
  const now = new Date('2024-06-10T02:00:00Z');

  it('quotes verbatim and keeps the subject with its time', () => {
    expect(finishAnswer(draft, sources, now)).toMatchObject({
      text: 'Sản lượng hàng hoá thông qua cảng đạt 190 triệu tấn',
      citations: [{ ref: 'II.2.1(6)', document, quote: passageAt('II.2.1(6)').text }],
      confidence: 0.99,
      subject: { document, refs: ['II.2.1(6)'], kind: 'target', question, at: now.getTime() },
    });
  });

  it('gives each citation and each related clause once', () => {
    const place = { document, ref: asReference('II.2.1(7)') };
    const twice = { ...draft, quotes: [...draft.quotes, ...draft.quotes], related: [place, place] };
    const answer = finishAnswer(twice, sources, now);
    expect(answer.citations).toHaveLength(1);
    expect(answer.related).toHaveLength(1);
  });

  it.each([
    ['a passage that is not there', { document, passageId: 'II.2.1(60)' }],
    ['a piece of a number', { document, passageId: 'II.2.1(6)', span: { start: 0, end: 40 } }],
    ['a span over the end', { document, passageId: 'II.2.1(6)', span: { start: 0, end: 4000 } }],
  ])('refuses to quote %s', (_, quote) => {
    expect(() => finishAnswer({ ...draft, quotes: [quote] }, sources, now)).toThrow(NumberLockError);
  });

  it('labels any clause in forty characters, without figures but its own number', () => {
    for (const ref of refs) {
      const { related } = finishAnswer({ ...draft, related: [{ document, ref }] }, sources, now);
      const label = related[0]?.label ?? '';
      expect(label.startsWith(describeReference(ref))).toBe(true);
      expect(label.length).toBeLessThanOrEqual(40);
      expect(numbersIn(label)).toEqual(numbersIn(describeReference(ref)));
    }
  });
});
