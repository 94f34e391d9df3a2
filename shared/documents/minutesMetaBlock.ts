import type { DefinitionsBlock } from './document';
import type { MinutesContent } from './minutesContent';
import type { MinutesContext } from './minutesContext';
import type { Tlp } from './tlp';
import type { DocumentMessageKey, TranslateDocument } from './translateDocument';

const formatKeys: Readonly<Record<MinutesContent['meeting']['format'], DocumentMessageKey>> = {
  onsite: 'documents.format.onsite',
  online: 'documents.format.online',
  hybrid: 'documents.format.hybrid',
};

const tlpKeys: Readonly<Record<Tlp, DocumentMessageKey>> = {
  'TLP:CLEAR': 'documents.tlp.CLEAR',
  'TLP:GREEN': 'documents.tlp.GREEN',
  'TLP:AMBER': 'documents.tlp.AMBER',
  'TLP:AMBER+STRICT': 'documents.tlp.AMBER_STRICT',
  'TLP:RED': 'documents.tlp.RED',
};

/** The small table under the title: when, where, who led, how many came, who may read this. */
export function metaBlock(context: MinutesContext, annex: boolean): DefinitionsBlock {
  const { content, t } = context;
  const { meeting } = content;
  const rows: readonly (readonly [DocumentMessageKey, string | undefined])[] = [
    ...whenRows(context),
    ['documents.meta.place', meeting.place],
    ['documents.meta.event', meeting.eventName],
    ['documents.meta.format', t(formatKeys[meeting.format])],
    ['documents.meta.chair', meeting.chair],
    ['documents.meta.minuteTaker', meeting.minuteTaker],
    ['documents.meta.present', presentText(context, annex)],
    ['documents.meta.tlp', tlpText(content.tlp, t)],
  ];
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

function whenRows({ content, t, dates }: MinutesContext): readonly (readonly [DocumentMessageKey, string])[] {
  const { start, end } = content.meeting;
  const firstDay = dates.dateWithWeekday(start);
  const lastDay = dates.dateWithWeekday(end);
  const day = firstDay === lastDay ? firstDay : t('documents.date.range', { from: firstDay, to: lastDay });
  return [
    ['documents.meta.date', day],
    ['documents.meta.time', t('documents.time.range', { from: dates.time(start), to: dates.time(end) })],
  ];
}

function presentText({ content: { present, headcount }, t }: MinutesContext, annex: boolean): string {
  const count = headcount?.present ?? present.length;
  const guests = headcount?.guests ?? present.filter((attendee) => attendee.guest).length;
  const summary =
    guests === 0
      ? t('documents.present.count', { count })
      : t('documents.present.countWithGuests', { count, guests });
  return annex ? t('documents.present.seeAnnex', { summary }) : summary;
}
