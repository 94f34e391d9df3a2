import { LevelFormat, LevelSuffix, type INumberingOptions } from 'docx';
import { DEEPEST_INDENT } from '../../text/rich/richText';
import type { DocumentModel } from '../document';
import type { EntryList } from '../rich/nestEntries';
import { numberSequences } from './docxSequences';
import { itemIndent } from './docxStyles';
import { twips } from './docxUnits';

const hanging = twips(5);
const entryHanging = twips(5.5);

/** Dashes in the body, in an agenda item and in an outcome; only their indents differ. What formatted text has is there only where there is any. */
export function docxNumbering(model: DocumentModel): INumberingOptions {
  return {
    config: [
      dashes('dashes', 0),
      dashes('dashes-item', itemIndent),
      dashes('dashes-outcome', itemIndent + twips(4)),
      ...(model.blocks.some(({ kind }) => kind === 'entries') ? entryLists(numberSequences(model).count) : []),
    ],
  };
}

function dashes(reference: string, left: number): Definition {
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

type Definition = INumberingOptions['config'][number];
type Mark = EntryList['mark'];

/** @param sequence of a numbered list, from 1; 0 of any other */
export function entryReference(mark: Mark, place: 'body' | 'item', sequence: number): string {
  return [mark, place, ...(sequence > 0 ? [sequence] : [])].join('-');
}

function entryLists(sequences: number): readonly Definition[] {
  return (['body', 'item'] as const).flatMap((place) => {
    const left = place === 'item' ? itemIndent : 0;
    const list = (mark: Mark, sequence = 0): Definition => ({
      reference: entryReference(mark, place, sequence),
      levels: Array.from({ length: DEEPEST_INDENT + 1 }, (_, depth) => levelOf(mark, depth, left)),
    });
    return [list('dash'), list('box'), ...Array.from({ length: sequences }, (_, index) => list('number', index + 1))];
  });
}

/** Boxes are letters of the entry: its level has no label of its own. */
function levelOf(mark: Mark, level: number, left: number): Definition['levels'][number] {
  const at = left + entryHanging * (level + 1);
  const style = {
    paragraph: { indent: { left: at, hanging: entryHanging } },
    run: { color: '1D3F95' },
  } as const;
  const shared = { level, alignment: 'left', style } as const;
  if (mark === 'dash') return { ...shared, format: LevelFormat.BULLET, text: '–' };
  if (mark === 'number') return { ...shared, format: LevelFormat.DECIMAL, text: `%${level + 1}.` };
  return { ...shared, format: LevelFormat.NONE, text: '', suffix: LevelSuffix.NOTHING };
}
