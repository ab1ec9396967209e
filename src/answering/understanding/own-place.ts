import type { ResolutionDocument } from '../../domain/resolution.ts';
import { fold } from '../../vietnamese/fold.ts';

/** Words of a place's level, which people leave out or say otherwise: "tp Hà Nội", "tỉnh Hà Nam". */
const LEVEL = /^(?:thanh pho|tp\.?|tinh|xa|phuong|dac khu|thi tran|huyen|quan)\s+/u;

/** Whether a name is that of the place that a document is of, which restricts nothing in it. */
export const isOwnPlace = (name: string, { place }: Pick<ResolutionDocument, 'place'>): boolean =>
  place !== undefined && bareName(name) === bareName(place);

const bareName = (name: string): string => fold(name.toLowerCase()).trim().replace(LEVEL, '');
