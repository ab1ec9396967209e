/** Tags that Telegram's HTML parse mode knows (Bot API, "HTML style"). */
const TAGS: ReadonlySet<string> = new Set([
  ...['b', 'strong', 'i', 'em', 'u', 'ins', 's', 'strike', 'del', 'span', 'tg-spoiler', 'a', 'tg-emoji'],
  ...['code', 'pre', 'blockquote'],
]);

const ATTRIBUTES: Readonly<Record<string, RegExp>> = {
  span: /^ class="tg-spoiler"$/,
  a: /^ href="[^"]*"$/,
  'tg-emoji': /^ emoji-id="\d+"$/,
  code: /^(?: class="language-[\w-]+")?$/,
  blockquote: /^(?: expandable)?$/,
};

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };

/** The text without its tags, or how Telegram would refuse it. */
export type CheckedHtml =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly description: string };

const decode = (text: string): string =>
  text.replace(
    /&(?:#(\d+)|(lt|gt|amp|quot));/g,
    (_whole, code: string | undefined, name: string | undefined) =>
      code === undefined ? (ENTITIES[name ?? ''] ?? '') : String.fromCodePoint(Number(code)),
  );

const refuse = (reason: string): CheckedHtml => ({
  ok: false,
  description: `Bad Request: can't parse entities: ${reason}`,
});

/** Reads a message's HTML as strictly as Telegram does, and refuses bare ampersands too, which Telegram lets pass. */
export const checkHtml = (html: string): CheckedHtml => {
  const open: string[] = [];
  let text = '';
  for (const [piece] of html.matchAll(/<[^>]*>?|[^<]+/g)) {
    if (!piece.startsWith('<')) {
      if (/&(?!(?:lt|gt|amp|quot|#\d+);)/.test(piece)) return refuse('bare ampersand');
      if (piece.includes('>')) return refuse('bare ">"');
      text += decode(piece);
      continue;
    }
    const [, slash, name = '', rest = ''] = /^<(\/?)([a-z-]*)([^>]*)>$/.exec(piece) ?? [];
    if (!TAGS.has(name)) return refuse(`Unsupported start tag "${name}" at "${piece}"`);
    if (slash === '/') {
      if (open.pop() !== name) return refuse(`Unmatched end tag "${name}"`);
      continue;
    }
    if (!(ATTRIBUTES[name] ?? /^$/).test(rest)) return refuse(`bad attributes of "${name}"`);
    if (name === 'blockquote' && open.includes(name)) return refuse('blockquotes can not be nested');
    open.push(name);
  }
  const unclosed = open.at(-1);
  if (unclosed !== undefined) return refuse(`Can't find end tag corresponding to start tag "${unclosed}"`);
  return { ok: true, text };
};
