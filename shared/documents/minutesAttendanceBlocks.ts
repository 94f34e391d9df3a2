import type { DocumentBlock, TableBlock, TextRun } from './document';
import type { MinutesAttendee } from './minutesContent';
import type { MinutesContext } from './minutesContext';

/** Who was there: on the first page, or as an annex on a page of its own. */
export function attendanceBlocks(context: MinutesContext, annex: boolean): readonly DocumentBlock[] {
  const { content, t } = context;
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

function attendanceTable(context: MinutesContext): TableBlock {
  const { content, t } = context;
  // A column that nobody fills only takes room from long offices and institutions.
  const timed = content.present.some((attendee) => attendee.from !== undefined || attendee.to !== undefined);
  const widths = timed ? [27, 29, 29, 15] : [30, 35, 35];
  const labels = [
    t('documents.attendance.name'),
    t('documents.attendance.office'),
    t('documents.attendance.institution'),
    ...(timed ? [t('documents.attendance.time')] : []),
  ];
  return {
    kind: 'table',
    caption: t('documents.attendance.caption'),
    columns: labels.map((label, index) => ({ label, align: 'start', width: widths[index] ?? 0 })),
    rows: content.present.map((attendee) => [
      nameRuns(context, attendee),
      [{ text: attendee.office }],
      [{ text: attendee.institution }],
      ...(timed ? [[{ text: presenceText(context, attendee) }]] : []),
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
