import { describe, expect, it } from 'vitest';
import { announcementText, isWebAddress } from '../../../shared/domain/invitation';
import { imageLine, richLine, type RichText } from '../../../shared/text/rich/richText';
import { writeRich } from '../../../shared/text/rich/writeRich';
import { openSharedText, readSharedText } from '../../../shared/text/sharedText';
import { richRun, runsLine } from '../../support/documents/sampleRich';
import { record } from '../../support/records';

const DESCRIPTION: RichText = [
  runsLine('text', [richRun('Kosten: '), richRun('keine', { isBold: true })]),
  runsLine('bullet', [richRun('Plan', { link: 'https://plan.example' })]),
  richLine('check', 'Namensschild'),
  richLine('headRow', 'Ort\tZeit'),
  richLine('row', 'Ulm\t10'),
  imageLine('file:0001', 'Anfahrtsskizze'),
  { ...imageLine('file:0002', ''), isDecorative: true },
];

function described(rich: RichText) {
  const doc = openSharedText({ update: '', text: '' });
  writeRich(doc, rich);
  const richDescription = readSharedText(doc);
  doc.destroy();
  return { ...source, meeting: { ...meeting, description: richDescription.text, richDescription } };
}

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
  it('has a formatted description as Markdown, whose words are no labels, and a picture in words', () => {
    const text = announcementText(described(DESCRIPTION), 'de', 'markdown');
    expect(text).toContain(
      '\n\nKosten: **keine**\n\n- [Plan](<https://plan.example>)\n- [ ] Namensschild\n\n| Ort | Zeit |\n| --- | --- |\n| Ulm | 10 |\n\n\\[Bild: Anfahrtsskizze\\]\n\n**Anmeldung:**',
    );
    expect(announcementText(described([richLine('text', '')]), 'de', 'markdown')).toBe(
      announcementText(source, 'de', 'markdown'),
    );
  });
  it('says in plain words, in its own language, where a picture would be', () => {
    expect(announcementText(described(DESCRIPTION), 'de', 'plain')).toContain('\n[Bild: Anfahrtsskizze]\n');
    expect(announcementText(described(DESCRIPTION), 'en', 'plain')).toContain('\n[Picture: Anfahrtsskizze]\n');
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
