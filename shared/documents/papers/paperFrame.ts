import type { DefinitionsBlock, DocumentModel } from '../document';
import { letterheadOf } from '../documentFrame';
import { createDateFormats } from '../formatDates';
import type { DocumentLabelKey, TranslateDocument } from '../translateDocument';
import type { PaperSource } from './paper';

/** What all papers of a meeting share: title, language, letterhead. */
export function paperFrame(
  source: PaperSource,
  t: TranslateDocument,
  name: string,
): Pick<DocumentModel, 'title' | 'language' | 'letterhead' | 'createdAt'> {
  const { network, language, template, meeting, createdAt } = source;
  const reference = meeting.start === '' ? meeting.title : t('documents.paper.reference', { date: dayOf(source) });
  return {
    title: `${name}: ${meeting.title}`,
    language,
    createdAt,
    letterhead: letterheadOf(network, template, reference, ''),
  };
}

/** "Mittwoch, 09.12.2026", or from the first to the last day; empty while the meeting has no date. */
export function whenTexts(source: PaperSource, t: TranslateDocument): { readonly date: string; readonly time: string } {
  const { start, end, timeZone } = source.meeting;
  const dates = createDateFormats(source.language, timeZone);
  if (start === '') return { date: '', time: '' };
  const first = dates.dateWithWeekday(start);
  const last = end === '' ? first : dates.dateWithWeekday(end);
  const from = dates.time(start);
  return {
    date: first === last ? first : t('documents.date.range', { from: first, to: last }),
    time: end === '' ? t('documents.time.from', { from }) : t('documents.time.range', { from, to: dates.time(end) }),
  };
}

export function paperFacts(
  caption: string,
  t: TranslateDocument,
  rows: readonly (readonly [DocumentLabelKey, string])[],
): DefinitionsBlock {
  return {
    kind: 'definitions',
    caption,
    pairs: rows.flatMap(([key, text]) => (text.trim() === '' ? [] : [{ term: t(key), runs: [{ text }] }])),
  };
}

function dayOf({ language, meeting: { start, timeZone } }: PaperSource): string {
  return createDateFormats(language, timeZone).date(start);
}
