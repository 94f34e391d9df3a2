import { assertNever } from '../../assertNever';
import type { EntriesBlock, RichBlock } from '../document';
import { boxOf, nestEntries, type EntryItem, type EntryList } from '../rich/nestEntries';
import { runsXml } from './odtRuns';
import type { OdtTables } from './odtTables';

export type RichPlace = 'body' | 'item';

/** What only formatted text has. @param isKept it stays on the page of what follows */
export function odtRich(block: RichBlock, place: RichPlace, tables: OdtTables, isKept: boolean): string {
  const suffix = `${place === 'item' ? '_20_item' : ''}${isKept ? '_20_keep' : ''}`;
  switch (block.kind) {
    case 'subheading':
      return `<text:h text:style-name="${place === 'item' ? 'ItemSubheading' : 'Subheading_20_'}${block.level}" text:outline-level="${block.level}">${runsXml(block.runs)}</text:h>`;
    case 'entries':
      return entriesXml(block, place, isKept);
    case 'quote':
      return block.paragraphs
        .map((runs) => `<text:p text:style-name="Quotations${suffix}">${runsXml(runs)}</text:p>`)
        .join('');
    case 'grid':
      return tables.grid(block, { isInItem: place === 'item', isKept }, runsXml);
    default:
      return assertNever(block);
  }
}

const listStyles = { dash: 'Entries_20_dash', number: 'Entries_20_number', box: 'Entries_20_box' } as const;

function entriesXml({ entries }: EntriesBlock, place: RichPlace, isKept: boolean): string {
  const end = place === 'item' ? '_20_item' : '';
  const paragraphStyle = place === 'body' ? 'List_20_body' : `List_20_item${isKept ? '_20_keep' : ''}`;
  const list = ({ mark, items }: EntryList): string =>
    `<text:list text:style-name="${listStyles[mark]}${end}">${items.map(item).join('')}</text:list>`;
  const item = ({ entry, lists }: EntryItem): string => {
    const box = boxOf(entry);
    const words = `${box === '' ? '' : `${box}<text:tab/>`}${runsXml(entry.runs)}`;
    return `<text:list-item><text:p text:style-name="${paragraphStyle}">${words}</text:p>${lists.map(list).join('')}</text:list-item>`;
  };
  return nestEntries(entries).map(list).join('');
}
