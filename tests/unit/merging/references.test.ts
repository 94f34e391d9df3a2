import { describe, expect, it } from 'vitest';
import { REFERENCES } from '../../../shared/domain/merging';
import { COLLECTION_NAMES, collections } from '../../../shared/schema';
import { isFields } from '../../../shared/schema/shape';

/** Fields that are named like references, and name neither a member nor an institution. A new field belongs here or there. */
const OTHERS: ReadonlySet<string> = new Set(
  [
    'members.joinedEventId members.mergedInto members.roles.groupId institutions.mergedInto network.databaseId',
    'network.agendaTemplates.entries.topicId notes.topicId notes.parentId meetings.eventId meetings.currentItemId',
    'agendaItems.meetingId agendaItems.topicId agendaItems.carriedFromId agendaItems.noteId agendaItems.minutesId',
    'outcomes.meetingId outcomes.agendaItemId minutes.meetingId minutes.supersedesId minutes.amendsId minutes.approvedInId',
    'indicators.topicId attendance.meetingId messages.letterId sendings.messageId sendings.mailId',
    // Names as they were typed.
    'attendance.representedBy outcomes.confirmedBy minutes.objections.raisedBy',
    // Agenda items beside each other, and a column.
    'minutes.withheldItems.by network.savedViews.groupBy',
    // Moved apart, since the id of attendance holds it.
    'attendance.memberId',
  ].flatMap((line) => line.split(' ')),
);

function namedLikeReferences(properties: unknown, path: string): readonly string[] {
  if (!isFields(properties)) return [];
  return Object.entries(properties).flatMap(([name, property]) => {
    const here = `${path}.${name}`;
    const items = isFields(property) ? property['items'] : undefined;
    const inner = isFields(items) ? namedLikeReferences(items['properties'], here) : [];
    return [...(/(?:Id|Ids|By|Into)$|^by$/u.test(name) ? [here] : []), ...inner];
  });
}

describe('references to what may be merged', () => {
  it('are all that the schemas hold', () => {
    const known = COLLECTION_NAMES.flatMap((name) => (REFERENCES[name] ?? []).map((path) => `${name}.${path}`));
    const found = COLLECTION_NAMES.flatMap((name) => namedLikeReferences(collections[name].properties, name));
    expect(found.filter((path) => !OTHERS.has(path)).toSorted()).toEqual(known.toSorted());
  });
});
