import type { MinutesAttendee, MinutesContent } from '../minutesContent';
import { textRule } from './anonymiseMinutes';
import { withoutTitles } from './people';
import { redactItemText, redactText, type Redaction } from './redactText';

/**
 * [Note: names of erased people] Frozen minutes keep what they say and its hash. When somebody named in them is erased (Art. 17 GDPR), the record beside
 * the content notes one place at which it has the name, such as `present.2`, and no name. From then on documents are made with the function instead, in
 * the list of attendees, as owner, presenter or chair, and in running text; they say so, and still carry the hash of the whole.
 */
interface Place {
  readonly id: string;
  readonly name: string;
  readonly attendee?: Pick<MinutesAttendee, 'institution'> & Partial<Pick<MinutesAttendee, 'office'>>;
}

/** Every field of the content that holds the name of one person. */
function placesOf({ meeting, present, excused, agenda, speakers = [], mentioned }: MinutesContent): readonly Place[] {
  return [
    ...present.map((attendee, at) => ({ id: `present.${at}`, name: attendee.name, attendee })),
    ...excused.map((attendee, at) => ({ id: `excused.${at}`, name: attendee.name, attendee })),
    ...speakers.map(({ name }, at) => ({ id: `speaker.${at}`, name })),
    ...(mentioned?.people ?? []).map((name, at) => ({ id: `mentioned.${at}`, name })),
    ...(meeting.chair === undefined ? [] : [{ id: 'chair', name: meeting.chair }]),
    ...(meeting.minuteTaker === undefined ? [] : [{ id: 'minuteTaker', name: meeting.minuteTaker }]),
    ...present.flatMap(({ representedBy }, at) =>
      representedBy === undefined ? [] : [{ id: `representedBy.${at}`, name: representedBy }],
    ),
    ...agenda.flatMap(({ presenter = '', outcomes }, item) => [
      ...presenter.split(', ').map((name, at) => ({ id: `presenter.${item}.${at}`, name })),
      ...outcomes.flatMap(({ owners = [] }, outcome) =>
        owners.map((name, at) => ({ id: `owner.${item}.${outcome}.${at}`, name })),
      ),
    ]),
  ];
}

/** The first place of each of the names; titles may have been gained since. */
export function findPlaces(content: MinutesContent, names: readonly string[]): readonly string[] {
  const places = placesOf(content);
  const wanted = new Set(names.map((name) => withoutTitles(name.trim())).filter((name) => name !== ''));
  return [...wanted].flatMap((name) => {
    const found = places.find((place) => withoutTitles(place.name.trim()) === name);
    return found ? [found.id] : [];
  });
}

export interface RedactedMinutes {
  readonly content: MinutesContent;
  /** How many people are shown by their function. */
  readonly people: number;
}

/**
 * Frozen content as it is shown once people in it were erased.
 * @param erased places, as noted in the record
 * @param unnamed what stands for somebody whose function the content does not know
 */
export function redactErased(content: MinutesContent, erased: readonly string[], unnamed: string): RedactedMinutes {
  const places = placesOf(content);
  const people = places
    .filter(({ id, name }) => erased.includes(id) && name.trim() !== '')
    .map(({ name }) => toPerson(name, places, unnamed));
  if (people.length === 0) return { content, people: 0 };
  const rules = people.flatMap(({ names, family, label }) => [
    ...textRule(names, label),
    ...textRule(family, label, true),
  ]);
  const words = people.flatMap(({ family }) => family);
  return { content: mapTexts(content, { rules, words, hidesMail: false }, asFunction(people)), people: people.length };
}

interface Erased {
  readonly names: readonly string[];
  readonly family: readonly string[];
  /** In running text. */
  readonly label: string;
  /** In a list that has a column for the institution. */
  readonly office: string;
}

function toPerson(name: string, places: readonly Place[], unnamed: string): Erased {
  const plain = withoutTitles(name.trim());
  const attendee = places.find((place) => place.attendee && withoutTitles(place.name.trim()) === plain)?.attendee;
  const parts = [attendee?.office, attendee?.institution].filter((part) => part !== undefined && part !== '');
  return {
    names: [...new Set([name.trim(), plain])],
    family: plain.split(/\s+/u).slice(1).slice(-1),
    label: parts.length > 0 ? parts.join(', ') : unnamed,
    office: attendee?.office || unnamed,
  };
}

type Person = { readonly name: string; readonly listName?: string };

function asFunction(people: readonly Erased[]): <T extends Person>(attendee: T) => T {
  return (attendee) => {
    const person = people.find(({ names }) => names.includes(withoutTitles(attendee.name.trim())));
    if (!person) return attendee;
    return {
      ...attendee,
      name: person.office,
      ...(attendee.listName !== undefined && { listName: person.office }),
      // The function stands where the name stood, and need not be said twice.
      ...('office' in attendee && { office: '' }),
    };
  };
}

function mapTexts(
  content: MinutesContent,
  redaction: Redaction,
  shown: <T extends Person>(attendee: T) => T,
): MinutesContent {
  const { meeting } = content;
  const redact = (text: string): string => redactText(text, redaction);
  return {
    ...content,
    meeting: {
      ...meeting,
      title: redact(meeting.title),
      place: redact(meeting.place),
      ...(meeting.chair !== undefined && { chair: redact(meeting.chair) }),
      ...(meeting.minuteTaker !== undefined && { minuteTaker: redact(meeting.minuteTaker) }),
    },
    ...(content.speakers && { speakers: content.speakers.map((one) => ({ ...one, name: redact(one.name) })) }),
    present: content.present.map(shown).map((attendee) => ({
      ...attendee,
      ...(attendee.representedBy !== undefined && { representedBy: redact(attendee.representedBy) }),
    })),
    excused: content.excused.map(shown),
    agenda: content.agenda.map((item) => ({
      ...item,
      ...redactItemText(item, redaction),
      title: redact(item.title),
      ...(item.presenter !== undefined && { presenter: redact(item.presenter) }),
      outcomes: item.outcomes.map((outcome) => ({
        ...outcome,
        text: redact(outcome.text),
        ...(outcome.owners && { owners: outcome.owners.map(redact) }),
      })),
    })),
    ...(content.mentioned && {
      mentioned: { ...content.mentioned, people: content.mentioned.people.map(redact) },
    }),
    ...(content.distribution && { distribution: content.distribution.map(redact) }),
    ...(content.annexes && { annexes: content.annexes.map(redact) }),
  };
}
