/** All columns of the list; the name always stands in front. */
export const INSTITUTION_COLUMNS = [
  'sector',
  'state',
  'city',
  'memberCount',
  'shortName',
  'level',
  'parent',
  'website',
  'topics',
] as const;
export type InstitutionColumn = (typeof INSTITUTION_COLUMNS)[number];

export const USUAL_COLUMNS: readonly InstitutionColumn[] = ['sector', 'state', 'city', 'memberCount'];

/** Of a saved view or of this laptop's settings; what a later version added is left out. Empty: the usual ones. */
export function toInstitutionColumns(ids: readonly string[]): readonly InstitutionColumn[] {
  return ids.flatMap((id) => INSTITUTION_COLUMNS.find((column) => column === id) ?? []);
}
