import { expect, it } from 'vitest';
import { createTermExpander } from '../../src/answering/understanding/expand-terms.ts';
import { keepOwnWords } from '../../src/answering/understanding/keep-own-words.ts';
import { CORPUS_DIR } from '../../src/config/corpus-dir.ts';
import { loadGlossary } from '../../src/corpus/load-glossary.ts';
import { readDocument } from '../../src/documents/read-document.ts';
import { asDocumentId } from '../../src/domain/reference.ts';
import { openText } from '../support/open-text.ts';

const PLAN = (thing: string) => `ỦY BAN NHÂN DÂN
TỈNH THANH LÂM
Số: 7/KH-UBND
Thanh Lâm, ngày 12 tháng 01 năm 2031
KẾ HOẠCH
Phát triển công nghiệp năm 2031
I. CHỈ TIÊU NĂM 2031
1. 92% ${thing} có hệ thống xử lý nước thải.
`;

it.each(['khu công nghiệp', 'khu, cụm công nghiệp'])('asks a plan for %s', async (thing) => {
  const answering = await openText(PLAN(thing), 'ke-hoach-thanh-lam');
  const answer = await answering.answer({
    text: 'khu công nghiệp xử lý nước thải bao nhiêu phần trăm?',
    now: new Date('2031-03-10T09:00:00+07:00'),
    subject: undefined,
  });
  expect(answer.text).toContain(`92% ${thing}`);
});

it.each([
  ['khu công nghiệp', 'khu công nghiệp'],
  ['khu, cụm công nghiệp', 'khu, cụm công nghiệp'],
  // Where none of them is said, people’s word becomes the one that is known.
  ['nhà máy', 'khu, cụm công nghiệp'],
])('rewords no word that the document of a plan for %s has', (thing, to) => {
  const { resolution } = readDocument(asDocumentId('ke-hoach'), PLAN(thing));
  const expander = createTermExpander(
    keepOwnWords(loadGlossary(CORPUS_DIR, ['nq14-2024/terms.csv']), [resolution]),
  );
  expect(expander.expandSynonyms('khu công nghiệp')).toBe(to);
});
