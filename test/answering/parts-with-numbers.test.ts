import { expect, it } from 'vitest';
import { openText } from '../support/open-text.ts';

const answering = await openText();

it('a number with a comma is no two parts of a question', async () => {
  const { reason, text } = await answering.answer({
    text: 'Tốc độ tăng trưởng GRDP (giá so sánh 2010) so với năm 2023 phố 106.761,592',
    now: new Date('2024-06-10T09:00:00+07:00'),
    subject: undefined,
  });
  expect(reason).not.toBe('error');
  expect(text).not.toContain('“592”');
});
