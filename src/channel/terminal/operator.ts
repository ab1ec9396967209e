import { asPersonId } from '../../domain/chat.ts';
import type { Official } from '../../domain/people.ts';
import type { Talker } from '../bridge/open-channel.ts';

/** Who sits at the keyboard: an account that Telegram gives nobody. */
export const OPERATOR_SEAT: Talker = { person: asPersonId(1), name: 'Người vận hành' };

/** Telegram's ids have at most 52 bits; each played official has one above, so that their conversations stay apart. */
const FIRST_PLAYED_ID = 2 ** 52;

/** The seat of whoever plays an official. */
export const playedSeat = ({ id, name }: Pick<Official, 'id' | 'name'>): Talker => ({
  person: asPersonId(FIRST_PLAYED_ID + id),
  name,
});
