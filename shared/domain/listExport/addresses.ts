import type { AddressEntry } from '../../documents';
import type { Institution } from '../../schema';
import type { Site } from '../../schema/institutions';
import { memberToDisplayName, memberToListName } from '../membership';
import type { FieldId } from './exportList';
import type { MemberExportRow } from './memberList';

/** A person in an address list, with the chosen fields. @param fields what was chosen and the audience may have */
export function memberToAddress(
  { member, position, institution }: MemberExportRow,
  fields: ReadonlySet<FieldId>,
): AddressEntry {
  const chosen = (field: FieldId, value: string): string => (fields.has(field) ? value.trim() : '');
  return {
    name: memberToListName({ ...member, email: '', academicTitle: chosen('academicTitle', member.academicTitle) }),
    office: chosen('office', position?.office ?? ''),
    institution: chosen('institution', institution?.name ?? ''),
    city: chosen('city', member.city),
    email: chosen('email', member.email),
    phone: chosen('phone', member.phone),
  };
}

/** Lines of a label as DIN 5008 has them: institution, person, street, town. Members have no street: it is that of their institution. */
export function memberToLabel({ member, position, institution }: MemberExportRow): readonly string[] {
  const site = siteFor(institution, member.city);
  return lines([
    institution?.name ?? '',
    position?.department ?? '',
    memberToDisplayName({ ...member, email: '' }),
    site?.street ?? '',
    town(site, member.city || (institution?.city ?? '')),
  ]);
}

export function institutionToLabel(institution: Institution): readonly string[] {
  const site = siteFor(institution, institution.city);
  return lines([institution.name, site?.street ?? '', town(site, institution.city)]);
}

/** The site in that town, or the first where nothing is known of a town. A street elsewhere would send the letter astray. */
function siteFor(institution: Institution | undefined, city: string): Site | undefined {
  const sites =
    institution?.sites.filter(({ street, postalCode }) => street.trim() !== '' || postalCode.trim() !== '') ?? [];
  const named = city.trim().toLowerCase();
  return named === '' ? sites[0] : sites.find((site) => site.city.trim().toLowerCase() === named);
}

function town(site: Site | undefined, city: string): string {
  return `${site?.postalCode ?? ''} ${site && site.city.trim() !== '' ? site.city : city}`;
}

function lines(all: readonly string[]): readonly string[] {
  return all.map((line) => line.trim()).filter((line) => line !== '');
}
