import type { Member } from '../../schema/members';
import type { ImportField, ImportMessageKey, ImportProblem } from './importProblem';
import type { TopicMatch } from './matchTopics';
import { institutionKeyOf } from './planInstitutions';
import { readConsent, readDate, readEmail } from './readCells';
import type { MappedRow } from './recogniseColumns';
import { isSalutation, splitFullName } from './splitFullName';

type ConsentScope = Member['consents'][number]['scope'];

/** A member as the file tells it; ids and the institution's id come when the plan is turned into records. */
export type MemberDraft = Pick<
  Member,
  | 'salutation'
  | 'academicTitle'
  | 'givenName'
  | 'familyName'
  | 'email'
  | 'phone'
  | 'city'
  | 'seeks'
  | 'notes'
  | 'joinedOn'
> & {
  readonly office: string;
  readonly department: string;
  readonly institutionKey: string | undefined;
  readonly consents: readonly { readonly scope: ConsentScope; readonly givenOn: string }[];
};

export type DraftContext = {
  readonly matchTopics: (text: string) => TopicMatch;
  /** Calendar date of the import, for consents without a date of their own. */
  readonly today: string;
};

export type DraftedRow = { readonly draft: MemberDraft; readonly problems: readonly ImportProblem[] };

/** What cannot be understood becomes a problem and, word for word, a line of the notes: nothing is lost. */
export function draftMember(row: MappedRow, { matchTopics, today }: DraftContext): DraftedRow {
  const { fields } = row;
  const problems: ImportProblem[] = [...row.problems];
  const report = (field: ImportField, key: ImportMessageKey, value: string): void => {
    problems.push({ line: row.line, field, key, values: { value } });
  };

  const name = nameOf(row);
  const email = readEmail(fields.email ?? '');
  const rejectedEmail = email === undefined ? (fields.email ?? '') : '';
  if (rejectedEmail !== '') report('email', 'import.problem.invalidEmail', rejectedEmail);

  const topics = matchTopics(fields.topics ?? '');
  if (topics.unknown.length > 0) report('topics', 'import.problem.unknownTopics', topics.unknown.join('; '));

  for (const field of ['givenName', 'familyName'] as const) {
    if (hasLostLetters(name[field])) report(field, 'import.problem.lostLetters', name[field]);
  }

  const submittedOn = readDate(fields.submittedAt ?? '');
  if (submittedOn === undefined && fields.submittedAt !== undefined) {
    report('submittedAt', 'import.problem.unreadableDate', fields.submittedAt);
  }

  const consents = (['consentContact', 'consentList'] as const).flatMap((field) => {
    const given = readConsent(fields[field] ?? '');
    if (given === undefined) report(field, 'import.problem.unclearConsent', fields[field] ?? '');
    const scope: ConsentScope = field === 'consentContact' ? 'contact' : 'list';
    return given === true ? [{ scope, givenOn: submittedOn ?? today }] : [];
  });

  return {
    draft: {
      ...name,
      email: email ?? '',
      phone: fields.phone ?? '',
      city: fields.city ?? '',
      office: fields.office ?? '',
      department: fields.department ?? '',
      institutionKey: institutionKeyOf(row),
      seeks: topics.ids,
      consents,
      joinedOn: submittedOn ?? '',
      notes: [fields.notes ?? '', rejectedEmail, topics.unknown.join('; ')].filter((text) => text !== '').join('\n'),
    },
    problems,
  };
}

function nameOf({ fields }: MappedRow): Pick<MemberDraft, 'salutation' | 'academicTitle' | 'givenName' | 'familyName'> {
  const split = splitFullName(fields.fullName ?? '');
  // In a list with "Vorname" and "Name", the latter is the family name.
  const hasGivenName = fields.givenName !== undefined && fields.familyName === undefined;
  const title = fields.academicTitle ?? split.academicTitle;
  // English exports keep "Mr" and "Ms" in the title column.
  const titleIsSalutation = isSalutation(title);
  return {
    salutation: fields.salutation ?? (titleIsSalutation ? title : split.salutation),
    academicTitle: titleIsSalutation ? '' : title,
    givenName: fields.givenName ?? (fields.familyName === undefined ? split.givenName : ''),
    familyName: fields.familyName ?? (hasGivenName ? (fields.fullName ?? '') : split.familyName),
  };
}

/** "?ukasz" or "�": an export to a smaller character set has thrown letters away. */
function hasLostLetters(text: string): boolean {
  return /\?\p{L}|\p{L}\?|\ufffd/u.test(text);
}
