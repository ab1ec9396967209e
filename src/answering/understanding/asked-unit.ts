import { UNIT_PATTERN } from '../../quantities/units.ts';

const ASKED = new RegExp(`(?:bao nhiêu|mấy)\\s+(${UNIT_PATTERN})`, 'iu');

/** The unit that a question asks in ("bao nhiêu tỷ đồng", "mấy %"), lower-case; undefined where it names none. */
export const askedUnit = (text: string): string | undefined => ASKED.exec(text)?.[1]?.trim().toLowerCase();
