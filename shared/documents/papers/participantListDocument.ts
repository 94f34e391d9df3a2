import type { DocumentModel, TextRun } from '../document';
import { pageNumberText } from '../documentFrame';
import { shareWidth } from '../shareWidth';
import type { TranslateDocument } from '../translateDocument';
import type { PaperSource } from './paper';
import { paperFrame, whenTexts } from './paperFrame';

/** Rows that a sheet has room for: below the letterhead of the first, and on every other. */
const rowsOnSheet = { first: 17, other: 24 } as const;
/** Letters of the institution on a line of its column. */
const lettersOnLine = 38;
/** For those who come without having been expected: at least, and at most where the sheet has room. */
const blankRows = { least: 3, most: 8 } as const;

/** The list that is at the door, to be signed. */
export function participantListDocument(source: PaperSource, t: TranslateDocument): DocumentModel {
  const { date, time } = whenTexts(source, t);
  const { people, meeting } = source;
  const rows = people.map(({ name, listName, institution, guest }, index) => [
    cell(String(index + 1)),
    [
      { text: listName ?? name, style: 'strong' },
      ...(guest ? [{ text: ' ' }, { text: `(${t('documents.attendance.guest')})`, style: 'emphasis' } as const] : []),
    ] satisfies readonly TextRun[],
    cell(institution),
    cell(''),
  ]);
  const count = blankCount(people.map(({ institution }) => institution));
  const blank = Array.from({ length: count }, (_, index) => [
    cell(String(people.length + index + 1)),
    cell(''),
    cell(''),
    cell(''),
  ]);
  const facts = [meeting.title, [date, time].filter((text) => text !== '').join(', '), meeting.place];
  return {
    ...paperFrame(source, t, t('documents.participants')),
    page: 'letter',
    tlp: source.tlp,
    pageNumber: pageNumberText(t),
    blocks: [
      { kind: 'heading', level: 1, text: t('documents.participants') },
      { kind: 'paragraph', role: 'text', runs: [{ text: facts.filter((text) => text !== '').join(' · ') }] },
      { kind: 'paragraph', role: 'meta', runs: [{ text: t('documents.participants.purpose') }] },
      {
        kind: 'table',
        isRuled: true,
        caption: t('documents.participants.caption', { count: people.length }),
        columns: shareWidth([
          { label: t('documents.participants.number'), align: 'end', width: 8 },
          { label: t('documents.attendance.name'), align: 'start', width: 29 },
          { label: t('documents.attendance.institution'), align: 'start', width: 37 },
          { label: t('documents.participants.signature'), align: 'start', width: 26 },
        ]),
        rows: [...rows, ...blank],
      },
    ],
  };
}

/** As many as the last sheet has room for by rule of thumb, so that hardly ever a sheet is begun for them. */
function blankCount(institutions: readonly string[]): number {
  // Two lines fit a row; a third makes it more than a quarter higher.
  const used = institutions.reduce((sum, text) => sum + Math.max(1, 0.43 * Math.ceil(text.length / lettersOnLine)), 0);
  const { first, other } = rowsOnSheet;
  const room = used <= first ? first - used : other - ((used - first) % other);
  return Math.min(blankRows.most, Math.max(blankRows.least, Math.floor(room)));
}

function cell(text: string): readonly TextRun[] {
  return [{ text }];
}
