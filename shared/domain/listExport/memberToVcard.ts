import type { Vcard } from '../../documents';
import { stampToInstant } from '../../sync/clock';
import { memberToDisplayName } from '../membership';
import { contactsOf } from './contactsOf';
import type { ExportWords, FieldId } from './exportList';
import { topicTitles, type MemberExportRow } from './memberList';

/** A person as a card, with the chosen fields. @param fields what was chosen and the audience may have */
export function memberToVcard(row: MemberExportRow, fields: ReadonlySet<FieldId>, words: ExportWords): Vcard {
  const { member, position, institution } = row;
  const chosen = (field: FieldId, value: string): string => (fields.has(field) ? value.trim() : '');
  const contacts = (kind: 'email' | 'phone', more: FieldId): Vcard['emails'] =>
    contactsOf(member, kind).filter(({ value }) => fields.has(value === member[kind].trim() ? kind : more));
  const academicTitle = chosen('academicTitle', member.academicTitle);
  return {
    uid: member.id,
    academicTitle,
    givenName: member.givenName.trim(),
    familyName: member.familyName.trim(),
    displayName: memberToDisplayName({ ...member, academicTitle, email: '' }) || words.t('members.unnamed'),
    office: chosen('office', position?.office ?? ''),
    institution: chosen('institution', institution?.name ?? ''),
    department: chosen('department', position?.department ?? ''),
    emails: contacts('email', 'moreEmails'),
    phones: contacts('phone', 'morePhones'),
    city: chosen('city', member.city),
    language: chosen('language', member.preferredLanguage),
    categories: [
      ...(fields.has('tags') ? member.tags : []),
      ...(fields.has('seeks') ? topicTitles(member.seeks, words) : []),
      ...(fields.has('offers') ? topicTitles(member.offers, words) : []),
    ].filter((category, index, all) => category.trim() !== '' && all.indexOf(category) === index),
    note: chosen('notes', member.notes),
    changedAt: stampToInstant(member.updatedAt),
  };
}
