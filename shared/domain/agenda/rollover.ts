import type { AgendaItem, FileRecord, Meeting } from '../../schema';
import { idTail, type Draft } from '../../schema/records';
import { compareAgendaItems, isAgendaPoint } from './agendaTimes';
import { comesBack } from './itemState';

/** Items that a meeting did not get through: adjourned, or never reached; not what was withdrawn. Standing items are not carried on: they come up on their own. */
export function openItems(agenda: readonly AgendaItem[]): readonly AgendaItem[] {
  return agenda
    .filter((item) => isAgendaPoint(item) && item.purpose === '' && comesBack(item))
    .sort(compareAgendaItems);
}

/** The last closed meeting before this one; before a meeting without a date the last closed one at all. */
export function previousMeeting(
  meetings: readonly Meeting[],
  { id, startsAt }: Pick<Meeting, 'id' | 'startsAt'>,
): Meeting | undefined {
  return meetings
    .filter(
      (meeting) => meeting.id !== id && meeting.status === 'closed' && (startsAt === '' || meeting.startsAt < startsAt),
    )
    .sort((a, b) => (a.startsAt < b.startsAt ? 1 : -1))[0];
}

/** A ULID, the part of an id that stays the same along a chain of what is carried on. */
const ROOT_LENGTH = 26;

/**
 * What goes on in the next meeting: title, topic, presenter, goal and documents, not the minutes. The id follows from the
 * meeting and the first item of the chain, so that two laptops that carry the same item on write the same record.
 */
export function rolloverDrafts(
  open: readonly AgendaItem[],
  meetingId: string,
  firstPosition: number,
): readonly { readonly id: string; readonly draft: Draft<'agendaItems'> }[] {
  return open.map((item, index) => {
    const { title, goal, topicId, noteId, presenterId, presenterText, plannedMinutes, documents } = item;
    return {
      id: `agendaItem:${carriedTail(item.id, meetingId)}`,
      draft: {
        meetingId,
        position: firstPosition + index,
        title,
        goal,
        topicId,
        noteId,
        presenterId,
        presenterText,
        plannedMinutes,
        documents,
        carriedFromId: item.id,
      },
    };
  });
}

/** The files of an item that is carried on, for the item that goes on. Both name the same chunks: nothing is copied but the record. */
export function rolloverFiles(
  files: readonly FileRecord[],
  { id, draft }: { readonly id: string; readonly draft: Draft<'agendaItems'> },
): readonly { readonly id: string; readonly draft: Draft<'files'> }[] {
  return files
    .filter(({ targetId }) => targetId === draft.carriedFromId)
    .map((file) => {
      const { name, mediaType, size, sha256, chunks, origins } = file;
      return {
        id: `file:${carriedTail(file.id, draft.meetingId ?? '')}`,
        draft: { name, mediaType, size, sha256, chunks, origins, targetId: id },
      };
    });
}

function carriedTail(id: string, meetingId: string): string {
  return `${idTail(meetingId)}-${idTail(id).slice(-ROOT_LENGTH)}`;
}

/** The earlier items that one continues, the latest first. Ends where one is gone, and where a chain closes on itself. */
export function carriedFrom(item: AgendaItem, itemById: ReadonlyMap<string, AgendaItem>): readonly AgendaItem[] {
  const chain: AgendaItem[] = [];
  const seen = new Set([item.id]);
  let earlier = itemById.get(item.carriedFromId);
  while (earlier && !seen.has(earlier.id)) {
    chain.push(earlier);
    seen.add(earlier.id);
    earlier = itemById.get(earlier.carriedFromId);
  }
  return chain;
}
