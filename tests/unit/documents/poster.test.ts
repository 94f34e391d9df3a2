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

  it('sets all between header and footer smaller where it would not fit, and keeps room for the text', () => {
    const fitOf = (changed: Partial<Poster>): readonly number[] => {
      const css = posterToHtml({ ...poster, text: 'Wir sprechen über Bescheide. '.repeat(8), ...changed });
      const [, scale, lines] = /main \{ --u: calc\(1mm \* ([\d.]+)\); --text-lines: (\d+); \}/u.exec(css) ?? [];
      return [Number(scale), Number(lines)];
    };
    const title = 'Gemeinsame Arbeitstagung der Digitalisierungsverantwortlichen im deutschsprachigen Raum';
    const network = 'Netzwerk der Chief Digital Officers der öffentlichen Verwaltung';
    expect(fitOf({ address: '' })).toEqual([1, 7]);
    const [scale = 0, lines] = fitOf({ title, network, event: 'Messe', contact: 'Kim Beispiel' });
    expect(lines).toBeGreaterThanOrEqual(4);
    expect(scale).toBeLessThan(1);
    // Still larger than a letter.
    expect(scale).toBeGreaterThan(0.6);
  });

  it('divides a word of the title that is wider than the page, with a hyphen and not just anywhere', () => {
    expect(posterToHtml({ ...poster, title: 'Tagung der Digitalisierungsverantwortlichen' })).toContain(
      'Digitalisierungs\u00adverantwortlichen</h1>',
    );
    expect(posterToHtml({ ...poster, title: 'Herbsttagung' })).toContain('>Herbsttagung</h1>');
  });
});
