import { assertNever } from '../assertNever';
import type { DefinitionsBlock } from './document';
import type { DateFormats } from './formatDates';
import type { MinutesContent, MinutesMeeting } from './minutesContent';
import type { MinutesContext } from './minutesContext';
import type { MinutesNote } from './minutesNote';
import type { Tlp } from './tlp';
import type { DocumentLabelKey, DocumentMessageKey, TranslateDocument } from './translateDocument';

const formatKeys: Readonly<Record<MinutesContent['meeting']['format'], DocumentLabelKey>> = {
  onsite: 'documents.format.onsite',
  online: 'documents.format.online',
  hybrid: 'documents.format.hybrid',
};

const tlpKeys = {
  'TLP:CLEAR': 'documents.tlp.CLEAR',
  'TLP:GREEN': 'documents.tlp.GREEN',
  'TLP:AMBER': 'documents.tlp.AMBER',
  'TLP:AMBER+STRICT': 'documents.tlp.AMBER_STRICT',
  'TLP:RED': 'documents.tlp.RED',
} as const satisfies Readonly<Record<Tlp, DocumentMessageKey>>;

export type DefinitionRow = readonly [DocumentLabelKey, string | undefined];

/** The small table under the title: when, where, who led, how many came, who may read this, and how far the minutes are. */
export function metaBlock(context: MinutesContext, isListAtEnd: boolean): DefinitionsBlock {
  const { content, t, dates } = context;
  const { meeting } = content;
  return definitionsOf(t, [
    ['documents.meta.fileReference', content.fileReference],
    ...heldRows(meeting, t, dates),
    ['documents.meta.place', meeting.place],
    ['documents.meta.event', meeting.eventName],
    ['documents.meta.format', t(formatKeys[meeting.format])],
    ['documents.meta.chair', meeting.chair],
    ['documents.meta.minuteTaker', meeting.minuteTaker],
    ['documents.meta.present', presentText(context, isListAtEnd)],
    ['documents.meta.tlp', tlpText(content.tlp, t)],
    ...noteRows(context),
  ]);
}

/** Rows without a text are left out. */
export function definitionsOf(t: TranslateDocument, rows: readonly DefinitionRow[]): DefinitionsBlock {
  return {
    kind: 'definitions',
    caption: t('documents.meta.caption'),
    pairs: rows.flatMap(([key, text]) =>
      text === undefined || text.trim() === '' ? [] : [{ term: t(key), runs: [{ text }] }],
    ),
  };
}

/** "TLP:AMBER – nur für …": the label and what it allows. */
export function tlpText(label: Tlp, t: TranslateDocument): string {
  return t(tlpKeys[label], { label });
}

/** When the meeting really took place, and below it the plan where that was another. What earlier versions froze knows the plan only. */
export function heldRows(meeting: MinutesMeeting, t: TranslateDocument, dates: DateFormats): readonly DefinitionRow[] {
  const planned = whenRows(meeting, t, dates);
  if (meeting.began === undefined || meeting.ended === undefined) return planned;
  const held = whenRows({ start: meeting.began, end: meeting.ended }, t, dates);
  if (meeting.start === '') return held;
  const changed = planned.filter(([key, text]) => held.every((row) => row[0] !== key || row[1] !== text));
  return [...held, ['documents.meta.planned', changed.map(([, text]) => text).join(', ')]];
}

function whenRows(
  { start, end }: Pick<MinutesMeeting, 'start' | 'end'>,
  t: TranslateDocument,
  dates: DateFormats,
): readonly DefinitionRow[] {
  const firstDay = dates.dateWithWeekday(start);
  const lastDay = dates.dateWithWeekday(end);
  const day = firstDay === lastDay ? firstDay : t('documents.date.range', { from: firstDay, to: lastDay });
  return [
    ['documents.meta.date', day],
    ['documents.meta.time', t('documents.time.range', { from: dates.time(start), to: dates.time(end) })],
  ];
}

function noteRows({ note, t, dates }: MinutesContext): readonly DefinitionRow[] {
  return note
    ? [
        ['documents.meta.standing', standingText(note, t, dates)],
        [
          'documents.meta.addenda',
          note.addenda
            .map(({ number, date }) => t('documents.addendum.of', { number, date: dates.date(date) }))
            .join(', '),
        ],
      ]
    : [];
}

function standingText({ standing }: MinutesNote, t: TranslateDocument, dates: DateFormats): string | undefined {
  switch (standing?.stage) {
    case undefined:
      return undefined;
    case 'circulated':
      return t('documents.standing.circulated', { date: dates.calendarDate(standing.until) });
    case 'approved':
      return t(`documents.standing.${standing.by}`, {
        date: dates.calendarDate(standing.on),
        meeting: standing.meeting,
      });
    default:
      return assertNever(standing);
  }
}

function presentText({ content: { present, headcount, layout }, t }: MinutesContext, isListAtEnd: boolean): string {
  const count = headcount?.present ?? present.length;
  const guests = headcount?.guests ?? present.filter((attendee) => attendee.guest).length;
  const summary =
    guests === 0 ? t('documents.present.count', { count }) : t('documents.present.countWithGuests', { count, guests });
  if (!isListAtEnd) return summary;
  return t(layout === undefined ? 'documents.present.seeAnnex' : 'documents.present.seeEnd', { summary });
}
