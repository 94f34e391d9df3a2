import { describe, expect, it } from 'vitest';
import { announcementText, isWebAddress } from '../../../shared/domain/invitation';
import { record } from '../../support/records';

const meeting = record('meetings', 'meeting:a', {
  title: 'Treffen',
  startsAt: '2026-12-09T10:00',
  endsAt: '2026-12-09T12:00',
  place: 'Messe',
  format: 'hybrid',
  onlineUrl: 'https://geheim.example',
  presentationUrl: 'https://anmeldung.example',
});
const source = {
  meeting,
  event: undefined,
  network: record('network', 'network:main', { title: 'Netz', contactEmail: 'netz@example.org' }),
  agendaItems: [record('agendaItems', 'agendaItem:a', { title: 'Vertraulicher Punkt' })],
};

describe('announcementText', () => {
  it('is Markdown with a heading and bold labels', () => {
    expect(announcementText(source, 'de', 'markdown')).toBe(
      '## Treffen\n\nDas Netzwerk Netz trifft sich.\n\n**Wann:** Mittwoch, 9. Dezember 2026, 10:00–12:00 Uhr  \n**Wo:** Messe  \n\n**Anmeldung:** https://anmeldung.example  \n**Fragen:** netz@example.org  ',
    );
  });
  it('is plain without any of it, in both languages, and tells neither agenda nor link', () => {
    for (const language of ['de', 'en'] as const) {
      const text = announcementText(source, language, 'plain');
      expect(text).not.toMatch(/[#*]|Vertraulich|geheim/u);
    }
  });
  it.each([
    ['https://a.example', true],
    ['http://a.example/b?c=d', true],
    ['a.example', false],
    ['javascript:alert(1).x', false],
    ['https://localhost', false],
    ['https://a.example/ b', false],
  ])('knows an address that leads somewhere: %s', (text, expected) => {
    expect(isWebAddress(text)).toBe(expected);
  });
});
