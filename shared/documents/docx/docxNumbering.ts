import type { INumberingOptions } from 'docx';
import { twips } from './docxUnits';
import { itemIndent } from './docxStyles';

const hanging = twips(5);

/** Dashes in the body, in an agenda item and in an outcome; only their indents differ. */
export const docxNumbering: INumberingOptions = {
  config: [dashes('dashes', 0), dashes('dashes-item', itemIndent), dashes('dashes-outcome', itemIndent + twips(4))],
};

function dashes(reference: string, left: number): INumberingOptions['config'][number] {
  return {
    reference,
    levels: [
      {
        level: 0,
        format: 'bullet',
        text: '–',
        alignment: 'left',
        style: { paragraph: { indent: { left: left + hanging, hanging } }, run: { color: '1D3F95' } },
      },
    ],
  };
}
