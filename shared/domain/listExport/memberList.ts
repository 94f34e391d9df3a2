import type { Institution, Member, Position } from '../../schema';
import { contactsOf } from './contactsOf';
import {
  dateField,
  idField,
  textField,
  type Audience,
  type ExportField,
  type ExportList,
  type ExportWords,
  type Omission,
} from './exportList';

export type MemberExportRow = {
  readonly id: string;
  readonly member: Member;
  /** The office held today. */
  readonly position: Position | undefined;
  readonly institution: Institution | undefined;
};

/** Between several values of a cell; the import takes them apart again. */
export const BETWEEN = '; ';

type MemberField = ExportField<MemberExportRow>;
type Scope = Member['consents'][number]['scope'];

/** Headings are those that the import knows. */
const fields: readonly MemberField[] = [
  textField('salutation', ({ member }) => member.salutation),
  textField('academicTitle', ({ member }) => member.academicTitle),
  textField('givenName', ({ member }) => member.givenName),
  textField('familyName', ({ member }) => member.familyName),
  textField('office', ({ position }) => position?.office ?? ''),
  textField('department', ({ position }) => position?.department ?? ''),
  textField('institution', ({ institution }) => institution?.name ?? ''),
  textField('sector', ({ institution }, words) => sectorText(institution, words)),
  textField('state', ({ institution }, words) => stateText(institution, words)),
  textField('city', ({ member }) => member.city),
  textField('email', ({ member }) => member.email),
  textField('moreEmails', ({ member }) => further(member, 'email')),
  textField('phone', ({ member }) => member.phone),
  textField('morePhones', ({ member }) => further(member, 'phone')),
  textField('language', ({ member }) => member.preferredLanguage),
  textField('status', ({ member }, { t }) => t(`members.status.${member.membership}`)),
  dateField('joinedOn', ({ member }) => member.joinedOn),
  textField('roles', ({ member }, words) => rolesText(member, words)),
  textField('seeks', ({ member }, words) => topicTitles(member.seeks, words).join(BETWEEN)),
  textField('offers', ({ member }, words) => topicTitles(member.offers, words).join(BETWEEN)),
  textField('addressedAs', ({ member }) => member.addressedAs, true),
  textField('tags', ({ member }) => member.tags.join(BETWEEN), true),
  textField('source', ({ member }) => member.source, true),
  textField('consentContact', ({ member }, { t }) => t(`listExport.consent.${answer(member, 'contact')}`), true),
  dateField('consentContactOn', ({ member }) => consentedOn(member, 'contact'), true),
  textField('consentList', ({ member }, { t }) => t(`listExport.consent.${answer(member, 'list')}`), true),
  dateField('consentListOn', ({ member }) => consentedOn(member, 'list'), true),
  textField('notes', ({ member }) => member.notes, true),
  idField(),
];

export const memberList: ExportList<MemberExportRow> = {
  kind: 'members',
  audiences: ['list', 'contact', 'internal'],
  fields,
  usualFields: ['academicTitle', 'givenName', 'familyName', 'office', 'institution', 'city', 'email', 'phone', 'id'],
  // Personal data stays with those who got it; only who agreed to the list is shown to all members.
  labelFor: (audience) => (audience === 'list' ? 'TLP:AMBER' : 'TLP:AMBER+STRICT'),
  labelOf: () => undefined,
  omit,
};

function omit({ member }: MemberExportRow, audience: Audience): Omission | undefined {
  if (audience === 'internal') return undefined;
  if (audience === 'contact') return contactOmission(member);
  if (member.membership === 'left') return 'left';
  return hasConsented(member, 'list') ? undefined : 'noListConsent';
}

/** Why somebody is not among people who are written to all at once; undefined where nothing is against it. */
export function contactOmission(member: Member): Extract<Omission, 'left' | 'noContactConsent'> | undefined {
  if (member.membership === 'left') return 'left';
  return hasConsented(member, 'contact') ? undefined : 'noContactConsent';
}

function hasConsented({ consents }: Member, scope: Scope): boolean {
  return consents.some((consent) => consent.scope === scope);
}

function answer(member: Member, scope: Scope): 'yes' | 'no' {
  return hasConsented(member, scope) ? 'yes' : 'no';
}

function consentedOn({ consents }: Member, scope: Scope): string {
  return consents.findLast((consent) => consent.scope === scope)?.givenOn ?? '';
}

function further(member: Member, kind: 'email' | 'phone'): string {
  const all = contactsOf(member, kind).map(({ value }) => value);
  return (member[kind].trim() === '' ? all : all.slice(1)).join(BETWEEN);
}

export function topicTitles(ids: readonly string[], { topics }: ExportWords): readonly string[] {
  return ids.flatMap((id) => topics.get(id)?.title ?? []);
}

function rolesText({ roles }: Member, { t, groups, today }: ExportWords): string {
  return roles
    .filter(({ from, to }) => from <= today && (to === '' || to >= today.slice(0, to.length)))
    .map(({ kind, title, groupId }) => {
      const known = ROLES.find((role) => role === kind);
      const role = title.trim() !== '' ? title : known === undefined ? kind : t(`records.value.role.${known}`);
      const group = groups.get(groupId)?.title ?? '';
      return group === '' ? role : `${role} (${group})`;
    })
    .join(BETWEEN);
}

const ROLES = ['speaker', 'deputy', 'secretary', 'member', 'guest'] as const;

export function sectorText(institution: Institution | undefined, { t }: ExportWords): string {
  return !institution || institution.sector === '' ? '' : t(`institutions.sector.${institution.sector}`);
}

export function stateText(institution: Institution | undefined, { t }: ExportWords): string {
  return !institution || institution.state === '' ? '' : t(`institutions.state.${institution.state}`);
}
