import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import { CorpusFileError } from './corpus-file-error.ts';
import { readList } from './read-text.ts';

/** A data row and the 1-based line of the file on which it ends. */
export interface CsvRow<T> {
  readonly row: T;
  readonly line: number;
}

const parsedRows = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) }));

/**
 * Reads a comma-separated UTF-8 file with a header row; lines that start with `#` and empty lines are left out.
 * Cells are trimmed and in NFC. A byte order mark, which Excel writes, is accepted.
 * @param file path of the file
 * @param columns the header that the file must have, in order
 * @param schema checks and shapes one row, given as an object keyed by `columns`; its messages are shown to operators
 * @throws CorpusFileError if the file is missing, isn't UTF-8, was cut off, or a row breaks the format
 */
export const readCsv = <T>(
  file: string,
  columns: readonly string[],
  schema: z.ZodType<T>,
): readonly CsvRow<T>[] => {
  const [header, ...rows] = parseRecords(file, readList(file));
  checkHeader(file, columns, header);
  return rows.map(({ record, info }) => ({
    row: shapeRow(file, info.lines, columns, record, schema),
    line: info.lines,
  }));
};

/**
 * How many data rows a comma-separated file has, without its header.
 * @throws CorpusFileError if it can't be read as one
 */
export const countCsvRows = (file: string): number =>
  Math.max(0, parseRecords(file, readList(file)).length - 1);

const parseRecords = (file: string, text: string): z.infer<typeof parsedRows> => {
  try {
    return parsedRows
      .parse(
        parse(text, {
          bom: true,
          comment: '#',
          comment_no_infix: true,
          info: true,
          relax_column_count: true,
          skip_empty_lines: true,
          trim: true,
        }),
      )
      .map(({ record, info }) => ({ record: record.map((cell) => cell.trim()), info }));
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    throw new CorpusFileError({
      file,
      ...('lines' in cause && typeof cause['lines'] === 'number' ? { line: cause['lines'] } : {}),
      problem: `dấu ngoặc kép hoặc dấu phẩy đặt sai (${cause.code})`,
      nextStep: 'Ô có dấu phẩy phải nằm trong ngoặc kép "…"; dấu ngoặc kép trong ô viết hai lần ""',
      cause,
    });
  }
};

const checkHeader = (
  file: string,
  columns: readonly string[],
  header: { record: string[]; info: { lines: number } } | undefined,
): void => {
  const wanted = columns.join(',');
  if (header === undefined) {
    throw new CorpusFileError({ file, problem: 'tệp trống', nextStep: `Dòng đầu phải là: ${wanted}` });
  }
  if (header.record.join(',') === wanted) return;
  throw new CorpusFileError({
    file,
    line: header.info.lines,
    problem: `dòng đầu là "${header.record.join(',')}"`,
    nextStep: `Sửa dòng đầu thành: ${wanted}`,
  });
};

const shapeRow = <T>(
  file: string,
  line: number,
  columns: readonly string[],
  record: readonly string[],
  schema: z.ZodType<T>,
): T => {
  if (record.length !== columns.length) {
    throw new CorpusFileError({
      file,
      line,
      problem: `có ${record.length} ô, cần ${columns.length} ô`,
      nextStep: `Viết đủ các ô ${columns.join(',')}; ô có dấu phẩy đặt trong ngoặc kép`,
    });
  }
  const result = schema.safeParse(
    Object.fromEntries(columns.map((column, index) => [column, record[index]])),
  );
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new CorpusFileError({
    file,
    line,
    problem: `ô "${issue?.path.join('.') ?? ''}" không hợp lệ`,
    nextStep: `Sửa ô này: ${issue?.message ?? 'xem các dòng khác của tệp'}`,
    cause: result.error,
  });
};
