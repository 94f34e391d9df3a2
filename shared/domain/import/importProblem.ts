import type germanTexts from '../../messages/de/import.json';

export type ImportMessageKey = keyof typeof germanTexts;

/** Something the user should see before importing. `values` are for the message and keep the original text. */
export type ImportProblem = {
  /** Line of the file, counted from 1, at which the record begins. */
  readonly line: number;
  readonly field?: ImportField;
  readonly key: ImportMessageKey;
  readonly values: Readonly<Record<string, string | number>>;
};

/** What is told of a whole file before anything is written. */
export type TableNote = Pick<ImportProblem, 'key' | 'values'>;

export const importFields = [
  'salutation',
  'academicTitle',
  'givenName',
  'familyName',
  'fullName',
  'institution',
  'department',
  'office',
  'city',
  'phone',
  'email',
  'topics',
  'language',
  'notes',
  'level',
  'consentContact',
  'consentContactOn',
  'consentList',
  'consentListOn',
  'submittedAt',
  'memberId',
  'status',
  'joinedOn',
  'offers',
  'tags',
  'addressedAs',
  'source',
  'state',
  'answer',
  'answeredAt',
  'meetingRole',
] as const;

export type ImportField = (typeof importFields)[number];

/** Message key of a field's name. */
export function importFieldKey<Field extends ImportField>(field: Field): `import.field.${Field}` {
  return `import.field.${field}`;
}
