import { describe, expect, it } from 'vitest';
import { documentToHtml, paperDocument, type DocumentModel } from '../../../shared/documents';
import { signNameSize } from '../../../shared/documents/signNameSize';
import { paperSource } from '../../../shared/domain/minutes';
import { createTranslate } from '../../../shared/messages/translate';
import { htmlWords } from '../../support/documents/documentText';
import { samplePapers } from '../../support/documents/samplePapers';
import { record } from '../../support/records';

const t = createTranslate('de');
const textOf = (model: DocumentModel): string => htmlWords(documentToHtml(model)).join(' ');

describe('papers', () => {
  it('certify the hours somebody was there, within those of the meeting', () => {
    const text = textOf(paperDocument('certificates', samplePapers, t));
    expect(text).toMatch(/Emre Öztürk .*?10:00 bis 11:05 Uhr/u);
    expect(text.match(/Teilnahmebescheinigung Hiermit/gu)).toHaveLength(samplePapers.people.length);
  });

  it('certify the attendance of whoever came, on behalf of whom they came for', () => {
    expect(textOf(paperDocument('certificates', samplePapers, t))).toMatch(
      /Teilnahme von Dr\. Jan Kühn .*?In Vertretung für Prof\. Dr\. Ulrike Schäfer/u,
    );
  });

  it('carry no TLP label where they are handed out or worn, and one on the list that stays', () => {
    const labels = (['certificates', 'badges', 'tableSigns', 'participantList'] as const).map(
      (kind) => paperDocument(kind, samplePapers, t).tlp,
    );
    expect(labels).toEqual([undefined, undefined, undefined, 'TLP:AMBER']);
  });

  it('list for signing surname first, with room for some who were not expected and never a sheet of that alone', () => {
    const rowsOf = (count: number, institution = 'Stadt Ulm'): DocumentModel['blocks'] =>
      paperDocument(
        'participantList',
        {
          ...samplePapers,
          people: Array.from({ length: count }, () => ({
            name: 'Anna Zorn',
            listName: 'Zorn, Anna',
            office: 'CDO',
            institution,
            guest: false,
          })),
        },
        t,
      ).blocks;
    const countOf = (blocks: DocumentModel['blocks']): number =>
      blocks.reduce((sum, block) => sum + (block.kind === 'table' ? block.rows.length : 0), 0);
    expect(htmlWords(documentToHtml(paperDocument('participantList', samplePapers, t))).join(' ')).toContain(
      'Müller-Lüdenscheidt, Claudia (Gast) Nect GmbH',
    );
    expect([0, 5, 12, 17, 18, 38].map((count) => countOf(rowsOf(count)) - count)).toEqual([8, 8, 5, 3, 8, 3]);
    expect(countOf(rowsOf(12, 'x'.repeat(110))) - 12).toBe(3);
  });

  it('write names on signs as large as they allow, to be read from both sides', () => {
    const sizes = ['Jo Au', 'Anna Zorn', 'Prof. Dr. Anna-Katharina Leutheusser-Schnarrenberger', 'x'.repeat(60)].map(
      signNameSize,
    );
    expect(sizes).toEqual([88, 88, 40, 28]);
    const page = documentToHtml(paperDocument('tableSigns', samplePapers, t));
    expect(page.match(/class="half"/gu)).toHaveLength(2 * samplePapers.people.length);
    expect(page.match(/class="half" aria-hidden="true"/gu)).toHaveLength(samplePapers.people.length);
  });

  it('say nothing of a date that is not fixed', () => {
    const meeting = { ...samplePapers.meeting, start: '', end: '' };
    expect(textOf(paperDocument('participantList', { ...samplePapers, meeting }, t))).not.toMatch(
      /Datum|Zeit|Invalid/u,
    );
  });
});

describe('paperSource', () => {
  const at = { meetingId: 'meeting:m' };
  const source = {
    network: undefined,
    meeting: record('meetings', 'meeting:m', { title: 'Treffen', startsAt: '2026-12-09T10:00' }),
    event: undefined,
    agendaItems: [],
    outcomes: [],
    members: new Map(
      [
        record('members', 'member:a', { givenName: 'Anna', familyName: 'Zorn' }),
        record('members', 'member:b', { givenName: 'Bea', familyName: 'Abel' }),
      ].map((member) => [member.id, member]),
    ),
    institutions: new Map(),
    topics: new Map(),
    files: new Map(),
    attendance: [
      record('attendance', 'attendance:a', {
        ...at,
        memberId: 'member:a',
        invited: true,
        presentFrom: '2026-12-09T09:00:00Z',
      }),
      record('attendance', 'attendance:b', { ...at, memberId: 'member:b', invited: true }),
      record('attendance', 'attendance:c', { ...at, memberId: 'member:c', invited: true, rsvp: 'no' }),
    ],
  };
  it('expects the invited who have not declined, by family name', () => {
    expect(paperSource(source, 'badges', 'de', '').people.map(({ name }) => name)).toEqual(['Bea Abel', 'Anna Zorn']);
  });
  it('certifies those who were there', () => {
    expect(paperSource(source, 'certificates', 'de', '').people.map(({ name }) => name)).toEqual(['Anna Zorn']);
  });
});
