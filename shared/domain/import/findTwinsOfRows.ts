import {
  comparePeople,
  createPersonIndex,
  createSought,
  emailKey,
  evidenceOfPeople,
  memberToFacts,
  nameAndInstitutionKeys,
  nameKey,
  personKeys,
  readPerson,
  type Evidence,
  type Keys,
  type LikelyPerson,
  type Person,
  type PersonReason,
} from '../duplicates';
import type { ExistingMember } from './compareMember';
import type { MemberDraft } from './draftMember';
import { createInstitutionLikeness } from './institutionLikeness';
import type { ExistingInstitution, InstitutionPlan } from './planInstitutions';

/** `likeness`: by the score of the twins; all others are keys that are the same. */
export type TwinReason = 'id' | 'email' | 'nameAndInstitution' | 'name' | 'likeness';

type Who = { readonly kind: 'line'; readonly line: number } | { readonly kind: 'member'; readonly memberId: string };

/** Who a row is, or may be, the same as: a member, or somebody in an earlier line of the file. */
export type Twin = Who & {
  readonly by: TwinReason;
  readonly isSure: boolean;
  /** Why it may be, and why not, the weightiest first; of one that is sure nobody asks. */
  readonly evidence?: readonly Evidence<PersonReason>[];
};

/** Whoever is looked for by a key, and what is compared of them. */
type Known = { readonly name: string; readonly who: Who; readonly person: Person };

export interface TwinIndexInput {
  readonly members: readonly ExistingMember[];
  readonly institutions: readonly ExistingInstitution[];
  readonly plans: readonly InstitutionPlan[];
  readonly rows: readonly Drafted[];
}

interface Drafted {
  readonly line: number;
  readonly draft: MemberDraft;
}

/** A row as it is compared. */
interface Self {
  readonly person: Person;
  /** Id or key of its institution. */
  readonly place: string | undefined;
  readonly keys: Keys;
}

/**
 * Finds the twins of all rows, in their order, in steps: see `prepareImportInSteps`. Members come before earlier lines. Sure is the member's own id, the same
 * address with a name that is not wholly another one, and the same name at the same institution where that is one person and nothing says otherwise. All
 * else is for a person to say: what the twins' score finds, a shared mailbox, the same name alone.
 */
export function* findTwinsOfRows({
  members,
  institutions,
  plans,
  rows,
}: TwinIndexInput): Generator<undefined, ReadonlyMap<number, Twin>> {
  const planByKey = new Map(plans.map((plan) => [plan.key, plan]));
  const likenessOf = createInstitutionLikeness(institutions, plans);
  const sought = createSought();
  const selves: Self[] = [];
  for (const { line, draft } of rows) {
    const plan = draft.institutionKey === undefined ? undefined : planByKey.get(draft.institutionKey);
    const place = plan?.target.action === 'match' ? plan.target.institutionId : draft.institutionKey;
    const person = readPerson(draftToFacts(line, draft, place));
    const keys = sought.seek(person, place === undefined ? [] : [place, ...(plan?.suggestedIds ?? [])]);
    selves.push({ person, place, keys });
    yield;
  }

  const ids = new Set<string>();
  const byEmail = new Map<string, Known>();
  const byNameAndInstitution = new Map<string, Known[]>();
  const byName = new Map<string, [ExistingMember, Known][]>();
  const people = createPersonIndex(sought);
  const lines = createPersonIndex(sought);
  for (const member of members) {
    yield;
    if (member.deletedAt !== '') continue;
    ids.add(member.id);
    const person = readOnce(member);
    const known: Known = { name: nameKey(member), who: { kind: 'member', memberId: member.id }, person };
    const further = member.contacts.filter(({ kind }) => kind === 'email');
    for (const { value } of further) setOnce(byEmail, emailKey({ email: value }), known);
    if (emailKey(member) !== '') byEmail.set(emailKey(member), known);
    for (const place of nameAndInstitutionKeys(member)) append(byNameAndInstitution, place, known);
    if (known.name === '') continue;
    append(byName, known.name, [member, known]);
    people.add(person, personKeys(person, person.facts.institutionIds));
  }

  function sameName(draft: MemberDraft, name: string, place: string | undefined): Known | undefined {
    return byName.get(name)?.find(([member]) => {
      const isElsewhere = place !== undefined && member.positions.some(({ institutionId }) => institutionId !== '');
      const hasOtherAddress = draft.email !== '' && member.email !== '';
      // Another institution and another address: somebody of the same name.
      return !(isElsewhere && hasOtherAddress);
    })?.[1];
  }

  function likest(person: Person, candidates: ReadonlySet<Person>): Twin | undefined {
    let best: { readonly other: Person; readonly score: number } | undefined;
    let evidence: readonly Evidence<PersonReason>[] = [];
    for (const other of candidates) {
      const likely = comparePeople(person, other, likenessOf);
      if (!likely || isNamesake(likely) || likely.score <= (best?.score ?? 0)) continue;
      best = { other, score: likely.score };
      evidence = likely.evidence;
    }
    return best && { ...whoIs(best.other), by: 'likeness', isSure: false, evidence };
  }

  function find(draft: MemberDraft, name: string, self: Self): Twin | undefined {
    const { place } = self;
    if (ids.has(draft.memberId)) return { kind: 'member', memberId: draft.memberId, by: 'id', isSure: true };
    const asked = ({ who, person }: Known, by: TwinReason): Twin => {
      return { ...who, by, isSure: false, evidence: evidenceOfPeople(self.person, person, likenessOf) };
    };
    const mail = byEmail.get(draft.email);
    if (mail && (name === '' || !differsWholly(mail.name, name))) return { ...mail.who, by: 'email', isSure: true };
    const placed = name === '' || place === undefined ? [] : (byNameAndInstitution.get(`${name}|${place}`) ?? []);
    const [only, ...others] = placed;
    if (only) {
      const found = asked(only, 'nameAndInstitution');
      if (others.length === 0 && found.evidence?.some(({ points }) => points <= CONTRADICTION) === false)
        return { ...only.who, by: 'nameAndInstitution', isSure: true };
      return likest(self.person, new Set(placed.map(({ person }) => person))) ?? found;
    }
    const alike = likest(self.person, people.candidates(self.keys)) ?? likest(self.person, lines.candidates(self.keys));
    if (alike) return alike;
    if (mail) return asked(mail, 'email');
    const named = name === '' ? undefined : sameName(draft, name, place);
    return named && asked(named, 'name');
  }

  /** For the rows that follow. */
  function remember(
    line: number,
    draft: MemberDraft,
    name: string,
    { person, place, keys }: Self,
    twin: Twin | undefined,
  ): void {
    const known: Known = { name, who: { kind: 'line', line }, person };
    setOnce(byEmail, draft.email, known);
    if (name === '') return;
    // Of several lines the first stands for all, and whoever is a member already is found as that.
    if (place !== undefined && !byNameAndInstitution.has(`${name}|${place}`))
      append(byNameAndInstitution, `${name}|${place}`, known);
    if (twin?.isSure !== true) lines.add(person, keys);
  }

  const twins = new Map<number, Twin>();
  for (const [at, { line, draft }] of rows.entries()) {
    const self = selves[at];
    const name = nameKey(draft);
    // Nobody is looked for twice under a name that a person left out.
    if (!self || (name === '' && draft.memberId === '')) continue;
    const twin = find(draft, name, self);
    if (twin) twins.set(line, twin);
    remember(line, draft, name, self, twin);
    yield;
  }
  return twins;
}

/**
 * The same name elsewhere is asked about after the import, on the screen of the twins: nobody is to be kept out of a list for their name, and two who are one
 * can be merged, while two who were made one can hardly be parted.
 */
function isNamesake({ sureness, evidence }: LikelyPerson): boolean {
  return sureness === 'possible' && evidence.some(({ reason }) => reason === 'otherInstitution');
}

/** So many points against it, and the same name at the same institution may be two people: another number in the address, junior and senior. */
const CONTRADICTION = -15;

const read = new WeakMap<ExistingMember, Person>();

/** The list is planned anew with every record that changes; of all others it is known what was read. */
function readOnce(member: ExistingMember): Person {
  const known = read.get(member);
  if (known) return known;
  // No row has an id, so nobody said of it that it is somebody else.
  const person = readPerson(memberToFacts({ ...member, notSameAs: [] }));
  read.set(member, person);
  return person;
}

const LINE = 'line:';

function draftToFacts(line: number, draft: MemberDraft, place: string | undefined): Person['facts'] {
  const { salutation, givenName, familyName, city, contacts } = draft;
  const valuesOf = (wanted: 'email' | 'phone'): readonly string[] =>
    contacts.flatMap(({ kind, value }) => (kind === wanted ? [value] : []));
  return {
    ...{ id: `${LINE}${line}`, salutation, givenName, familyName, city },
    emails: valuesOf('email'),
    phones: valuesOf('phone'),
    institutionIds: place === undefined ? [] : [place],
    notSameAs: [],
  };
}

function whoIs({ facts: { id } }: Person): Who {
  return id.startsWith(LINE) ? { kind: 'line', line: Number(id.slice(LINE.length)) } : { kind: 'member', memberId: id };
}

function setOnce(index: Map<string, Known>, key: string, known: Known): void {
  if (key !== '' && !index.has(key)) index.set(key, known);
}

function append<T>(index: Map<string, T[]>, key: string, value: T): void {
  const known = index.get(key);
  if (known) known.push(value);
  else index.set(key, [value]);
}

/** A shared mailbox (info@…): the address is the same, but neither given nor family name is. */
function differsWholly(oneKey: string, otherKey: string): boolean {
  const [given, family] = oneKey.split('|');
  const [otherGiven, otherFamily] = otherKey.split('|');
  return given !== otherGiven && family !== otherFamily;
}
