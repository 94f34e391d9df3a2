import {
  Building2,
  CalendarDays,
  FileText,
  Gavel,
  ListTodo,
  ListTree,
  MessagesSquare,
  Paperclip,
  ScrollText,
  Ticket,
  User,
} from 'lucide-react';
import { useMemo } from 'react';
import { useLocation } from 'wouter';
import { contactTexts, memberToListName, positionOn } from '../../../shared/domain/membership';
import { excerptOf } from '../../../shared/domain/search';
import { collectionOfId, type Member } from '../../../shared/schema';
import { LAPTOP_ZONE } from '../../../shared/laptopZone';
import { stampToInstant } from '../../../shared/sync/clock';
import { shorten } from '../../../shared/text/shorten';
import { createRecordSearch } from '../../data';
import { useRecords, useToday } from '../../live';
import { useMessages, type Icon } from '../../ui';
import { recordToPath, useRecordWords } from '../../features/sync';
import type { RecordHit } from '../frame';

const HITS_PER_KIND = 6;
const LONGEST_LABEL = 90;

export interface PaletteRecords {
  readonly search: (query: string) => readonly RecordHit[];
  /** The record whose screen has this address; undefined where there is none (any more). */
  readonly at: (path: string) => RecordHit | undefined;
}

interface Shown {
  readonly label: string;
  readonly detail: string;
  /** In short, `''` where there is none. */
  readonly date: string;
  readonly icon: Icon;
  readonly path: string;
}

/** How records of a kind are found and shown in the palette. */
interface Kind<T> {
  readonly words: (record: T) => readonly string[];
  readonly show: (record: T) => Shown;
  /** Longer text: where the query is found in it, the words around are shown. */
  readonly body?: (record: T) => string;
}

export function usePaletteRecords(): PaletteRecords {
  const { t, formatDate } = useMessages();
  const [, navigate] = useLocation();
  const members = useRecords('members').records;
  const institutions = useRecords('institutions');
  const topics = useRecords('topics');
  const notes = useRecords('notes').records;
  const meetings = useRecords('meetings');
  const events = useRecords('events').records;
  const outcomes = useRecords('outcomes').records;
  const agendaItems = useRecords('agendaItems').records;
  const minutes = useRecords('minutes').records;
  const files = useRecords('files').records;
  const today = useToday();
  const { context, titleOf } = useRecordWords();

  return useMemo(() => {
    const institutionOf = (member: Member): string =>
      institutions.byId.get(positionOn(member, today)?.institutionId ?? '')?.name ?? '';
    const meetingOf = ({ meetingId }: { readonly meetingId: string }): string =>
      meetings.byId.get(meetingId)?.title ?? '';
    const dayOf = (startsAt: string): string => (startsAt === '' ? '' : formatDate(startsAt.slice(0, 10)));
    const dayOfMeeting = (meetingId: string): string => dayOf(meetings.byId.get(meetingId)?.startsAt ?? '');
    /** When it was changed last. @param stamp of the record, a hybrid logical time */
    const changedOn = (stamp: string): string => formatDate(stampToInstant(stamp), LAPTOP_ZONE);

    // What hangs on nothing that is here cannot be shown anywhere.
    const placed = files.flatMap((file) => {
      const target = context.get(file.targetId);
      const path = target && recordToPath(target);
      return target && path !== undefined ? [{ ...file, target, path }] : [];
    });

    const sources: readonly Source[] = [
      createSource(members, {
        words: (member) => [memberToListName(member), institutionOf(member), member.city, ...contactTexts(member)],
        show: (member) => ({
          label: memberToListName(member),
          detail: institutionOf(member),
          date: changedOn(member.updatedAt),
          icon: User,
          path: `/members/${member.id}`,
        }),
        body: ({ notes: text }) => text,
      }),
      createSource(institutions.records, {
        words: ({ name, shortName, city }) => [name, shortName, city],
        show: ({ id, name, city }) => ({
          label: name,
          detail: city,
          date: '',
          icon: Building2,
          path: `/institutions/${id}`,
        }),
        body: ({ notes: text }) => text,
      }),
      createSource(meetings.records, {
        words: ({ title, place, startsAt }) => [title, place, dayOf(startsAt)],
        show: ({ id, title, place, startsAt }) => ({
          label: title,
          detail: place,
          date: dayOf(startsAt),
          icon: CalendarDays,
          path: `/meetings/${id}`,
        }),
        body: ({ description }) => description,
      }),
      createSource(topics.records, {
        words: ({ title }) => [title],
        show: ({ id, title }) => ({ label: title, detail: '', date: '', icon: MessagesSquare, path: `/topics/${id}` }),
        body: ({ description }) => description,
      }),
      createSource(notes, {
        words: ({ title }) => [title],
        show: ({ id, topicId, title, body, updatedAt }) => ({
          label: title || shorten(body.text, LONGEST_LABEL) || t('topics.untitledNote'),
          detail: topics.byId.get(topicId)?.title ?? '',
          date: changedOn(updatedAt),
          icon: FileText,
          path: `/topics/${topicId}/notes/${id}`,
        }),
        body: ({ body }) => body.text,
      }),
      createSource(outcomes, {
        words: ({ number, text, ownerText }) => [number, text, ownerText],
        show: ({ id, kind, number, text, meetingId, due }) => ({
          label: joined(number, shorten(text, LONGEST_LABEL)),
          detail: meetingOf({ meetingId }),
          date: kind === 'task' && due !== '' ? t('frame.due', { date: formatDate(due) }) : dayOfMeeting(meetingId),
          icon: kind === 'task' ? ListTodo : Gavel,
          path: kind === 'information' ? `/meetings/${meetingId}` : `/outcomes/${id}`,
        }),
      }),
      createSource(
        agendaItems.filter(({ meetingId }) => meetingId !== ''),
        {
          words: ({ title }) => [title],
          show: (item) => ({
            label: item.title,
            detail: meetingOf(item),
            date: dayOfMeeting(item.meetingId),
            icon: ListTree,
            path: `/meetings/${item.meetingId}`,
          }),
          body: ({ body }) => body.text,
        },
      ),
      createSource(minutes, {
        words: ({ number }) => [number],
        show: (version) => ({
          label: version.number,
          detail: meetingOf(version),
          date: formatDate(version.finalisedAt, LAPTOP_ZONE),
          icon: ScrollText,
          path: `/meetings/${version.meetingId}`,
        }),
      }),
      createSource(events, {
        words: ({ title, place, city, organiser }) => [title, place, city, organiser],
        show: ({ id, title, city, startsOn }) => ({
          label: title,
          detail: city,
          date: dayOf(startsOn),
          icon: Ticket,
          path: `/events/${id}`,
        }),
        body: ({ notes: text }) => text,
      }),
      createSource(placed, {
        words: ({ name }) => [name],
        show: ({ name, target, path, createdAt }) => ({
          label: name,
          detail: titleOf(target),
          date: changedOn(createdAt),
          icon: Paperclip,
          path,
        }),
      }),
    ];

    const toHit = ({ path, id, ...shown }: Shown & { readonly id: string }): RecordHit => ({
      id,
      ...shown,
      run: () => navigate(path),
    });
    return {
      search: (query) => sources.flatMap(({ find }) => find(query)).map(toHit),
      at(path) {
        const id = decodeURIComponent(path.split('/').at(-1) ?? '');
        const found = collectionOfId(id) && sources.map(({ get }) => get(id)).find((shown) => shown !== undefined);
        return found && toHit({ ...found, id, path });
      },
    };
  }, [
    members,
    institutions,
    topics,
    notes,
    meetings,
    events,
    outcomes,
    agendaItems,
    minutes,
    files,
    context,
    titleOf,
    today,
    navigate,
    t,
    formatDate,
  ]);
}

interface Source {
  readonly find: (query: string) => readonly (Shown & { readonly id: string })[];
  readonly get: (id: string) => Shown | undefined;
}

function createSource<T extends { readonly id: string }>(
  records: readonly T[],
  { words, show, body }: Kind<T>,
): Source {
  // Similar spellings of everything would bury what was meant; in the list of one kind they help.
  const search = createRecordSearch((record: T) => [...words(record), ...(body ? [body(record)] : [])], {
    findsSimilar: false,
  });
  return {
    find(query) {
      const { found } = search.find(records, query);
      return found.slice(0, HITS_PER_KIND).map((record) => {
        const shown = show(record);
        const isInName = excerptOf(shown.label, query) !== '';
        const excerpt = isInName || !body ? '' : excerptOf(body(record), query);
        return { id: record.id, ...shown, detail: excerpt === '' ? shown.detail : joined(shown.detail, excerpt) };
      });
    },
    get(id) {
      const record = records.find((known) => known.id === id);
      return record && show(record);
    },
  };
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ');
}
