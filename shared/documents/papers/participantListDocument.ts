import type { DocumentModel, TextRun } from '../document';
import { pageNumberText } from '../documentFrame';
import { shareWidth } from '../shareWidth';
import type { TranslateDocument } from '../translateDocument';
import type { PaperSource } from './paper';
import { paperFacts, paperFrame, whenTexts } from './paperFrame';

/** For those who come without having been expected. */
const blankRows = 6;

/** The list that is at the door, to be signed. */
export function participantListDocument(source: PaperSource, t: TranslateDocument): DocumentModel {
  const { date, time } = whenTexts(source, t);
  const rows = source.people.map(({ name, office, institution, guest }, index) => [
    cell(String(index + 1)),
    [
      { text: name, style: 'strong' },
      ...(guest ? [{ text: `\n${t('documents.attendance.guest')}`, style: 'emphasis' } as const] : []),
    ] satisfies readonly TextRun[],
    cell([office, institution].filter((text) => text !== '').join('\n')),
    cell(''),
  ]);
  const blank = Array.from({ length: blankRows }, (_, index) => [
    cell(String(source.people.length + index + 1)),
    cell(''),
    cell(''),
    cell(''),
  ]);
  return {
    ...paperFrame(source, t, t('documents.participants')),
    page: 'letter',
    tlp: source.tlp,
    pageNumber: pageNumberText(t),
    blocks: [
      { kind: 'heading', level: 1, text: t('documents.participants') },
      paperFacts(t('documents.meta.caption'), t, [
        ['documents.paper.meeting', source.meeting.title],
        ['documents.meta.date', date],
        ['documents.meta.time', time],
        ['documents.meta.place', source.meeting.place],
      ]),
      { kind: 'paragraph', role: 'meta', runs: [{ text: t('documents.participants.purpose') }] },
      {
        kind: 'table',
        isTall: true,
        caption: t('documents.participants.caption', { count: source.people.length }),
        columns: shareWidth([
          { label: t('documents.participants.number'), align: 'end', width: 7 },
          { label: t('documents.attendance.name'), align: 'start', width: 28 },
          { label: t('documents.participants.affiliation'), align: 'start', width: 35 },
          { label: t('documents.participants.signature'), align: 'start', width: 30 },
        ]),
        rows: [...rows, ...blank],
      },
    ],
  };
}

function cell(text: string): readonly TextRun[] {
  return [{ text }];
}
