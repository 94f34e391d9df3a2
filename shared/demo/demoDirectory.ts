import { addDays } from './dates';
import type { DemoData, DemoRecord } from './DemoData';

/** What the network calls its groups; ids are fixed, so that two laptops with the demonstration mean the same. */
export const DEMO_GROUPS = [
  {
    id: 'demo-group-ai',
    title: 'Unterarbeitskreis KI',
    description: 'Prüft gemeinsam, welche Anwendungen sich übertragen lassen.',
    endedOn: '',
  },
  {
    id: 'demo-group-measures',
    title: 'Redaktion Kennzahlen',
    description: 'Schreibt die Kennzahlen des Netzwerks fort.',
    endedOn: '',
  },
] as const;

type Member = DemoRecord<'members'>;
type Directory = Pick<DemoData, 'members' | 'institutions'>;

/** At which place of the list somebody does what in the network. */
const ROLES = [
  { at: 0, kind: 'speaker', groupId: '' },
  { at: 4, kind: 'deputy', groupId: '' },
  { at: 9, kind: 'speaker', groupId: 'demo-group-ai' },
  { at: 20, kind: 'member', groupId: 'demo-group-ai' },
  { at: 31, kind: 'member', groupId: 'demo-group-ai' },
  { at: 47, kind: 'speaker', groupId: 'demo-group-measures' },
  { at: 52, kind: 'member', groupId: 'demo-group-measures' },
] as const;

const TAGS: ReadonlyMap<number, readonly string[]> = new Map([
  [0, ['Sprecherkreis', 'Vortrag']],
  [4, ['Sprecherkreis']],
  [9, ['Vortrag']],
  [20, ['Vortrag', 'Presse']],
  [31, ['Presse']],
  [47, ['Vortrag']],
]);

/** Somebody with a second office beside the main one, and a private address. */
const BUSY = 20;
/** An institution that looks for somebody. */
const LOOKING = 40;

/** Who signed up at the stand although a member already, with a keyboard without umlauts and a private address. */
const SIGNED_UP_TWICE: ReadonlyMap<number, number> = new Map([
  [1196, 53],
  [1198, 95],
]);

/** What only some people and institutions have: roles, tags, a second office, a vacancy. Everything else stays as it was made. */
export function withDirectory({ members, institutions }: Directory, today: string): Directory {
  const second = institutions[LOOKING + 1];
  return {
    members: members.map((member, at) => {
      const roles = ROLES.filter((role) => role.at === at).map(({ kind, groupId }) => ({
        id: `${member.id.slice(-8)}${groupId}`,
        groupId,
        kind,
        title: '',
        from: addDays(today, -400).slice(0, 7),
        to: '',
      }));
      const first = members[SIGNED_UP_TWICE.get(at) ?? -1];
      const draft = {
        ...member.draft,
        ...(first && asAtTheStand(first)),
        roles,
        tags: [...(TAGS.get(at) ?? [])],
      };
      return { ...member, draft: at === BUSY && second ? { ...draft, ...busy(member, second.id, today) } : draft };
    }),
    institutions: institutions.map((institution, at) => {
      if (at !== LOOKING) return institution;
      const vacancy = {
        id: `${institution.id.slice(-8)}v`,
        office: 'Chief Digital Officer',
        department: 'Stabsstelle Digitalisierung',
        since: addDays(today, -45),
        formerMemberId: '',
        filledBy: '',
        filledOn: '',
      };
      return { ...institution, draft: { ...institution.draft, vacancies: [vacancy] } };
    }),
  };
}

function asAtTheStand({ draft }: Member): Member['draft'] {
  const { givenName = '', familyName = '', phone = '', positions = [] } = draft;
  const [typedGiven, typedFamily] = [withoutUmlauts(givenName), withoutUmlauts(familyName)];
  return {
    salutation: draft.salutation ?? '',
    academicTitle: '',
    givenName: typedGiven,
    familyName: typedFamily,
    email: `${typedGiven}.${typedFamily}@post.example`.toLowerCase(),
    phone,
    city: draft.city ?? '',
    positions: positions.filter(({ to }) => to === '').map((position) => ({ ...position, id: `${position.id}t` })),
  };
}

function withoutUmlauts(name: string): string {
  const written: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };
  return name.replace(/[äöüß]/gu, (letter) => written[letter] ?? letter);
}

function busy({ id, draft }: Member, institutionId: string, today: string): Member['draft'] {
  const { email = '', positions = [] } = draft;
  const contact = (part: string, value: string, use: string, source: string) => ({
    id: `${id.slice(-8)}${part}`,
    kind: 'email',
    value,
    use,
    source,
    asOf: addDays(today, -200),
  });
  return {
    contacts: [
      contact('m', email, 'work', 'self'),
      contact('n', email.replace(/@.*$/u, '@post.example'), 'private', 'card'),
    ],
    positions: [
      ...positions.map((position) => ({ ...position, isMain: position.to === '' })),
      {
        id: `${id.slice(-8)}s`,
        office: 'Lehrauftrag Verwaltungsinformatik',
        department: '',
        institutionId,
        from: addDays(today, -500).slice(0, 7),
        to: '',
        isMain: false,
      },
    ],
  };
}
