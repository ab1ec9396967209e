import { attributeOf, type Element } from './elements.ts';

/** What the elements around a text say of it. */
export interface Around {
  readonly font: string;
  /** Line ends are printed as they stand. */
  readonly isPre: boolean;
  readonly isRaised: boolean;
  /** Elements around. */
  readonly depth: number;
}

/** Around a page's first elements. */
export const OUTERMOST: Around = { font: '', isPre: false, isRaised: false, depth: 0 };

const FONT = /(?:^|;)\s*font-family\s*:\s*["']?(?<name>[^;,"']+)/iu;

/** What is around the children of an element. */
export const aroundIn = (element: Element, around: Around): Around => {
  const styled = FONT.exec(attributeOf(element, 'style') ?? '')?.groups?.['name'];
  return {
    font: styled?.trim() ?? attributeOf(element, 'face') ?? around.font,
    isPre: around.isPre || element.tagName === 'pre',
    isRaised: around.isRaised || element.tagName === 'sup',
    depth: around.depth + 1,
  };
};
