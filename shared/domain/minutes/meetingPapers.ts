import type { DocumentLanguage, PaperKind, PaperSource } from '../../documents';
import { createTranslate } from '../../messages/translate';
import { dayOf } from '../quorum';
import { meetingTitle } from '../titles';
import type { MinutesSource } from './MinutesSource';
import { templateOn } from './networkTemplate';
import { toAttendees } from './toAttendees';

/**
 * What the printed papers of a meeting say. Certificates are for those who were there; lists, badges and signs for whoever may
 * come: the invited who have not declined, and those who are there anyway.
 */
export function paperSource(
  source: MinutesSource,
  kind: PaperKind,
  language: DocumentLanguage,
  createdAt: string,
): PaperSource {
  const { meeting, network } = source;
  const isMeant = kind === 'certificates' ? wasThere : mayCome;
  return {
    network: network?.title ?? '',
    language,
    template: templateOn(network, [...source.members.values()], { day: dayOf(meeting), language }),
    tlp: meeting.tlp,
    meeting: {
      title: meetingTitle(meeting, createTranslate(language)),
      start: meeting.startsAt,
      end: meeting.endsAt,
      timeZone: meeting.timeZone,
      place: [meeting.place, meeting.room].filter((part) => part !== '').join(', '),
    },
    // Somebody whose record is gone has no name to print.
    people: toAttendees(source.attendance.filter(isMeant), source).filter(({ name }) => name.trim() !== ''),
    createdAt,
  };
}

type Entry = MinutesSource['attendance'][number];

function wasThere({ presentFrom }: Entry): boolean {
  return presentFrom !== '';
}

function mayCome(entry: Entry): boolean {
  return wasThere(entry) || (entry.invited && entry.rsvp !== 'no') || entry.guestName !== '';
}
