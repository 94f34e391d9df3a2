import { describe, expect, it } from 'vitest';
import { posterToHtml, type Poster } from '../../../shared/documents';

const poster: Poster = {
  language: 'de',
  size: 'A4',
  network: 'Netz <Süd>',
  title: 'Treffen',
  date: 'Montag',
  time: '10:00 Uhr',
  event: '',
  place: 'Ulm',
  text: '',
  address: 'https://anmeldung.example/netz/frühjahr?a=1&b="2"',
  callToAction: 'Jetzt anmelden',
  codeLabel: 'QR-Code mit der Adresse "x"',
  contact: '',
};

describe('posterToHtml', () => {
  const html = posterToHtml(poster);
  it('escapes what it is given, in texts and attributes', () => {
    expect(html).toContain('Netz &lt;Süd&gt;');
    expect(html).toContain('alt="QR-Code mit der Adresse &quot;x&quot;"');
    expect(html).toContain('href="https://anmeldung.example/netz/frühjahr?a=1&amp;b=&quot;2&quot;"');
  });
  it('shows the address to type without its scheme, breakable behind slashes only', () => {
    expect(html).toContain('<span>anmeldung.example/</span><wbr><span>netz/</span><wbr>');
  });
  it('leaves out what is empty, and the code without an address', () => {
    expect(html).not.toMatch(/class="(?:event|text|contact)"/u);
    expect(posterToHtml({ ...poster, address: '' })).not.toContain('<img');
  });
  it('has one heading, a language, a title and its paper', () => {
    expect(html.match(/<h1/gu)).toHaveLength(1);
    expect(html).toContain('<html lang="de">');
    expect(html).toContain('<title>Treffen, Montag</title>');
    expect([html.includes('size: A4'), posterToHtml({ ...poster, size: 'A3' }).includes('size: A3')]).toEqual([
      true,
      true,
    ]);
  });

  it('divides a word of the title that is wider than the page, with a hyphen and not just anywhere', () => {
    expect(posterToHtml({ ...poster, title: 'Tagung der Digitalisierungsverantwortlichen' })).toContain(
      'Digitalisierungs\u00adverantwortlichen</h1>',
    );
    expect(posterToHtml({ ...poster, title: 'Herbsttagung' })).toContain('>Herbsttagung</h1>');
  });
});
