import { describe, expect, it } from 'vitest';
import { keySheetToHtml, type KeySheet } from '../../../shared/documents';
import { recoveryKeyToGroups } from '../../../shared/domain/protection';

const sheet: KeySheet = {
  language: 'de',
  title: 'Schlüsselblatt',
  lead: 'Öffnet <alles>',
  groups: recoveryKeyToGroups(Uint8Array.from({ length: 20 }, (_, index) => index)),
  groupsLabel: 'Acht "Gruppen"',
  codeLabel: 'QR-Code',
  sections: [{ title: 'Wo', text: 'Im Schrank & zu' }],
  note: 'Gedruckt heute',
};

describe('the sheet of a recovery key', () => {
  const html = keySheetToHtml(sheet);
  it('names every group once, in order, and holds the same as a code with a text for those who do not see it', () => {
    expect([...html.matchAll(/<li>(.{5})<\/li>/gu)].map(([, group]) => group)).toEqual(sheet.groups);
    expect(html).toMatch(/<img alt="QR-Code" src="data:image\/gif;base64,[A-Za-z0-9+/=]+">/u);
  });
  it('escapes what it is given, in texts and attributes', () => {
    expect(html).toContain('Öffnet &lt;alles&gt;');
    expect(html).toContain('aria-label="Acht &quot;Gruppen&quot;"');
    expect(html).toContain('Im Schrank &amp; zu');
  });
  it('has one heading, a language, a title, one page of A4 and nothing from outside', () => {
    expect(html.match(/<h1/gu)).toHaveLength(1);
    expect(html).toContain('<html lang="de">');
    expect(html).toContain('<title>Schlüsselblatt</title>');
    expect(html).toContain('size: A4');
    expect(html).not.toMatch(/https?:|<script/u);
  });
});
