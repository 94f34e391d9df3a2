import type { DocumentBlock, TableBlock, TextRun } from './document';
import type { AttendanceColumn } from './documentTemplate';
import type { MinutesAttendee } from './minutesContent';
import type { MinutesContext } from './minutesContext';
import { GROUP_LABELS, groupLabel, OTHER_GROUP } from './groupLabel';
import { shareWidth } from './shareWidth';
import type { DocumentLabelKey } from './translateDocument';

/**
 * Who was there: on the first page, or where it is long, at the end (in the first layout as an annex on a page of its own, see
 * [Note: layouts]). Nothing where an extract keeps the number alone.
 */
export function attendanceBlocks(context: MinutesContext, isLong: boolean): readonly DocumentBlock[] {
  const { content, t } = context;
  if (content.headcount !== undefined) return [];
  const isAnnex = isLong && content.layout === undefined;
  return [
    {
      kind: 'heading',
      level: 2,
      text: t(isAnnex ? 'documents.attendance.annex' : 'documents.attendance'),
      startsPage: isAnnex,
    },
    content.present.length === 0
      ? { kind: 'paragraph', role: 'text', runs: [{ text: t('documents.attendance.nobody') }] }
      : content.layout === undefined
        ? attendanceTable(context)
        : groupedTable(context),
    ...(content.layout === undefined ? absenceBlocks(context) : apologyBlocks(context)),
  ];
}

/** Of the state first, then who works with it; a level that this version does not know stands with those that have none. */
const attendeeGroups: readonly DocumentLabelKey[] = [...GROUP_LABELS, OTHER_GROUP, 'documents.attendance.group.guests'];

function groupOf({ guest, sector }: MinutesAttendee): DocumentLabelKey {
  if (guest) return 'documents.attendance.group.guests';
  return groupLabel(sector ?? '');
}

/** By level of the institution; within one in the order of the content. Where all stand under one heading, it would say nothing. */
function groupedTable(context: MinutesContext): TableBlock {
  const { content, template, t } = context;
  const isShown = (column: AttendanceColumn): boolean => template.attendanceColumns.includes(column);
  const columns = cells.filter(
    ({ column, text }) =>
      column !== 'time' && isShown(column) && content.present.some((attendee) => text(context, attendee) !== ''),
  );
  const groups = attendeeGroups
    .map((label) => ({ label: t(label), attendees: content.present.filter((attendee) => groupOf(attendee) === label) }))
    .filter(({ attendees }) => attendees.length > 0);
  return {
    kind: 'table',
    caption: t('documents.attendance.caption'),
    columns: shareWidth([
      { label: t('documents.attendance.name'), align: 'start', width: 32 },
      ...columns.map(({ label, share }) => ({ label: t(label), align: 'start', width: share }) as const),
    ]),
    rows: groups.flatMap(({ label, attendees }) => [
      ...(groups.length > 1 ? [{ group: label }] : []),
      ...attendees.map((attendee) => [
        listNameRuns(context, attendee, isShown('time')),
        ...columns.map(({ text }) => [{ text: text(context, attendee) }]),
      ]),
    ]),
  };
}

/** Surname first, as they are sorted; below it what is to be said of this person alone. */
function listNameRuns(context: MinutesContext, attendee: MinutesAttendee, hasTimes: boolean): readonly TextRun[] {
  const { t } = context;
  const notes = [
    ...(attendee.representedBy === undefined
      ? []
      : [t('documents.attendance.representedBy', { name: attendee.representedBy })]),
    ...(hasTimes ? partialPresence(context, attendee) : []),
  ];
  return [
    { text: attendee.listName ?? attendee.name, style: 'strong' },
    ...notes.map((note): TextRun => ({ text: `\n${note}`, style: 'emphasis' })),
  ];
}

function partialPresence({ t, dates }: MinutesContext, { from, to }: MinutesAttendee): readonly string[] {
  if (from !== undefined && to !== undefined)
    return [t('documents.attendance.fromUntil', { from: dates.time(from), to: dates.time(to) })];
  if (from !== undefined) return [t('documents.attendance.from', { from: dates.time(from) })];
  return to === undefined ? [] : [t('documents.attendance.until', { to: dates.time(to) })];
}

function apologyBlocks({ content, template, t }: MinutesContext): readonly DocumentBlock[] {
  const hasInstitutions =
    template.attendanceColumns.includes('institution') && content.excused.some(({ institution }) => institution !== '');
  const table: TableBlock = {
    kind: 'table',
    caption: t('documents.attendance.excusedCaption', { count: content.excused.length }),
    columns: shareWidth([
      { label: t('documents.attendance.name'), align: 'start', width: 32 },
      ...(hasInstitutions
        ? [{ label: t('documents.attendance.institution'), align: 'start', width: 70 } as const]
        : []),
    ]),
    rows: content.excused.map(({ name, listName, institution }) => [
      [{ text: listName ?? name }],
      ...(hasInstitutions ? [[{ text: institution }]] : []),
    ]),
  };
  return [
    ...(content.excused.length === 0
      ? []
      : [{ kind: 'heading', level: 3, text: t('documents.attendance.excusedHeading') } as const, table]),
    ...(content.absentCount === 0
      ? []
      : [
          {
            kind: 'paragraph',
            role: 'meta',
            runs: [{ text: t('documents.attendance.absent', { count: content.absentCount }) }],
          } as const,
        ]),
  ];
}

type AttendanceCell = {
  readonly column: AttendanceColumn;
  readonly label: DocumentLabelKey;
  /** Relative to the name's 30. */
  readonly share: number;
  readonly text: (context: MinutesContext, attendee: MinutesAttendee) => string;
};

const cells: readonly AttendanceCell[] = [
  { column: 'office', label: 'documents.attendance.office', share: 34, text: (_, { office }) => office },
  {
    column: 'institution',
    label: 'documents.attendance.institution',
    share: 36,
    text: (_, { institution }) => institution,
  },
  { column: 'time', label: 'documents.attendance.time', share: 16, text: presenceText },
];

function attendanceTable(context: MinutesContext): TableBlock {
  const { content, template, t } = context;
  // A column that nobody fills only takes room from long offices and institutions.
  const shown = cells.filter(
    ({ column, text }) =>
      template.attendanceColumns.includes(column) && content.present.some((attendee) => text(context, attendee) !== ''),
  );
  return {
    kind: 'table',
    caption: t('documents.attendance.caption'),
    columns: shareWidth([
      { label: t('documents.attendance.name'), align: 'start', width: 30 },
      ...shown.map(({ label, share }) => ({ label: t(label), align: 'start', width: share }) as const),
    ]),
    rows: content.present.map((attendee) => [
      nameRuns(context, attendee),
      ...shown.map(({ text }) => [{ text: text(context, attendee) }]),
    ]),
  };
}

function nameRuns({ t }: MinutesContext, attendee: MinutesAttendee): readonly TextRun[] {
  const notes = [
    ...(attendee.guest ? [t('documents.attendance.guest')] : []),
    ...(attendee.representedBy === undefined
      ? []
      : [t('documents.attendance.representedBy', { name: attendee.representedBy })]),
  ];
  return [
    { text: attendee.name, style: 'strong' },
    ...notes.map((note): TextRun => ({ text: `\n${note}`, style: 'emphasis' })),
  ];
}

function presenceText({ t, dates }: MinutesContext, { from, to }: MinutesAttendee): string {
  if (from !== undefined && to !== undefined) {
    return t('documents.time.between', { from: dates.time(from), to: dates.time(to) });
  }
  if (from !== undefined) return t('documents.time.since', { from: dates.time(from) });
  return to === undefined ? '' : t('documents.time.until', { to: dates.time(to) });
}

function absenceBlocks({ content, t }: MinutesContext): readonly DocumentBlock[] {
  const names = content.excused
    .map(({ name, institution }) => (institution === '' ? name : `${name} (${institution})`))
    .join('; ');
  const sentences = [
    ...(names === '' ? [] : [t('documents.attendance.excused', { names })]),
    ...(content.absentCount === 0 ? [] : [t('documents.attendance.absent', { count: content.absentCount })]),
  ];
  return sentences.map((text) => ({ kind: 'paragraph', role: 'meta', runs: [{ text }] }));
}
