import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ConfirmedMeasure } from '../../../src/documents/library/document-said.ts';
import { rulesFor } from '../../../src/documents/profiles/contradiction-of.ts';
import {
  listMeasureRows,
  type MeasureRow,
  writeSaidCells,
} from '../../../src/documents/workbook/list-measure-rows.ts';
import {
  SAID_COLUMNS,
  SAID_ORDER,
  type SaidCells,
  TEXT_COLUMNS,
  TEXT_ORDER,
} from '../../../src/documents/workbook/measure-columns.ts';
import { readConfirmation } from '../../../src/documents/workbook/read-confirmation.ts';
import { readMeasureTable } from '../../../src/documents/workbook/read-measure-table.ts';
import { readStored } from '../../../src/documents/workbook/read-stored.ts';
import { writeWorkbook } from '../../../src/documents/workbook/write-workbook.ts';
import { CADENCES, MEASURE_KINDS } from '../../../src/domain/measure-profile.ts';
import { type Cell, toSheet } from '../../../src/spreadsheets/sheet.ts';
import { readWorkbooksHere } from '../../support/read-workbooks-here.ts';
import { sourceOf } from './workbook-of.ts';

readWorkbooksHere();

const TEXTS = [
  'hdnd-tinh-2026.txt',
  'ke-hoach-bang.md',
  'chuong-trinh-nhieu-nam.txt',
  'tinh-uy-2026.txt',
  'dai-hoi-xa.txt',
];

const word = fc.constantFrom(
  'thu ngân sách',
  'rừng',
  'thu, chi',
  'xã “nông thôn mới”',
  'grdp',
  'bhyt (tỉnh)',
);

/** Anything that a person may say of a measure. */
const sayingOf = ({ measure }: MeasureRow): fc.Arbitrary<ConfirmedMeasure | undefined> => {
  const profiles = MEASURE_KINDS.flatMap((kind) =>
    (['tăng', 'giảm'] as const).flatMap((better) =>
      rulesFor({ kind, better }, measure).map((rule) => ({ kind, better, rule })),
    ),
  );
  const none = fc.constantFrom<ConfirmedMeasure | undefined>(undefined, {
    isMeasure: false,
    measure: measure.ref,
  });
  if (profiles.length === 0) return none;
  const whole = fc
    .tuple(fc.constantFrom(...profiles), fc.constantFrom(...CADENCES), fc.uniqueArray(word))
    .map(([profile, cadence, aliases]): ConfirmedMeasure => {
      return { isMeasure: true, measure: measure.ref, ...profile, cadence, aliases };
    });
  return fc.oneof(none, whole);
};

const sayingsOf = (rows: readonly MeasureRow[]): fc.Arbitrary<readonly ConfirmedMeasure[]> =>
  fc.tuple(...rows.map(sayingOf)).map((sayings) => sayings.flatMap((one) => one ?? []));

const BLANK: SaidCells = { isMeasure: '', kind: '', better: '', cadence: '', rule: '', aliases: '' };

/** The sheet of measures as somebody fills it in who says just this, and nothing of the rest. */
const sheetOf = (rows: readonly MeasureRow[], said: readonly ConfirmedMeasure[]) => {
  const head = [...Object.values(TEXT_COLUMNS), ...Object.values(SAID_COLUMNS)];
  const cells = rows.map((row): Cell[] => {
    const one = said.find(({ measure }) => measure === row.measure.ref);
    const own = one === undefined ? BLANK : writeSaidCells(row.measure, one, row.guess);
    return [...TEXT_ORDER.map((column) => row.text[column]), ...SAID_ORDER.map((column) => own[column])];
  });
  return toSheet([head, ...cells]);
};

describe.each(TEXTS)('%s', (name) => {
  const source = sourceOf(`documents/shapes/texts/${name}`);
  const rows = listMeasureRows(readStored(source).resolution);

  it('a patch of chance comes back as it was said, whatever was said before, and twice changes nothing', () => {
    fc.assert(
      fc.property(sayingsOf(rows), sayingsOf(rows), (before, said) => {
        const known = { rows: rows.map((row) => [row]), confirmed: before, bare: [] };
        const read = readMeasureTable(sheetOf(rows, said), known);
        expect(read).toMatchObject({ measures: said });
        const again = readMeasureTable(sheetOf(rows, said), { ...known, confirmed: said });
        expect(again).toEqual({ measures: said, changes: [] });
      }),
      { numRuns: 60 },
    );
  });

  it('a workbook that nobody touched says nothing, whatever was confirmed before', async () => {
    await fc.assert(
      fc.asyncProperty(sayingsOf(rows), async (measures) => {
        const document = { ...source, measures };
        const read = await readConfirmation(document, 'a.xlsx', await writeWorkbook(document), undefined);
        expect(read).toMatchObject({ confirmation: { entry: {}, measures }, changes: [] });
      }),
      { numRuns: 3 },
    );
  });
});
