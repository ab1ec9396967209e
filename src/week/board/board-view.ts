/** What a board lists: units, or the people whose week stands in one way, or what is in the way. */
export const BOARD_LISTS = {
  u: 'units',
  s: 'silent',
  b: 'blockers',
  a: 'away',
  l: 'not linked',
  x: 'unreachable',
  k: 'not asked',
  r: 'answered',
} as const;

export type BoardListKey = keyof typeof BOARD_LISTS;

/** Which list, and which page of it from 0. */
export interface BoardView {
  readonly list: BoardListKey;
  readonly page: number;
}

export const FIRST_VIEW: BoardView = { list: 'u', page: 0 };

/** As it stands in a row: `s:0`. */
export const writeBoardView = ({ list, page }: BoardView): string => `${list}:${page}`;

/** Reads it back; the first view for what another version wrote. */
export const readBoardView = (text: string): BoardView => {
  const [list = '', page = ''] = text.split(':');
  return isBoardList(list) && /^\d{1,4}$/.test(page) ? { list, page: Number(page) } : FIRST_VIEW;
};

const isBoardList = (text: string): text is BoardListKey => Object.hasOwn(BOARD_LISTS, text);
