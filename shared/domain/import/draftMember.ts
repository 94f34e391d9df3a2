import type { Contact, Member, Membership } from '../../schema/members';
import { foldForMatching } from '../../text/foldForMatching';
import type { ImportField, ImportMessageKey, ImportProblem } from './importProblem';
import type { TopicMatch } from './matchTopics';
import { institutionKeyOf } from './planInstitutions';
import { isDamagedNumber, readConsent, readEmail, readMembership, readSector } from './readCells';
import { isPlausibleDay, readDate, type SlashOrder } from './readDate';
import { readState } from './readState';
import type { FurtherValue, MappedRow } from './recogniseColumns';
import { contactKey, useOf } from './contactUse';
import { readLanguage } from './readLanguage';
import { isSalutation, splitFullName, type PersonName } from './splitFullName';

/** Part of an authority, as it stands in brackets behind a name. */
const unit =
  /^(?:referat|abteilung|abt\.|amt|dezernat|fachbereich|fb|sachgebiet|sg|stabsstelle|geschäftsbereich|fachdienst|team|unit|division|department)(?!\p{L})/iu;

/** In characters; what is longer is a sentence. */
const LONGEST_TAG = 60;

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
  | 'tags'
  | 'preferredLanguage'
  | 'notes'
  | 'joinedOn'
  | 'offers'
  | 'addressedAs'
  | 'source'
> & {
  /** `''` where the row does not say. */
  readonly membership: Membership | '';
  /** The day of the row, from which on what it says is known to be right; `''` where it has none. */
  readonly saidOn: string;
  /** Whether a column says when the person joined; otherwise `joinedOn` is the day of the row, which says it only of somebody new. */
  readonly saysJoined: boolean;
  /** What stands in a column that holds topics and tags of all kinds alike, as it stands there; empty where it is a column of wishes. */
  readonly categories: readonly string[];
  readonly attends: DraftAttends;
  /** Of a row that says which member it is. */
  readonly memberId: string;
  /** Every address and number of the row, the main ones among them. */
  readonly contacts: readonly DraftContact[];
  readonly office: string;
  readonly department: string;
  readonly institutionKey: string | undefined;
  /** What another row of the person says, and a person took as a place beside the first. */
  readonly furtherPlaces: readonly DraftPlace[];
  readonly consents: readonly DraftConsent[];
  /** What the row says no to: it takes back what an earlier one of the same file agreed to. */
  readonly refusals: readonly ConsentScope[];
};

/** What the row says of a meeting, as it stands there: see `planInvitees`. */
export type DraftAttends = { readonly answer: string; readonly answeredAt: string; readonly role: string };

export type DraftConsent = {
  readonly scope: ConsentScope;
  readonly givenOn: string;
  /** The file says when; otherwise the day is empty. It never becomes the day of the import. */
  readonly isDated: boolean;
};

export type DraftContact = Pick<Contact, 'value' | 'use'> & {
  readonly kind: 'email' | 'phone';
  /** Of a value that another row of the person said, the day of that row. */
  readonly saidOn?: string;
};

export type DraftPlace = Pick<MemberDraft, 'office' | 'department' | 'institutionKey'>;

export type DraftContext = {
  readonly matchTopics: (text: string) => TopicMatch;
  /** Calendar date of the import: nothing was said after it. */
  readonly today: string;
  readonly slashOrder?: SlashOrder | undefined;
};

export type DraftedRow = { readonly draft: MemberDraft; readonly problems: readonly ImportProblem[] };

/** What cannot be understood becomes a problem and, word for word, a line of the notes: nothing is lost. */
export function draftMember(row: MappedRow, { matchTopics, today, slashOrder }: DraftContext): DraftedRow {
  const { fields } = row;
  const problems: ImportProblem[] = [...row.problems];
  const report = (field: ImportField, key: ImportMessageKey, value: string): void => {
    problems.push({ line: row.line, field, key, values: { value } });
  };

  const { remark, ...name } = nameOf(row);
  const isUnit = unit.test(remark) && fields.department === undefined;
  // A form tool that did not ask writes "anonymous" into its own column, and the address is in the next one.
  const others = row.further.filter(({ field }) => field === 'email');
  const firstRead = readEmail(fields.email ?? '');
  const other = firstRead === undefined ? others.find(({ value }) => readEmail(value) !== undefined) : undefined;
  const email = firstRead ?? readEmail(other?.value ?? '');
  const rejectedEmail = firstRead === undefined ? (fields.email ?? '') : '';
  if (rejectedEmail !== '' && !other) report('email', 'import.problem.invalidEmail', rejectedEmail);

  const topics = matchTopics(fields.topics ?? '');
  const offers = matchTopics(fields.offers ?? '');
  const tags = topics.unknown.filter((text) => text.length <= LONGEST_TAG);
  const untagged = topics.unknown.filter((text) => text.length > LONGEST_TAG);
  // Where the column is one of tags, that they become tags is no news.
  if (tags.length > 0 && !isOfTags(row.headings.topics ?? ''))
    report('topics', 'import.problem.unknownTopics', tags.join('; '));
  if (offers.unknown.length > 0) report('offers', 'import.problem.unknownTopics', offers.unknown.join('; '));

  for (const field of ['givenName', 'familyName'] as const) {
    if (hasLostLetters(name[field])) report(field, 'import.problem.lostLetters', name[field]);
  }

  const unread: FurtherValue[] = [];
  const keep = (field: ImportField, key: ImportMessageKey): void => {
    const value = fields[field] ?? '';
    report(field, key, value);
    unread.push({ heading: row.headings[field] ?? '', value });
  };
  /** A day that cannot be right is kept as it stands, as one that cannot be read is. */
  const dayOf = (field: ImportField): string | undefined => {
    const text = fields[field];
    const day = readDate(text ?? '', slashOrder);
    const isPlausible = day !== undefined && isPlausibleDay(day, today);
    if (text !== undefined && !isPlausible)
      keep(field, day === undefined ? 'import.problem.unreadableDate' : 'import.problem.impossibleDate');
    return isPlausible ? day : undefined;
  };
  const submittedOn = dayOf('submittedAt');
  const joinedOn = dayOf('joinedOn');
  const membership = readMembership(fields.status ?? '');
  if (membership === undefined && fields.status !== undefined) keep('status', 'import.problem.unknownStatus');
  for (const [field, read] of [
    ['level', readSector],
    ['state', readState],
  ] as const) {
    const value = fields[field];
    if (value !== undefined && (fields.institution === undefined || read(value) === undefined))
      unread.push({ heading: row.headings[field] ?? '', value });
  }

  const consents = (['consentContact', 'consentList'] as const).flatMap((field) => {
    const given = readConsent(fields[field] ?? '');
    if (given === undefined) keep(field, 'import.problem.unclearConsent');
    const scope: ConsentScope = field === 'consentContact' ? 'contact' : 'list';
    // A day of its own counts for more than that of the whole row.
    const dayField = `${field}On` as const;
    const day = dayOf(dayField);
    const isDayUnread = day === undefined && fields[dayField] !== undefined;
    const saidOn = day ?? (isDayUnread ? undefined : submittedOn);
    // A day says when, not whether: without a yes it proves nothing, and is kept.
    if (given !== true && day !== undefined) {
      if (fields[field] === undefined) keep(dayField, 'import.problem.dayWithoutConsent');
      else unread.push({ heading: row.headings[dayField] ?? '', value: fields[dayField] ?? '' });
    }
    return given === true ? [{ scope, givenOn: saidOn ?? '', isDated: saidOn !== undefined }] : [];
  });

  const numbers = numbersOf(row);
  for (const { heading, value } of numbers.filter(isDamaged)) {
    report('phone', 'import.problem.damagedNumber', value);
    unread.push({ heading, value });
  }
  const phone = numbers.find((number) => !isDamaged(number));
  const contacts = contactsOf(row, email ?? '', phone);
  const language = readLanguage(fields.language ?? '');
  if (fields.language !== undefined && language === '')
    unread.push({ heading: row.headings.language ?? '', value: fields.language });
  const isKept = ({ field, value }: FurtherValue): boolean =>
    (field !== 'email' && field !== 'phone') || (field === 'email' && readEmail(value) === undefined);

  return {
    draft: {
      ...name,
      memberId: fields.memberId ?? '',
      email: email ?? '',
      phone: phone?.value ?? '',
      contacts,
      tags: [...tags, ...offers.unknown, ...tagsOf(fields.tags ?? '')],
      preferredLanguage: language,
      city: fields.city ?? '',
      office: fields.office ?? '',
      department: isUnit ? remark : (fields.department ?? ''),
      institutionKey: institutionKeyOf(row),
      seeks: topics.ids,
      offers: offers.ids,
      categories: isOfAllKinds(row.headings.topics ?? '') ? topics.texts : [],
      addressedAs: fields.addressedAs ?? '',
      source: fields.source ?? '',
      membership: membership ?? '',
      attends: {
        answer: fields.answer ?? '',
        answeredAt: fields.answeredAt ?? fields.submittedAt ?? '',
        role: fields.meetingRole ?? '',
      },
      consents,
      refusals: (['consentContact', 'consentList'] as const).flatMap((field): readonly ConsentScope[] => {
        const isRefused = fields[field] !== undefined && readConsent(fields[field]) === false;
        return isRefused ? [field === 'consentContact' ? 'contact' : 'list'] : [];
      }),
      joinedOn: joinedOn ?? submittedOn ?? '',
      saysJoined: joinedOn !== undefined,
      saidOn: submittedOn ?? '',
      furtherPlaces: [],
      notes: [
        fields.notes ?? '',
        rejectedEmail,
        untagged.join('; '),
        isUnit ? '' : remark,
        ...[...unread, ...row.further.filter((value) => value !== other && isKept(value))].map(toNote),
      ]
        .filter((text) => text !== '')
        .join('\n'),
    },
    problems,
  };
}

/** Tags of our own lists: no topics are looked for among them. */
function tagsOf(text: string): readonly string[] {
  return [...new Set(text.split(/[;\n]/u).map((tag) => tag.trim()))].filter((tag) => tag !== '');
}

const OF_TAGS: ReadonlySet<string> = new Set(['tags', 'labels', 'schlagwoerter', 'schlagworte', 'schlagwort']);
const OF_ALL_KINDS: ReadonlySet<string> = new Set(['categories', 'kategorien', 'kategorie', ...OF_TAGS]);

function isOfTags(heading: string): boolean {
  return OF_TAGS.has(foldForMatching(heading));
}

function isOfAllKinds(heading: string): boolean {
  return OF_ALL_KINDS.has(foldForMatching(heading));
}

/** The main one first. */
function numbersOf({ fields, headings, further }: MappedRow): readonly FurtherValue[] {
  const main = fields.phone === undefined ? [] : [{ heading: headings.phone ?? '', value: fields.phone }];
  return [...main, ...further.filter(({ field }) => field === 'phone')];
}

function isDamaged({ value }: FurtherValue): boolean {
  return isDamagedNumber(value);
}

/** Further values of one person become contacts of it, each once. */
function contactsOf(
  { headings, further }: MappedRow,
  email: string,
  phone: FurtherValue | undefined,
): readonly DraftContact[] {
  const all: DraftContact[] = [
    ...(email === '' ? [] : [{ kind: 'email', value: email, use: useOf(headings.email ?? '') } as const]),
    ...(phone === undefined ? [] : [{ kind: 'phone', value: phone.value, use: useOf(phone.heading) } as const]),
    ...further.flatMap((one): readonly DraftContact[] => {
      const { field, heading, value } = one;
      if (field === 'phone') return isDamaged(one) ? [] : [{ kind: 'phone', value, use: useOf(heading) }];
      const address = field === 'email' ? readEmail(value) : undefined;
      return address === undefined ? [] : [{ kind: 'email', value: address, use: useOf(heading) }];
    }),
  ];
  const seen = new Set<string>();
  return all.filter((contact) => {
    const key = contactKey(contact);
    return !seen.has(key) && seen.add(key).size > 0;
  });
}

function toNote({ heading, value }: FurtherValue): string {
  return heading === '' ? value : `${heading}: ${value}`;
}

function nameOf({ fields }: MappedRow): PersonName {
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
    remark: hasGivenName ? '' : split.remark,
  };
}

/** "?ukasz" or "�": an export to a smaller character set has thrown letters away. */
function hasLostLetters(text: string): boolean {
  return /\?\p{L}|\p{L}\?|\ufffd/u.test(text);
}
