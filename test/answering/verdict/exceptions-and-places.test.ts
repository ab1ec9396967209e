import { describe, expect, it } from 'vitest';
import { judgeException } from '../../../src/answering/verdict/judge-negation.ts';
import { judgeNamedPlaces } from '../../../src/answering/verdict/judge-places.ts';

const saidOf = (question: string, words: readonly string[]) => ({
  question,
  words,
  places: [],
  isClosed: false,
  isPiece: false,
});

describe('what a sentence takes out', () => {
  const PAPERS = 'Văn bản gửi qua mạng từ ngày 01/4/2031, trừ văn bản mật.';
  const LAND = 'Không chuyển mục đích đất rừng, trừ dự án quốc phòng.';

  it.each([
    ['văn bản mật cũng gửi qua mạng', ['văn bản', 'mật', 'gửi', 'mạng'], PAPERS, 'no'],
    ['văn bản mật gửi qua mạng', ['văn bản', 'mật', 'gửi', 'mạng'], PAPERS, null],
    ['văn bản mật cũng không gửi qua mạng', ['văn bản', 'mật', 'gửi', 'mạng'], PAPERS, null],
    ['dự án quốc phòng được chuyển mục đích', ['dự án', 'quốc phòng', 'chuyển', 'mục đích'], LAND, 'yes'],
  ])('“%s”', (question, words, sentence, verdict) => {
    expect(judgeException(saidOf(question, words), sentence)).toBe(verdict);
  });
});

describe('a small place of which no list has the name', () => {
  const FEAST = 'Tổ chức lễ hội tại thôn Bãi Nồm, kinh phí 1,8 tỷ đồng.';
  const ROAD = 'Làm đường tại thôn Muồng trong quý II.';

  it.each([
    ['lễ hội làm ở thôn bãi nồm', FEAST, 'agrees'],
    ['lễ hội làm ở thôn bãi chướng', FEAST, 'contradicts'],
    ['lễ hội làm ở xã bãi nồm', FEAST, undefined],
    ['làm đường ở thôn muồng không', ROAD, 'agrees'],
    ['làm đường ở thôn muồng quý II', ROAD, 'agrees'],
    ['làm đường ở thôn nà', ROAD, 'contradicts'],
  ])('“%s” of “%s”', (question, sentence, judgement) => {
    expect(judgeNamedPlaces(question, sentence, sentence)).toBe(judgement);
  });
});
