import type { DocumentSpeaker } from '../../documents';
import { pictureWords } from '../../documents/rich/pictureWords';
import type { Language } from '../../messages';
import { createTranslate, localeOf, type MessageValues } from '../../messages/translate';
import type { AgendaItem, Event, Meeting, Member, Network } from '../../schema';
import { addMinutes, computeAgendaTimes } from '../agenda';
import { memberToDisplayName } from '../membership';
import { meetingTitle, shownTitle } from '../titles';
import type { PlaceholderValues } from './placeholders';
import { memberToSalutation } from './salutation';
import { changesSinceSent, placeOf, type EntryChange } from './sentEntry';
import { descriptionToPlain } from '../../text/describedText';

export interface InvitationSource {
  readonly meeting: Meeting;
  readonly event: Event | undefined;
  readonly network: Network | undefined;
  readonly agendaItems: readonly AgendaItem[];
  /** Who speaks for the network on the day of the letter. */
  readonly speakers?: readonly DocumentSpeaker[];
}

/** What the placeholders stand for. Without a person, for one letter to all, the salutation names nobody and names are empty. */
export function invitationValues(
  { meeting, event, network, agendaItems, speakers = [] }: InvitationSource,
  member: Member | undefined,
  language: Language,
): PlaceholderValues {
  const t = createTranslate(language);
  const hasDate = meeting.startsAt !== '';
  const time = hasDate
    ? meeting.endsAt > meeting.startsAt
      ? t('invite.value.timeRange', { from: meeting.startsAt.slice(11), to: meeting.endsAt.slice(11) })
      : t('invite.value.time', { from: meeting.startsAt.slice(11) })
    : '';
  return {
    salutation: member ? memberToSalutation(member, language) : t('invite.salutation.all'),
    givenName: member?.givenName ?? '',
    familyName: member?.familyName ?? '',
    name: member ? memberToDisplayName(member) : '',
    network: network?.title ?? '',
    title: meetingTitle(meeting, t),
    date: hasDate ? longDate(meeting.startsAt, language) : '',
    time,
    place: placeOf(meeting, event),
    event: event?.title ?? '',
    agenda: agendaText(agendaItems, meeting, language),
    link: meeting.format === 'onsite' ? '' : meeting.onlineUrl,
    description: descriptionToPlain(meeting, pictureWords(t)).trim(),
    changes: changesSinceSent(meeting, event)
      .map((change) => t(`invite.changed.${change}`, changeValues(meeting, event, language)))
      .join('\n'),
    signUp: meeting.presentationUrl,
    contact: network?.contactName ?? '',
    contactEmail: network?.contactEmail ?? '',
    signature: network ? signatureBlock(network) : '',
    speakers: speakers.map(({ name, office }) => `${name}, ${office}`).join('\n'),
  };
}

/** What stands below a letter's closing. A network that has set none signs with whom to ask and its name, so that no letter ends in the air. */
export function signatureBlock({
  letterSignature,
  contactName,
  title,
}: Pick<Network, 'letterSignature' | 'contactName' | 'title'>): string {
  const own = letterSignature.trim();
  return own === '' ? [contactName.trim(), title.trim()].filter((line) => line !== '').join('\n') : own;
}

/** „10:00  1. Begrüßung (10 min)“, a line per item. */
export function agendaText(
  agendaItems: readonly AgendaItem[],
  meeting: Pick<Meeting, 'startsAt' | 'endsAt'>,
  language: Language,
): string {
  const t = createTranslate(language);
  return computeAgendaTimes(agendaItems, meeting)
    .items.map(({ item, number, startsAfter }) => {
      const time = meeting.startsAt === '' ? '' : `${addMinutes(meeting.startsAt, startsAfter).slice(11, 16)}  `;
      return `${time}${number}. ${shownTitle(item.title, t)} (${t('meetings.minutesShort', { minutes: item.plannedMinutes })})`;
    })
    .join('\n');
}

/** „Mittwoch, 9. Dezember 2026“. A local time belongs to no zone: read and written in UTC, it stays the day it is. */
function longDate(date: string, language: Language): string {
  return new Intl.DateTimeFormat(localeOf(language), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(Date.parse(`${date.slice(0, 10)}T12:00Z`));
}

function changeValues(
  meeting: Meeting,
  event: Event | undefined,
  language: Language,
): MessageValues<`invite.changed.${EntryChange}`>[0] {
  const { sentEntry } = meeting;
  const when = (at: string): string => (at === '' ? '' : `${longDate(at, language)}, ${at.slice(11, 16)}`);
  return {
    before: when(sentEntry.startsAt),
    after: when(meeting.startsAt),
    endBefore: sentEntry.endsAt.slice(11, 16),
    endAfter: meeting.endsAt.slice(11, 16),
    zoneBefore: meeting.sentTimeZone,
    zoneAfter: meeting.timeZone,
    placeBefore: sentEntry.place === '' ? '–' : sentEntry.place,
    placeAfter: placeOf(meeting, event) || '–',
    link: meeting.onlineUrl === '' ? '–' : meeting.onlineUrl,
  };
}
