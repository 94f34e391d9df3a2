import { labelPadding, labelSheets, labelSize, labelSizes, sheetsOf } from '../addresses/labelSheets';
import type { LabelsBlock } from '../document';
import { odtText } from './odtXml';

/** Of the frames and of the text in them; automatic ones, as of signs. */
export function labelStyles(): string {
  return [
    `<style:style style:name="LabelFrame" style:family="graphic"><style:graphic-properties draw:stroke="none" draw:fill="none" fo:border="none" fo:padding-top="${labelPadding.vertical}mm" fo:padding-bottom="${labelPadding.vertical}mm" fo:padding-left="${labelPadding.horizontal}mm" fo:padding-right="${labelPadding.horizontal}mm" draw:textarea-vertical-align="middle" style:run-through="foreground" style:wrap="run-through" style:horizontal-rel="page" style:vertical-rel="page" style:horizontal-pos="from-left" style:vertical-pos="from-top"/></style:style>`,
    ...labelSizes.map(
      (size) =>
        `<style:style style:name="Label${size}" style:family="paragraph"><style:paragraph-properties fo:margin-top="0mm" fo:margin-bottom="0mm" fo:line-height="118%"/><style:text-properties style:font-name="Arial" fo:font-family="Arial" fo:font-size="${size}pt" fo:color="#171a2b" fo:hyphenate="false"/></style:style>`,
    ),
  ].join('');
}

/** A paragraph for each sheet, which holds the labels as frames: each stands where the sheet has it, to the tenth of a millimetre. */
export function odtLabels({ sheet: id, labels }: LabelsBlock): string {
  const sheet = labelSheets[id];
  const { columns, width, height, top, left, gap } = sheet;
  let number = 0;
  const frame = (lines: readonly string[], index: number): string => {
    const x = left + (index % columns) * (width + gap);
    const y = top + Math.floor(index / columns) * height;
    const style = `Label${labelSize(lines, sheet)}`;
    const text = lines.map((line) => `<text:p text:style-name="${style}">${odtText(line)}</text:p>`).join('');
    number += 1;
    return `<draw:frame draw:style-name="LabelFrame" draw:name="Label${number}" text:anchor-type="paragraph" draw:z-index="${index}" svg:x="${x.toFixed(2)}mm" svg:y="${y.toFixed(2)}mm" svg:width="${width}mm" svg:height="${height}mm"><draw:text-box>${text}</draw:text-box></draw:frame>`;
  };
  return sheetsOf(labels, sheet)
    .map((some) => `<text:p text:style-name="Labels_20_page">${some.map(frame).join('')}</text:p>`)
    .join('');
}
