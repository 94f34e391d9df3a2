import { describe, expect, it } from 'vitest';
import {
  createTextBlocks,
  fillText,
  invitationValues,
  memberToSalutation,
  plainSalutation,
  placeholderName,
  PLACEHOLDERS,
  type PlaceholderValues,
} from '../../../shared/domain/invitation';
import { LANGUAGES } from '../../../shared/messages';
import { record } from '../../support/records';

const meeting = record('meetings', 'meeting:a', {
  title: 'Treffen Q4/2026',
  startsAt: '2026-12-09T10:00',
  endsAt: '2026-12-09T12:00',
  place: 'Messe',
});
const network = record('network', 'network:main', {
  title: 'CDO-Netzwerk',
  contactName: 'Kim Beispiel',
  contactEmail: 'kim@example.org',
});
const item = record('agendaItems', 'agendaItem:a', { title: 'Begrüßung', plannedMinutes: 10 });
const member = record('members', 'member:a', {
  salutation: 'Frau',
  academicTitle: 'Dr.',
  givenName: 'Ayşe',
  familyName: 'Çelik',
});
const source = { meeting, event: undefined, network, agendaItems: [item] };
const values: PlaceholderValues = invitationValues(source, member, 'de');

describe('memberToSalutation', () => {
  it.each([
    ['Frau', 'Dr.', 'de', 'Sehr geehrte Frau Dr. Çelik'],
    ['Herr', '', 'de', 'Sehr geehrter Herr Çelik'],
    ['Herrn', 'Prof. Dr. M.A.', 'de', 'Sehr geehrter Herr Prof. Dr. Çelik'],
    ['', 'Dr.', 'de', 'Guten Tag Dr. Ayşe Çelik'],
    ['divers', '', 'de', 'Guten Tag Ayşe Çelik'],
    ['Frau', '', 'en', 'Dear Ms Çelik'],
    ['Herr', 'Dr.', 'en', 'Dear Dr Çelik'],
  ] as const)('%s %s (%s): %s', (salutation, academicTitle, language, expected) => {
    expect(memberToSalutation({ ...member, salutation, academicTitle }, language)).toBe(expected);
  });
  it('begins as was written down for the person, whatever the language, with one comma', () => {
    expect(memberToSalutation({ ...member, addressedAs: 'Liebe Ayşe, ' }, 'en')).toBe('Liebe Ayşe');
    expect(fillText('{Anrede},', invitationValues(source, { ...member, addressedAs: 'Liebe Ayşe' }, 'de')).text).toBe(
      'Liebe Ayşe,',
    );
  });
  it('can do without knowing whether somebody is a woman or a man', () => {
    expect(plainSalutation(member, 'de')).toBe('Guten Tag Dr. Ayşe Çelik');
    expect(plainSalutation(member, 'en')).toBe('Dear Dr. Ayşe Çelik');
  });
});

describe('fillText', () => {
  it('fills in both languages, whatever the case', () => {
    expect(fillText('{Anrede}, {titel des treffens} – {Date} {Uhrzeit}', values).text).toBe(
      'Sehr geehrte Frau Dr. Çelik, Treffen Q4/2026 – Mittwoch, 9. Dezember 2026 10:00–12:00 Uhr',
    );
  });
  it('says no word twice that the value says itself', () => {
    const filled = (text: string, title: string): string => fillText(text, { ...values, title }).text;
    expect(filled('bei unserem Treffen {Titel des Treffens} hat sich', 'Treffen Q1/2027')).toBe(
      'bei unserem Treffen Q1/2027 hat sich',
    );
    expect(filled('das Treffen {Titel des Treffens} am', 'Herbsttreffen 2027')).toBe('das Herbsttreffen 2027 am');
    expect(filled('unser Treffen {Titel des Treffens}', 'Jahrestagung')).toBe('unser Treffen Jahrestagung');
    expect(filled('Treffen: {Titel des Treffens}', 'Treffen Q1')).toBe('Treffen: Treffen Q1');
    expect(filled('unser Treffen „{Titel des Treffens}“', 'Treffen Q1')).toBe('unser Treffen „Treffen Q1“');
    expect(fillText('Das Netzwerk {Netzwerk} trifft sich.', values).text).toBe('Das CDO-Netzwerk trifft sich.');
    expect(fillText('The network {Network} meets.', { ...values, network: 'CDO network' }).text).toBe(
      'The CDO network meets.',
    );
  });
  it('signs every letter: with the block of the network, or else its contact and name', () => {
    for (const language of LANGUAGES) {
      for (const { id, body } of createTextBlocks(language)) {
        if (id === 'announcement') continue;
        expect(fillText(body, values).text).toMatch(/\nKim Beispiel\nCDO-Netzwerk$/u);
        const signed = { ...network, letterSignature: 'Kim Beispiel\nGeschäftsstelle · 030 123' };
        expect(fillText(body, invitationValues({ ...source, network: signed }, member, language)).text).toMatch(
          /\nKim Beispiel\nGeschäftsstelle · 030 123$/u,
        );
        const nameless = { ...network, contactName: '' };
        expect(fillText(body, invitationValues({ ...source, network: nameless }, member, language)).text).toMatch(
          /\nCDO-Netzwerk$/u,
        );
      }
    }
  });
  it('leaves unknown ones in the text and names them once', () => {
    expect(fillText('{Raumnummer} und {Raumnummer} in {Ort}', values)).toEqual({
      text: '{Raumnummer} und {Raumnummer} in Messe',
      unknown: ['{Raumnummer}'],
      empty: [],
    });
  });
  it('drops lines of which nothing is left, with their label, and names what was empty', () => {
    expect(fillText('Wo: {Ort}\nEinwahl: {Link}\n{Beschreibung}\n\nBis dann, {Link}', values)).toEqual({
      text: 'Wo: Messe\n\nBis dann,',
      unknown: [],
      empty: ['link', 'description'],
    });
  });
  it('does not fill in what a value says', () => {
    expect(fillText('{Titel des Treffens}', { ...values, title: '{Anrede}' }).text).toBe('{Anrede}');
  });
  it.each(LANGUAGES)('knows every placeholder of the texts that come with the application (%s)', (language) => {
    for (const { subject, body } of createTextBlocks(language))
      expect(fillText(`${subject}\n${body}`, values).unknown).toEqual([]);
  });
  it.each(LANGUAGES)('has a name of its own for each (%s)', (language) => {
    expect(new Set(PLACEHOLDERS.map((placeholder) => placeholderName(placeholder, language))).size).toBe(
      PLACEHOLDERS.length,
    );
  });
});

describe('invitationValues', () => {
  it('names who speaks for the network, a line each, and leaves the line out where nobody does', () => {
    const speakers = [
      { name: 'Lena Vogt', office: 'Sprecher:in' },
      { name: 'Mert Aydın', office: 'Vertretung' },
    ];
    expect(fillText('{Sprecher:innen}', invitationValues({ ...source, speakers }, member, 'de')).text).toBe(
      'Lena Vogt, Sprecher:in\nMert Aydın, Vertretung',
    );
    expect(fillText('Gruß\n{Spokespersons}', values).text).toBe('Gruß');
  });

  it('names nobody in a letter to all', () => {
    expect(invitationValues(source, undefined, 'de')).toMatchObject({
      salutation: 'Guten Tag',
      name: '',
      familyName: '',
    });
  });
  it('writes the agenda with its times', () => {
    expect(values.agenda).toBe('10:00  1. Begrüßung (10 min)');
  });
  it('says what changed, in words', () => {
    const moved = {
      ...meeting,
      startsAt: '2026-12-10T10:00',
      endsAt: '2026-12-10T12:00',
      sentEntry: {
        sentAt: '2026-11-20T08:00:00Z',
        startsAt: '2026-12-09T10:00',
        endsAt: '2026-12-09T12:00',
        place: 'Rathaus',
        link: '',
        isCancelled: false,
      },
    };
    expect(invitationValues({ ...source, meeting: moved }, member, 'de').changes).toBe(
      'Neuer Termin: Donnerstag, 10. Dezember 2026, 10:00 Uhr (bisher Mittwoch, 9. Dezember 2026, 10:00 Uhr)\nNeuer Ort: Messe (bisher Rathaus)',
    );
  });
});
