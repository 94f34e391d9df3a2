import { createTopicCatalogue } from '../domain/topics';
import type { Membership } from '../schema';
import { foldWrittenOut } from '../text/fold';
import { departments, familyNames, femaleNames, maleNames, officesBySector } from './content/personNames';
import { addDays, daysBetween } from './dates';
import type { DemoRecord } from './DemoData';
import { demoId } from './ids';
import { createRandom, type Random } from './random';

const MEMBERS = 1200;
/** So many signed up since the last meeting, the first part of them by the QR code on the slides. */
const NEWCOMERS = 12;
const NEWCOMERS_BY_QR = 8;

type Institution = DemoRecord<'institutions'>;

export interface DemoMembersOptions {
  readonly institutions: readonly Institution[];
  readonly today: string;
  readonly firstMeetingOn: string;
  readonly lastMeetingOn: string;
}

export function createDemoMembers(options: DemoMembersOptions): readonly DemoRecord<'members'>[] {
  const random = createRandom('members');
  const topicIds = createTopicCatalogue('de').map(({ id }) => id);
  // Larger networks within the network: some institutions send many people, most a handful.
  const crowd = options.institutions.flatMap((institution) =>
    Array.from({ length: random.between(1, random.chance(0.15) ? 24 : 8) }, () => institution),
  );
  const names = new Set<string>();

  return Array.from({ length: MEMBERS }, (_, index) => {
    const isNewcomer = index >= MEMBERS - NEWCOMERS;
    const person = createPerson(random, names);
    const institution =
      index < options.institutions.length ? (options.institutions[index] ?? random.pick(crowd)) : random.pick(crowd);
    const joinedOn = isNewcomer
      ? addDays(options.today, -random.between(1, Math.max(1, daysBetween(options.lastMeetingOn, options.today) - 1)))
      : pickJoinedOn(random, options);
    const membership = isNewcomer ? 'prospect' : pickMembership(random);
    return {
      id: demoId('members', index),
      draft: {
        ...person.names,
        membership,
        joinedOn,
        source: isNewcomer ? newcomerSource(index) : random.pick(SOURCES),
        email: `${toAddress(person.names.givenName)}.${toAddress(person.names.familyName)}@${toAddress(institution.draft.name ?? '')}.example`,
        phone: random.chance(0.6) ? pickPhone(random) : '',
        city: institution.draft.city ?? '',
        positions: createPositions(
          random,
          index,
          institution,
          random.pick(crowd),
          person.isFemale,
          joinedOn,
          membership,
          options.today,
        ),
        seeks: random.sample(topicIds, random.between(0, 3)),
        offers: random.chance(0.45) ? random.sample(topicIds, random.between(1, 2)) : [],
        consents: createConsents(random, index, joinedOn),
      },
    };
  });
}

const SOURCES = [
  'Outlook-Import',
  'Anmeldeplattform',
  'Empfehlung',
  'QR-Anmeldung',
  'QR-Anmeldung',
  'Messestand',
] as const;

function newcomerSource(index: number): string {
  return index < MEMBERS - NEWCOMERS + NEWCOMERS_BY_QR ? 'QR-Anmeldung' : 'Messestand';
}

function createPerson(
  random: Random,
  taken: Set<string>,
): {
  readonly isFemale: boolean;
  readonly names: {
    readonly salutation: string;
    readonly academicTitle: string;
    readonly givenName: string;
    readonly familyName: string;
  };
} {
  const isFemale = random.chance(0.48);
  const givenName = random.pick(isFemale ? femaleNames : maleNames);
  const familyName = random.pick(familyNames);
  if (taken.has(`${givenName} ${familyName}`)) return createPerson(random, taken);
  taken.add(`${givenName} ${familyName}`);
  const academicTitle = random.chance(0.13) ? (random.chance(0.15) ? 'Prof. Dr.' : 'Dr.') : '';
  return { isFemale, names: { salutation: isFemale ? 'Frau' : 'Herr', academicTitle, givenName, familyName } };
}

function pickMembership(random: Random): Membership {
  const lot = random.next();
  if (lot < 0.86) return 'member';
  if (lot < 0.93) return 'prospect';
  return lot < 0.97 ? 'paused' : 'left';
}

/** A third was there from the start, the rest joined evenly since. */
function pickJoinedOn(random: Random, { firstMeetingOn, lastMeetingOn }: DemoMembersOptions): string {
  if (random.chance(0.33)) return addDays(firstMeetingOn, -random.between(5, 60));
  return addDays(firstMeetingOn, random.between(0, daysBetween(firstMeetingOn, lastMeetingOn)));
}

type Positions = NonNullable<DemoRecord<'members'>['draft']['positions']>;

/** Person and office are separate: some came from elsewhere, some moved since they joined, who left has no office any more. */
function createPositions(
  random: Random,
  index: number,
  current: Institution,
  other: Institution,
  isFemale: boolean,
  joinedOn: string,
  membership: Membership,
  today: string,
): Positions {
  const began = addDays(joinedOn, -random.between(40, 2600)).slice(0, 7);
  const officeAt = (institution: Institution): string => {
    const [male, female] = random.pick(
      officesBySector[institution.draft.sector ?? ''] ?? [['Koordination', 'Koordination']],
    );
    return isFemale ? female : male;
  };
  const position = (part: string, institution: Institution, from: string, to: string): Positions[number] => ({
    id: `${demoId('members', index).slice(-8)}${part}`,
    office: officeAt(institution),
    department: random.pick(departments),
    institutionId: institution.id,
    from,
    to,
    isMain: false,
  });
  const hasMoved = daysBetween(joinedOn, today) > 150 && random.chance(0.1);
  const moved = addDays(joinedOn, random.between(60, Math.max(61, daysBetween(joinedOn, today) - 30)));
  const from = hasMoved ? moved.slice(0, 7) : began;
  const to = membership === 'left' ? addDays(today, -random.between(20, 90)).slice(0, 7) : '';
  const present = position('b', current, from, to < from ? '' : to);
  if (!hasMoved && !random.chance(0.2)) return [present];
  const earlier = hasMoved ? began : addDays(`${began}-01`, -random.between(500, 2000)).slice(0, 7);
  return [position('a', other, earlier, addDays(`${from}-01`, -2).slice(0, 7)), present];
}

function createConsents(
  random: Random,
  index: number,
  joinedOn: string,
): NonNullable<DemoRecord<'members'>['draft']['consents']> {
  const consent = { givenOn: joinedOn, textVersion: random.chance(0.7) ? '2' : '1' };
  const id = demoId('members', index).slice(-8);
  if (random.chance(0.12)) return [];
  const contact = { ...consent, id: `${id}c`, scope: 'contact' as const };
  return random.chance(0.7) ? [contact, { ...consent, id: `${id}l`, scope: 'list' as const }] : [contact];
}

/** Numbers that the Bundesnetzagentur keeps free for film and stage, so that no demo call reaches anybody. */
const PHONE_PREFIXES = ['+49 30 23125', '+49 40 66969', '+49 69 90009', '+49 221 4710', '+49 89 99998'] as const;

function pickPhone(random: Random): string {
  return `${random.pick(PHONE_PREFIXES)} ${String(random.between(0, 999)).padStart(3, '0')}`;
}

function toAddress(text: string): string {
  return foldWrittenOut(text)
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '')
    .slice(0, 40);
}
