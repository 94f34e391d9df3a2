import type { DocumentBlock, DocumentModel } from '../document';
import { createDateFormats } from '../formatDates';
import type { MinutesAttendee } from '../minutesContent';
import type { TranslateDocument } from '../translateDocument';
import type { PaperSource } from './paper';
import { paperFacts, paperFrame, whenTexts } from './paperFrame';

/** A certificate of attendance per person, each on a page of its own. It is handed out, so it carries no TLP label and no page number. */
export function certificatesDocument(source: PaperSource, t: TranslateDocument): DocumentModel {
  return {
    ...paperFrame(source, t, t('documents.certificate')),
    page: 'letter',
    blocks: source.people.flatMap((person, index) => certificate(source, t, person, index > 0)),
  };
}

/** Whoever came for somebody else is who attended. */
function certificate(
  source: PaperSource,
  t: TranslateDocument,
  person: MinutesAttendee,
  startsPage: boolean,
): readonly DocumentBlock[] {
  const { meeting, network } = source;
  const { date } = whenTexts(source, t);
  const isRepresented = person.representedBy !== undefined;
  return [
    { kind: 'heading', level: 1, text: t('documents.certificate'), startsPage },
    { kind: 'paragraph', role: 'text', runs: [{ text: t('documents.certificate.opening') }] },
    { kind: 'heading', level: 2, text: person.representedBy ?? person.name },
    { kind: 'paragraph', role: 'text', runs: [{ text: t('documents.certificate.text', { network }) }] },
    paperFacts(t('documents.certificate.facts'), t, [
      ['documents.certificate.for', isRepresented ? person.name : ''],
      ['documents.attendance.office', isRepresented ? '' : person.office],
      ['documents.attendance.institution', person.institution],
      ['documents.paper.meeting', meeting.title],
      ['documents.meta.date', date],
      ['documents.meta.time', attendedText(source, t, person)],
      ['documents.meta.place', meeting.place],
    ]),
    {
      kind: 'signatures',
      hint: t('documents.signatures.hint'),
      lines: [{ role: t('documents.certificate.signature'), name: '' }],
    },
  ];
}

/** The hours of presence, within those of the meeting: who checks in early has not attended longer. */
function attendedText(source: PaperSource, t: TranslateDocument, { from, to }: MinutesAttendee): string {
  const { start, end, timeZone } = source.meeting;
  const { time } = createDateFormats(source.language, timeZone);
  if (start === '' || end === '') return whenTexts(source, t).time;
  const first = from === undefined || time(from) < time(start) ? time(start) : time(from);
  const last = to === undefined || time(to) > time(end) ? time(end) : time(to);
  return t('documents.time.range', { from: first, to: last });
}
