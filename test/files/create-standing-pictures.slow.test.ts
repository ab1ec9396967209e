import { expect, test } from 'vitest';
import { asDay } from '../../src/domain/people.ts';
import { createStandingPictures } from '../../src/files/create-standing-pictures.ts';
import { asStored, RESOLUTION, reported, targetAfter } from './chart/standings.ts';

const TODAY = '2024-11-25';

/** The history of a target with a figure of this value. */
const subjectWith = (value: string | undefined) => {
  const reports = value === undefined ? [] : [reported('6', '2024-10-31', value)];
  const standing = targetAfter(6, TODAY, ...reports);
  const stored = asStored(reports);
  return {
    document: RESOLUTION.document,
    standing,
    reports: new Map(
      standing.measures.map(({ measure: { ref } }) => [ref, stored.filter((each) => each.ref === ref)]),
    ),
    today: asDay(TODAY),
  };
};

test('who asks for the same picture gets the same drawing, until eight others were asked for', async () => {
  const pictures = createStandingPictures();
  const [first, together] = await Promise.all(
    ['150', '150'].map((each) => pictures.history(subjectWith(each))),
  );
  expect(first).toBeDefined();
  expect(together).toBe(first);
  for (const value of ['151', '152', '153', '154', '155', '156', '157'])
    await pictures.history(subjectWith(value));
  expect(await pictures.history(subjectWith('150'))).toBe(first);
  await pictures.history(subjectWith('158'));
  const again = await pictures.history(subjectWith('150'));
  expect(again).not.toBe(first);
  expect(again).toEqual(first);
});

test('of what nobody has reported there is no picture', async () => {
  expect(await createStandingPictures().history(subjectWith(undefined))).toBeUndefined();
});
