import { defineButtons, numbers, written } from '../domain/button-data.ts';

const SEARCHED = /^(\d{1,6}):(.*)$/s;

/** Buttons by which staff look after officials; a unit is the row of who holds a place in it, 0 for none. */
export const OFFICIAL = defineButtons('cb', {
  card: numbers('o', 'official'),
  list: numbers('p', 'page'),
  /** Another page of a search; the button carries what was searched for. */
  found: written(
    's',
    (page: number, text: string) => `${page}:${text}`,
    (data): [page: number, text: string] | undefined => {
      const [, page, text] = SEARCHED.exec(data) ?? [];
      return page === undefined || text === undefined ? undefined : [Number(page), text];
    },
  ),
  search: numbers('f'),
  places: numbers('q', 'official'),
  chooseUnit: numbers('w', 'official', 'from', 'page'),
  typeUnit: numbers('W', 'official', 'from'),
  askMove: numbers('g', 'official', 'from', 'to'),
  move: numbers('G', 'official', 'from', 'to'),
  leave: numbers('e', 'official', 'from'),
  moveBack: numbers('z', 'official', 'ended', 'added'),
  setHead: numbers('h', 'membership', 'isHead'),
  roles: numbers('R', 'official'),
  setRole: numbers('r', 'official', 'role'),
  rename: numbers('n', 'official'),
  contact: numbers('c', 'official'),
  deputy: numbers('d', 'official'),
  setDeputy: numbers('D', 'official', 'deputy'),
  handOver: numbers('t', 'official'),
  askHandOver: numbers('T', 'from', 'to'),
  handOverNow: numbers('y', 'from', 'to'),
  askTakeAccess: numbers('x', 'official'),
  takeAccess: numbers('X', 'official'),
  erasure: numbers('k', 'official'),
  askErase: numbers('K', 'official'),
  erase: numbers('E', 'official'),
});

/** Buttons by which staff invite; unit 0 is those who are in none. */
export const INVITE = defineButtons('moi', {
  units: numbers('p', 'page'),
  unit: numbers('u', 'unit', 'page'),
  open: numbers('l', 'page'),
  search: numbers('f'),
  add: numbers('n', 'unit'),
  /** The unit and page that it stood under are shown anew. */
  invite: numbers('o', 'official', 'unit?', 'page?'),
  linkAnew: numbers('O', 'official'),
  again: numbers('r', 'official', 'page'),
  revoke: numbers('x', 'official', 'page'),
  askUnit: numbers('a', 'unit'),
  askAll: numbers('e'),
  all: numbers('E'),
  allFresh: numbers('F'),
  wholeUnit: numbers('A', 'unit'),
  freshOfUnit: numbers('b', 'unit'),
});
