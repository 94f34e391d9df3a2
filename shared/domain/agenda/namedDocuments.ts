import type { AgendaItem } from '../../schema';
import type { AgendaDocument } from '../../schema/agendaItems';

/** The documents of an item without the lines that somebody added and left empty. */
export function namedDocuments({ documents }: Pick<AgendaItem, 'documents'>): readonly AgendaDocument[] {
  return documents.filter(({ title, url }) => `${title}${url}`.trim() !== '');
}
