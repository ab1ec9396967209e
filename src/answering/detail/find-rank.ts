import type { Span } from '../../domain/passage.ts';
import { OFFICES } from '../../text/offices.ts';

/** What people who sign, or are named with their post, are. */
const POSTS = `(?:${OFFICES}|thường trực|ủy viên|uỷ viên|đoàn chủ tịch|chủ tọa)`;
const POST = new RegExp(
  `(?<!\\p{L})(?:quyền\\s+)?(?:phó\\s+)?${POSTS}(?:\\s+(?:thường trực|kiêm [\\p{L} ]{3,40}))?(?!\\p{L})`,
  'giu',
);
/** Two words or more, each with its capital and small letters: a person's name in print. */
const NAME = /(?<![\p{L}])\p{Lu}\p{Ll}+(?:\s+\p{Lu}\p{Ll}*){1,4}(?!\p{L})/gu;

/** A person named with a post. */
interface RankedName {
  readonly post: Span;
  readonly name: Span;
}

/**
 * The posts of the people that a text names, each standing before the name: of "KT. CHỦ TỊCH PHÓ CHỦ TỊCH" the one
 * nearest to it, since the other is whom they sign for.
 */
export const findRankedNames = (text: string): readonly RankedName[] => {
  const posts = [...text.matchAll(POST)].map(({ 0: post, index }) => ({
    start: index,
    end: index + post.length,
  }));
  return [...text.matchAll(NAME)].flatMap(({ 0: words, index }) => {
    const post = posts.findLast(({ end }) => end <= index);
    const between = text.slice(post?.end, index);
    if (post === undefined || !(ADDRESS.test(between) || IN_CAPITALS.test(between))) return [];
    // "CHỦ TỊCH QUỐC HỘI": what stands in capitals before the name is of the post.
    const end = ADDRESS.test(between) ? post.end : post.end + between.trimEnd().length;
    return [{ post: { start: post.start, end }, name: { start: index, end: index + words.length } }];
  });
};

/** The post nearest to a signature without a printed name. */
export const findLastPost = (text: string): Span | undefined => {
  const last = [...text.matchAll(POST)].at(-1);
  return last && { start: last.index, end: last.index + last[0].length };
};

/** What may stand between a post and the name: how somebody is called, or more of the post. */
const ADDRESS = /^(?:\s|,|:|đồng chí|ông|bà|là){0,4}$/iu;
const IN_CAPITALS = /^[\p{Lu}\s]{1,60}$/u;
