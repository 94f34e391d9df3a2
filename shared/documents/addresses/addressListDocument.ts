import type { DocumentModel, TableBlock, TableCells, TableColumn, TableRow } from '../document';
import { localeByLanguage } from '../formatDates';
import { listDocument } from '../listDocument';
import { stackedCell, textCell } from '../registers/tableCells';
import { shareWidth } from '../shareWidth';
import type { DocumentLabelKey, TranslateDocument } from '../translateDocument';
import type { AddressEntry, AddressSource } from './addressSource';

/** Who is in a network and how to reach them, on paper. `t` must speak `source.language`. */
export function addressListDocument(source: AddressSource, t: TranslateDocument): DocumentModel {
  return listDocument(source, { name: t('documents.addresses'), page: 'letter', table: addressTable(source, t) }, t);
}

type Part = { readonly column: TableColumn; readonly cellOf: (entry: AddressEntry) => TableCells[number] };

/** What nobody has needs no column. */
function addressTable({ entries, grouping, language }: AddressSource, t: TranslateDocument): TableBlock {
  const isGrouped = grouping === 'institution';
  const has = (field: keyof AddressEntry): boolean => entries.some((entry) => entry[field] !== '');
  const part = (key: DocumentLabelKey, width: number, cellOf: Part['cellOf']): Part => ({
    column: { label: t(key), align: 'start', width },
    cellOf,
  });
  const parts = [
    part('documents.attendance.name', 28, ({ name, office }) => [
      { text: office === '' ? name : `${name}\n`, style: 'strong' },
      ...(office === '' ? [] : [{ text: office, style: 'emphasis' } as const]),
    ]),
    ...(isGrouped || !(has('institution') || has('city'))
      ? []
      : [part('documents.attendance.institution', 24, ({ institution, city }) => stackedCell(institution, city))]),
    ...(has('email') ? [part('documents.addresses.email', 34, ({ email }) => textCell(email))] : []),
    ...(has('phone') ? [part('documents.addresses.phone', 18, ({ phone }) => textCell(phone))] : []),
  ];
  const row = (entry: AddressEntry): TableCells => parts.map(({ cellOf }) => cellOf(entry));
  const { compare } = new Intl.Collator(localeByLanguage[language]);
  // Whatever the list on the screen is sorted by: on paper people are looked for by name.
  const byName = entries.toSorted((one, other) => compare(one.name, other.name));
  return {
    kind: 'table',
    caption: t('documents.addresses.count', { count: entries.length }),
    columns: shareWidth(parts.map(({ column }) => column)),
    rows: isGrouped ? groupedRows(byName, row, compare, t) : byName.map(row),
  };
}

/** By institution in the order of the alphabet; whoever has none comes last. */
function groupedRows(
  entries: readonly AddressEntry[],
  row: (entry: AddressEntry) => TableCells,
  compare: Intl.Collator['compare'],
  t: TranslateDocument,
): readonly TableRow[] {
  const groups = new Map<string, AddressEntry[]>();
  for (const entry of entries) {
    const group = groups.get(entry.institution);
    if (group) group.push(entry);
    else groups.set(entry.institution, [entry]);
  }
  return [...groups]
    .toSorted(([one], [other]) => Number(one === '') - Number(other === '') || compare(one, other))
    .flatMap(([institution, members]) => [
      { group: institution === '' ? t('documents.addresses.noInstitution') : groupTitle(institution, members) },
      ...members.map(row),
    ]);
}

/** „Stadt Ulm, Ulm“ would say nothing more. */
function groupTitle(institution: string, members: readonly AddressEntry[]): string {
  const cities = [...new Set(members.map(({ city }) => city))].filter((city) => city !== '');
  const [city] = cities;
  return cities.length !== 1 || city === undefined || institution.includes(city)
    ? institution
    : `${institution}, ${city}`;
}
