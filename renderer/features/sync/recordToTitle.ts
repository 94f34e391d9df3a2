import type { AnyRecord } from '../../../shared/schema';

/** What a person calls a record, whatever its collection. */
export function recordToTitle(record: AnyRecord): string {
  const named = ['title', 'name', 'number', 'text', 'guestName'].map((field) => record[field]).find((value) => typeof value === 'string' && value !== '');
  if (typeof named === 'string') return named;
  const person = [record['givenName'], record['familyName']].filter((part) => typeof part === 'string' && part !== '').join(' ');
  return person === '' ? record.id : person;
}
