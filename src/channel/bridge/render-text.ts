const ANSI = { bold: '\u001b[1m', italic: '\u001b[3m', dim: '\u001b[2m', reset: '\u001b[0m' } as const;

const OPENING: Readonly<Record<string, string>> = { b: ANSI.bold, i: ANSI.italic };
const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' };

const decodeEntities = (text: string): string =>
  text.replace(/&(?:lt|gt|quot|amp);/g, (entity) => ENTITIES[entity] ?? entity);

const renderInline = (html: string, isColoured: boolean): string =>
  decodeEntities(
    html.replace(/<(\/?)(\w+)(?!\w)[^<>]*>/g, (_tag, slash: string, name: string) => {
      if (!isColoured) return '';
      return slash === '/' ? ANSI.reset : (OPENING[name] ?? '');
    }),
  );

const frame = (text: string, isColoured: boolean): string => {
  const bar = isColoured ? `${ANSI.dim}│${ANSI.reset} ` : '  ';
  return text
    .split('\n')
    .map((line) => `${bar}${line}`)
    .join('\n');
};

/**
 * A message's HTML, as our views make it, for a terminal: quotes set off from the left, bold and italics by ANSI codes.
 * @param isColoured whether ANSI codes may be used.
 */
export const renderText = (html: string, isColoured: boolean): string =>
  html
    .split(/<blockquote[^>]*>([\s\S]*?)<\/blockquote>/)
    .map((part, index) =>
      index % 2 === 1 ? frame(renderInline(part, isColoured), isColoured) : renderInline(part, isColoured),
    )
    .join('');
