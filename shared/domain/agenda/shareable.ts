import type { AgendaItem, Meeting, Outcome, SyncedRecord } from '../../schema';
import { isRedBesides, RED, strictest, type Confidentiality } from '../../schema/confidentiality';

export type LabelOf = (record: SyncedRecord) => Confidentiality;

interface MeetingRecords {
  readonly meeting: Meeting;
  readonly agendaItems: readonly AgendaItem[];
  readonly outcomes: readonly Outcome[];
}

/**
 * What of a meeting may be shown, printed, frozen or sent to its participants: what is TLP:RED for a reason other than this meeting is
 * meant for other people. Such an item appears with its number and label only, so that the numbers match the agenda. The label of
 * the whole is the strictest of what remains (TLP 2.0, “TLP definitions”).
 */
export function toShareable<S extends MeetingRecords>(source: S, labelOf: LabelOf): S {
  const { meeting } = source;
  const hidden = new Set(hiddenItems(source, labelOf).map(({ id }) => id));
  const agendaItems = source.agendaItems.map((item) => (hidden.has(item.id) ? withoutContent(item) : item));
  const outcomes = source.outcomes.filter(
    (outcome) => !hidden.has(outcome.agendaItemId) && !isRedBesides(labelOf(outcome), meeting.id),
  );
  const labels = source.agendaItems.flatMap((item) => (hidden.has(item.id) ? [] : [labelOf(item).tlp]));
  const tlp = strictest([meeting.tlp, ...labels, ...outcomes.map((outcome) => labelOf(outcome).tlp)]);
  return { ...source, meeting: tlp === meeting.tlp ? meeting : { ...meeting, tlp: tlp ?? RED }, agendaItems, outcomes };
}

/** Items that are TLP:RED for another reason than the meeting that they are in. */
export function hiddenItems(
  { meeting, agendaItems }: Pick<MeetingRecords, 'meeting' | 'agendaItems'>,
  labelOf: LabelOf,
): readonly AgendaItem[] {
  return agendaItems.filter((item) => isRedBesides(labelOf(item), meeting.id));
}

function withoutContent(item: AgendaItem): AgendaItem {
  return {
    ...item,
    title: RED,
    topicId: '',
    presenterId: '',
    presenterText: '',
    body: { update: '', text: '' },
    noteId: '',
    documents: [],
    speakers: [],
    setAside: '',
  };
}
