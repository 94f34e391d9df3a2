import type { DocumentModel } from '../document';
import { letterheadOf } from '../documentFrame';
import type { TranslateDocument } from '../translateDocument';
import type { AddressSource } from './addressSource';
import type { LabelSheetId } from './labelSheets';

export type LabelsSource = Omit<AddressSource, 'entries' | 'grouping' | 'selection' | 'today'> & {
  readonly sheet: LabelSheetId;
  /** The lines of each. */
  readonly labels: readonly (readonly string[])[];
};

/**
 * Labels to be stuck on letters. They go to the outside, so nothing but the address is printed on them; what the file is for and how confidential
 * it is, its properties and its name say. See docs/decisions/0087.
 */
export function labelsDocument(
  { network, language, template, tlp, createdAt, sheet, labels }: LabelsSource,
  t: TranslateDocument,
): DocumentModel {
  const name = t('documents.labels');
  return {
    title: `${name}: ${network}`,
    language,
    page: 'labels',
    tlp,
    createdAt,
    letterhead: letterheadOf(network, template, name, ''),
    blocks: [
      {
        kind: 'labels',
        sheet,
        labels: labels
          .map((lines) => lines.map((line) => line.trim()).filter((line) => line !== ''))
          .filter((lines) => lines.length > 0),
      },
    ],
  };
}
