import type { XmlElement } from './xml-element.ts';

/** In characters. */
const ENOUGH = 4_000;

/** The first words typed within an element, as they stand in the file; enough to see what it is. */
export const wordsOf = (element: XmlElement): string => {
  const pieces: string[] = [];
  let length = 0;
  const read = ({ name, text, children }: XmlElement): void => {
    if (length > ENOUGH || name === 'w:del' || name === 'w:moveFrom' || name === 'mc:Fallback') return;
    pieces.push(text);
    length += text.length;
    for (const child of children) read(child);
    if (name === 'w:p') pieces.push('\n');
  };
  read(element);
  return pieces.join('');
};
