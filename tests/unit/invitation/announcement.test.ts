import { describe, expect, it } from 'vitest';
import { announcementText, isWebAddress, selectInvitees, viewToFilters } from '../../../shared/domain/invitation';
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

describe('selectInvitees', () => {
  const institutions = new Map([
    ['institution:a', record('institutions', 'institution:a', { sector: 'municipal', state: 'DE-BY' })],
  ]);
  const positions = [
    { id: '1', office: '', department: '', institutionId: 'institution:a', from: '', to: '2026-06', isMain: false },
  ];
  const members = [
    record('members', 'member:a', { membership: 'member', positions, seeks: ['topic:ethics'] }),
    record('members', 'member:b', { membership: 'prospect' }),
  ];
  const ids = (filters: readonly string[], day = '2026-05-01') =>
    selectInvitees(members, institutions, viewToFilters(filters), day).map(({ id }) => id);

  it('widens within a kind and narrows across kinds', () => {
    expect(ids(['membership=member', 'membership=prospect'])).toEqual(['member:a', 'member:b']);
    expect(ids(['membership=prospect', 'seeks=topic:ethics'])).toEqual([]);
    expect(ids([])).toEqual(['member:a', 'member:b']);
  });
  it('looks at the office of the day', () => {
    expect([ids(['sector=municipal', 'state=DE-BY']), ids(['sector=municipal'], '2026-08-01')]).toEqual([
      ['member:a'],
      [],
    ]);
  });
  it('passes over filters of a later version and doubled ones', () => {
    expect(viewToFilters(['mood=good', 'state=DE-BY', 'state=DE-BY'])).toEqual([{ kind: 'state', value: 'DE-BY' }]);
  });
});
