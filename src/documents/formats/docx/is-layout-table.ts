import { wordsOf } from './open-parts.ts';
import { drawsBorders, type Styles } from './read-styles.ts';
import { rowsOf } from './read-table.ts';
import { childOf, settingOf, type XmlElement } from './xml-element.ts';

/** What a document's head has in two columns: the organ, and the State's or the Party's name. */
const HEAD =
  /c[ộô]ng h(?:òa|oà) xã hội chủ nghĩa|đảng cộng sản việt nam|độc lập ?[-–—] ?tự do ?[-–—] ?hạnh phúc/iu;
/** What a paragraph of its end starts with: who gets it, who signs it. */
const RECIPIENTS = /^nơi nhận\s?:/iu;
const SIGNER =
  /^(?:(?:TM|KT|TL|TUQ|Q)\s?\.\s?\p{Lu}|T\/M[\s.]|(?:PHÓ |QUYỀN )?(?:CHỦ TỊCH|CHỦ TỌA|BÍ THƯ|GIÁM ĐỐC|CHÁNH VĂN PHÒNG|TRƯỞNG BAN|THƯ KÝ)(?:\s|$))/u;
/** A column may stand between the two to keep them apart. */
const MOST_COLUMNS = 3;

/**
 * Whether a table only sets words side by side: a document's head, its recipients and its signature, a frame around
 * paragraphs. Its cells are read one after the other.
 * @param isAtEdge whether no words stand before it or none after
 */
export const isLayoutTable = (table: XmlElement, isAtEdge: boolean, styles: Styles): boolean => {
  const columns = rowsOf(table).reduce((most, { cells }) => Math.max(most, cells.length), 0);
  if (columns <= 1) return true;
  if (columns > MOST_COLUMNS) return false;
  const words = wordsOf(table).normalize('NFC');
  const paragraphs = words.split('\n').map((each) => each.trim());
  if (HEAD.test(words) || paragraphs.some((each) => RECIPIENTS.test(each))) return true;
  return !hasBorders(table, styles) && (isAtEdge || paragraphs.some((each) => SIGNER.test(each)));
};

const hasBorders = (table: XmlElement, styles: Styles): boolean => {
  const properties = childOf(table, 'w:tblPr');
  const own = drawsBorders(childOf(properties, 'w:tblBorders'));
  const ofStyle = styles.byId.get(settingOf(properties, 'w:tblStyle') ?? '')?.hasBorders ?? false;
  if (own ?? ofStyle) return true;
  return rowsOf(table).some(({ cells }) =>
    cells.some((cell) => drawsBorders(childOf(childOf(cell, 'w:tcPr'), 'w:tcBorders')) === true),
  );
};
