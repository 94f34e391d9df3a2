import { foldForMatching } from '../../text/foldForMatching';
import { fieldOfHeading, type ColumnMapping, type ParsedTable } from '../import';

/** Fields of an institution that a file can fill. */
export const institutionFields = ['name', 'shortName', 'sector', 'level', 'state', 'city', 'website', 'notes'] as const;
export type InstitutionField = (typeof institutionFields)[number];

export type InstitutionColumn = Omit<ColumnMapping, 'field'> & { readonly field: InstitutionColumnField };

/** `id`: of a list that came from here. */
export type InstitutionColumnField = InstitutionField | 'id' | 'ignored';

const HEADINGS: Readonly<Record<Exclude<InstitutionField, 'level'>, readonly string[]>> = {
  name: [
    ...['Name', 'Institution', 'Bezeichnung', 'Organisation', 'Organization', 'Behörde', 'Dienststelle', 'Einrichtung'],
    ...['Firma', 'Unternehmen', 'Hochschule', 'Company', 'Authority', 'Name der Institution', 'Offizieller Name'],
  ],
  shortName: [
    'Kurzname',
    'Abkürzung',
    'Kürzel',
    'Kurzbezeichnung',
    'Kurzform',
    'Short name',
    'Abbreviation',
    'Acronym',
  ],
  sector: [
    ...['Art', 'Sektor', 'Ebene', 'Bereich', 'Typ', 'Verwaltungsebene', 'Föderale Ebene', 'Gruppe', 'Sector', 'Level'],
    ...['Type', 'federal_level'],
  ],
  state: ['Land', 'Bundesland', 'State', 'Federal state'],
  city: ['Ort', 'Stadt', 'Sitz', 'Standort', 'Dienstort', 'City', 'Town', 'Location'],
  website: ['Website', 'Webseite', 'Internet', 'Internetseite', 'Homepage', 'Web', 'URL', 'Internetadresse'],
  notes: [
    'Notizen',
    'Notiz',
    'Bemerkung',
    'Bemerkungen',
    'Anmerkung',
    'Anmerkungen',
    'Hinweis',
    'Notes',
    'Comment',
    'Remarks',
  ],
};

const fieldByHeading: ReadonlyMap<string, InstitutionField> = new Map(
  institutionFields.flatMap((field) =>
    field === 'level' ? [] : HEADINGS[field].map((heading) => [keyOf(heading), field] as const),
  ),
);

/** Of our own lists, where it stands beside what the institution is; alone it says that in other lists. */
const LEVELS: ReadonlySet<string> = new Set(['Föderale Ebene', 'Federal level', 'Verwaltungsebene'].map(keyOf));
const IDS: ReadonlySet<string> = new Set(['Verbund-ID', 'Institution-ID'].map(keyOf));

/** A proposal for every column; a second one for a field is left to the user, but notes add up. */
export function recogniseInstitutionColumns(mappings: readonly ColumnMapping[]): readonly InstitutionColumn[] {
  const taken = new Set<InstitutionColumnField>();
  const keys = mappings.map(({ heading }) => keyOf(heading));
  const isOwn = keys.some((key) => IDS.has(key));
  const hasSector = isOwn || keys.some((key) => fieldByHeading.get(key) === 'sector' && !LEVELS.has(key));
  return mappings.map(({ index, heading, samples }) => {
    const key = keyOf(heading);
    const field = IDS.has(key) ? 'id' : hasSector && LEVELS.has(key) ? 'level' : fieldByHeading.get(key);
    const isFree = field !== undefined && (field === 'notes' || !taken.has(field));
    if (field !== undefined) taken.add(field);
    return { index, heading, samples, field: isFree ? field : 'ignored' };
  });
}

/** Whether a table lists institutions: a name with their kind, Land or short form, and nothing of a person. */
export function looksLikeInstitutions({ header, rows }: Pick<ParsedTable, 'header' | 'rows'>): boolean {
  const fields = new Set(header.map((heading) => fieldByHeading.get(keyOf(heading))));
  const idAt = header.findIndex((heading) => IDS.has(keyOf(heading)));
  if (rows.some(({ cells }) => cells[idAt]?.startsWith('institution:') === true)) return true;
  const isOfPeople = header.some((heading) => PERSONAL.has(fieldOfHeading(heading) ?? ''));
  return (
    !isOfPeople &&
    fields.has('name') &&
    (['sector', 'state', 'shortName', 'website'] as const).some((one) => fields.has(one))
  );
}

const PERSONAL: ReadonlySet<string> = new Set([
  ...['salutation', 'academicTitle', 'givenName', 'familyName', 'office', 'email', 'phone', 'submittedAt'],
  ...['consentContact', 'consentList', 'memberId'],
]);

function keyOf(heading: string): string {
  return foldForMatching(heading).replaceAll(' ', '');
}
