import type { Institution } from '../../schema';
import type { Site } from '../../schema/institutions';
import { dateField, idField, numberField, textField, type ExportField, type ExportList } from './exportList';
import { BETWEEN, sectorText, stateText } from './memberList';

export type InstitutionExportRow = {
  readonly id: string;
  readonly institution: Institution;
  /** People who hold an office there now. */
  readonly memberCount: number;
};

const fields: readonly ExportField<InstitutionExportRow>[] = [
  textField('name', ({ institution }) => institution.name),
  textField('shortName', ({ institution }) => institution.shortName),
  textField('sector', ({ institution }, words) => sectorText(institution, words)),
  textField('level', ({ institution }, { t }) => {
    const level = LEVELS.find((known) => known === institution.level);
    return level === undefined ? institution.level : t(`institutions.sector.${level}`);
  }),
  textField('state', ({ institution }, words) => stateText(institution, words)),
  textField('city', ({ institution }) => institution.city),
  textField('sites', ({ institution }) => institution.sites.map(siteText).join('\n')),
  textField('website', ({ institution }) => institution.website),
  textField('parent', ({ institution }, { institutions }) => institutions.get(institution.parentId)?.name ?? ''),
  dateField('endedOn', ({ institution }) => institution.endedOn),
  textField('successor', ({ institution }, { institutions }) => institutions.get(institution.successorId)?.name ?? ''),
  numberField('memberCount', ({ memberCount }) => memberCount),
  textField('notes', ({ institution }) => institution.notes, true),
  idField(),
];

const LEVELS = ['federal', 'state', 'municipal'] as const;

export const institutionList: ExportList<InstitutionExportRow> = {
  kind: 'institutions',
  audiences: ['network', 'internal'],
  fields,
  usualFields: ['name', 'shortName', 'sector', 'state', 'city', 'website', 'memberCount', 'id'],
  labelFor: (audience) => (audience === 'internal' ? 'TLP:AMBER+STRICT' : 'TLP:GREEN'),
  labelOf: () => undefined,
  omit: () => undefined,
};

function siteText({ title, street, postalCode, city }: Site): string {
  return [title, street, `${postalCode} ${city}`]
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(BETWEEN);
}
