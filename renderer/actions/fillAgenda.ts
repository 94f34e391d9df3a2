import {
  createAgendaTemplates,
  entriesToDrafts,
  nextPosition,
  openItems,
  previousMeeting,
  rolloverDrafts,
  rolloverFiles,
} from '../../shared/domain/agenda';
import type { AgendaItem, AgendaTemplate, Meeting } from '../../shared/schema';
import { NETWORK_ID } from '../../shared/schema/network';
import type { Draft } from '../../shared/schema/records';
import type { Translate } from '../../shared/messages/translate';
import type { Reader, Session, UndoHandle, Unit } from '../data';
import { byId } from './byId';
import { missingStandingItems } from './missingStandingItems';

type Writer = Pick<Session, 'write'>;
type Target = Pick<Meeting, 'id' | 'startsAt'>;

/** What the last meeting left open and this one could take over. */
export interface LeftOpen {
  readonly from: Meeting;
  readonly items: readonly AgendaItem[];
}

/** Undefined where nothing is left. What was carried on once, even if deleted since, is not offered again. */
export function leftOpenFor(read: Reader, meeting: Target): LeftOpen | undefined {
  const from = previousMeeting(read.all('meetings'), meeting);
  if (!from) return undefined;
  const open = openItems(read.all('agendaItems').filter(({ meetingId }) => meetingId === from.id));
  const items = open.filter((item) =>
    rolloverDrafts([item], meeting.id, 1).every(({ id }) => read.get('agendaItems', id) === undefined),
  );
  return items.length === 0 ? undefined : { from, items };
}

/** How a new meeting may begin: besides these, the id of a template. */
export const EMPTY_AGENDA = 'empty';
export const LAST_MEETING = 'last';

/** A new meeting with its agenda: one step to undo. */
export async function planMeeting(
  { write }: Writer,
  draft: Draft<'meetings'>,
  sourceId: string,
  t: Translate,
): Promise<Meeting> {
  const { value } = await write((unit) => {
    const timeZone = unit.get('network', NETWORK_ID)?.timeZone;
    const meeting = unit.create('meetings', { ...(timeZone !== undefined && { timeZone }), ...draft });
    const template = templatesOf(unit, t).find(({ id }) => id === sourceId);
    if (template) addTemplate(unit, meeting, template, t);
    else if (sourceId === LAST_MEETING) addItems(unit, meeting.id, leftOpenFor(unit, meeting)?.items ?? []);
    addAll(unit, missingStandingItems(unit, meeting, t));
    return meeting;
  });
  return value;
}

/** Behind what is planned already. */
export async function carryOn({ write }: Writer, meetingId: string, items: readonly AgendaItem[]): Promise<UndoHandle> {
  return (await write((unit) => addItems(unit, meetingId, items))).undo;
}

export async function applyTemplate(
  { write }: Writer,
  meeting: Target,
  template: AgendaTemplate,
  t: Translate,
): Promise<UndoHandle> {
  return (await write((unit) => addTemplate(unit, meeting, template, t))).undo;
}

/** @param minutesId the approval of these minutes only */
export async function addStandingItems(
  { write }: Writer,
  meeting: Target,
  t: Translate,
  minutesId?: string,
): Promise<UndoHandle> {
  const { undo } = await write((unit) =>
    addAll(
      unit,
      missingStandingItems(unit, meeting, t).filter(
        ({ draft }) => minutesId === undefined || draft.minutesId === minutesId,
      ),
    ),
  );
  return undo;
}

/** Those of the network, then those that come with the application. */
export function templatesOf(read: Reader, t: Translate): readonly AgendaTemplate[] {
  return [...(byId(read.all('network')).get(NETWORK_ID)?.agendaTemplates ?? []), ...createAgendaTemplates(t)];
}

function addItems(unit: Unit, meetingId: string, items: readonly AgendaItem[]): void {
  const carried = rolloverDrafts(items, meetingId, positionFor(unit, meetingId));
  addAll(unit, carried);
  const files = unit.all('files');
  for (const item of carried)
    for (const { id, draft } of rolloverFiles(files, item)) unit.create('files', draft, { id });
}

function addTemplate(unit: Unit, meeting: Target, { entries }: AgendaTemplate, t: Translate): void {
  const approvals = missingStandingItems(unit, meeting, t).filter(({ draft }) => draft.purpose === 'approval');
  addAll(unit, entriesToDrafts(entries, meeting.id, positionFor(unit, meeting.id), approvals));
}

function addAll(unit: Unit, drafts: readonly { readonly id?: string; readonly draft: Draft<'agendaItems'> }[]): void {
  for (const { id, draft } of drafts) unit.create('agendaItems', draft, id === undefined ? {} : { id });
}

function positionFor(read: Reader, meetingId: string): number {
  return nextPosition(read.all('agendaItems').filter((item) => item.meetingId === meetingId));
}
