import type { DocumentModel } from '../document';
import type { TranslateDocument } from '../translateDocument';
import type { PaperSource } from './paper';
import { paperFrame } from './paperFrame';

/** Name badges, or signs for the table: whoever is represented has the other person's name in front of them. */
export function cardsDocument(kind: 'badges' | 'tableSigns', source: PaperSource, t: TranslateDocument): DocumentModel {
  const isBadge = kind === 'badges';
  const cards = source.people.map(({ name, office, institution, representedBy }) => ({
    head: source.network,
    name: representedBy ?? name,
    lines: [...(isBadge && representedBy === undefined ? [office] : []), institution].filter(
      (line) => line.trim() !== '',
    ),
  }));
  return {
    ...paperFrame(source, t, t(isBadge ? 'documents.badges' : 'documents.tableSigns')),
    page: isBadge ? 'cards' : 'signs',
    blocks: [{ kind: 'cards', format: isBadge ? 'badge' : 'tableSign', cards }],
  };
}
