import { formatDay } from '../../../domain/local-time.ts';
import { nameMeasure } from '../../../domain/target-name.ts';
import { shortReference } from '../../../people/resolve-assignable.ts';
import { listUnitsOfItem } from '../../../progress/office/list-units-of-item.ts';
import { type TemplateRow, writeFigureTemplate } from '../../../progress/office/table/figure-template.ts';
import { describeAmounts } from '../../../progress/recording/describe-figure.ts';
import type { Visit } from '../feature.ts';
import { sendFile } from '../message/send-file.ts';

/** Sends all targets of the current document, a row for each unit that leads it, with the last figures. */
export const sendFigureTemplate = async ({ ctx, services }: Visit): Promise<void> => {
  const { targets, document } = services.resolution();
  const directory = await services.directory();
  const measures = targets.flatMap((target) => target.measures.map((measure) => ({ target, measure })));
  const refs = measures.map(({ measure }) => measure.ref);
  const last = await services.progress.lastUpdates(document.id, refs);
  const rows = measures.flatMap(({ target, measure }): readonly TemplateRow[] => {
    const units = listUnitsOfItem(directory, { document: document.id, ref: measure.ref });
    const figure = last.get(measure.ref)?.figure;
    return (units.length === 0 ? [undefined] : units).map((unit) => {
      const isTheirs = figure !== undefined && figure.unit === unit;
      return {
        number: shortReference(measure.ref),
        target: nameMeasure(target, measure),
        measureUnit: measure.unit,
        unit: unit === undefined ? '' : (directory.unit(unit)?.name ?? ''),
        value: isTheirs ? describeAmounts(figure) : '',
        asOf: isTheirs ? formatDay(figure.asOf) : '',
      };
    });
  });
  const caption =
    'Sửa cột “Kết quả”, “Ngày” của chỉ tiêu có số mới rồi gửi lại tệp. Tôi cho xem trước rồi mới ghi.';
  await sendFile(ctx, await writeFigureTemplate(rows), 'so-lieu.xlsx', caption);
};
