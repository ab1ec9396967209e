import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { draftSmallTalk } from '../../src/answering/drafting/draft-small-talk.ts';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';

const [resolution] = loadCorpus(join(import.meta.dirname, '../../corpus')).resolutions;
if (resolution === undefined) throw new Error('no resolution was loaded');

describe('draftSmallTalk', () => {
  it.each([
    'Xin chào',
    'chào bot!',
    'hello',
    'Chào buổi sáng',
    'Cảm ơn bạn nhiều',
    'cam on nhe',
    'Thanks',
    'ok',
    'Vâng ạ',
    'Tạm biệt',
    'giúp',
    'Bạn là ai?',
    'bạn làm được gì',
    '',
    '   ',
    '👍',
    '???',
  ])('answers %j with a line of its own and no figure', (text) => {
    const draft = draftSmallTalk(text, resolution);
    expect(draft).toMatchObject({ kind: 'none', quotes: [], subject: undefined });
    const said =
      draft?.segments.map((segment) => (segment.type === 'words' ? segment.text : '')).join('') ?? '';
    expect(said).not.toBe('');
    expect(said).not.toMatch(/\p{N}/u);
  });

  it.each([
    'Chỉ tiêu hàng hóa qua cảng?',
    'chào bạn, chỉ tiêu cảng là bao nhiêu?',
    'Ai ký nghị quyết?',
    'hộ nghèo',
    'còn xuất khẩu?',
    '6',
    'cảm ơn, còn thu nội địa thì sao?',
    'tốt nghiệp',
  ])('leaves %j to those who know', (text) => {
    expect(draftSmallTalk(text, resolution)).toBeUndefined();
  });
});
