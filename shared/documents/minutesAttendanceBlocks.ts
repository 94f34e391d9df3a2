import type { DocumentBlock, TableBlock, TextRun } from './document';
import type { AttendanceColumn } from './documentTemplate';
import type { MinutesAttendee } from './minutesContent';
import type { MinutesContext } from './minutesContext';
import { shareWidth } from './shareWidth';
import type { DocumentLabelKey } from './translateDocument';

/** Who was there: on the first page, or as an annex on a page of its own. Nothing where an extract keeps the number alone. */
export function attendanceBlocks(context: MinutesContext, annex: boolean): readonly DocumentBlock[] {
  const { content, t } = context;
  if (content.headcount !== undefined) return [];
  return [
    {
      kind: 'heading',
      level: 2,
      text: t(annex ? 'documents.attendance.annex' : 'documents.attendance'),
      startsPage: annex,
    },
    content.present.length === 0
      ? { kind: 'paragraph', role: 'text', runs: [{ text: t('documents.attendance.nobody') }] }
      : attendanceTable(context),
    ...absenceBlocks(context),
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
