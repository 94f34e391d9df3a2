import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentFileName, toFileName } from '../../../shared/documents';

describe('documentFileName', () => {
  it.each([
    ['2026-12-09T10:00', 'Protokoll', 'Herbsttagung', 'pdf', '2026-12-09_Protokoll_Herbsttagung.pdf'],
    ['2026-12-09', 'Protokoll', 'KI: „Chancen“ / Risiken?', 'md', '2026-12-09_Protokoll_KI-Chancen-Risiken.md'],
    ['2026-12-09', 'Termin', 'Größe & Änderung', 'ics', '2026-12-09_Termin_Größe-Änderung.ics'],
    ['', '', 'CON', 'pdf', '_CON.pdf'],
    ['', '', '../..', 'pdf', 'Verbund.pdf'],
  ])('of %j, %j, %j, %j is %j', (date, kind, title, extension, name) => {
    expect(documentFileName({ date, kind, title, extension })).toBe(name);
  });

  const title = fc.string({
    unit: fc.oneof(
      fc.constantFrom(...Array.from('<>:"/\\|?*. -_\u0000\u001f\u202e')),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
    ),
    maxLength: 200,
  });

  it('is valid on Windows for every title', () => {
    fc.assert(
      fc.property(title, (text) => {
        const name = documentFileName({ date: '2026-12-09', kind: 'Protokoll', title: text, extension: 'pdf' });
        expect(name).not.toMatch(/[<>:"/\\|?*\u0000-\u001f]|[. ]\.pdf$/u);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
        expect(name.endsWith('.pdf')).toBe(true);
      }),
    );
  });
});

describe('toFileName', () => {
  it.each([
    ['2026-12-09_Protokoll (2).pdf', 'pdf', '2026-12-09_Protokoll (2).pdf'],
    ['Protokoll', 'pdf', 'Protokoll.pdf'],
    ['minutes.exe', 'pdf', 'minutes.exe.pdf'],
    ['rechnung\u202Efdp.exe', 'pdf', 'rechnungfdp.exe.pdf'],
    ['a\u0000b\u0007c\u200Bd.pdf', 'pdf', 'a b cd.pdf'],
    ['../../etc/passwd', 'txt', 'etc passwd.txt'],
    ['Bericht. . .pdf', 'pdf', 'Bericht.pdf'],
    [' .versteckt.pdf', 'pdf', 'versteckt.pdf'],
    ['', 'pdf', 'Verbund.pdf'],
    ['...', 'pdf', 'Verbund.pdf'],
    ['CON', 'pdf', '_CON.pdf'],
    ['nul.tar', 'pdf', '_nul.tar.pdf'],
    ['com¹ .x', 'txt', '_com¹ .x.txt'],
    ['CONIN$', 'txt', '_CONIN$.txt'],
    ['Console', 'txt', 'Console.txt'],
    ['half \uD83D.txt', 'txt', 'half.txt'],
  ])('of %j for %s is %j', (text, extension, name) => {
    expect(toFileName(text, extension)).toBe(name);
  });

  it('has at most 255 bytes, cut between what a person takes for characters', () => {
    const family = '👩‍👩‍👧‍👦';
    expect(toFileName(family.repeat(20), 'pdf')).toBe(
      `${family.repeat(Math.floor(251 / Buffer.byteLength(family)))}.pdf`,
    );
    expect(Buffer.byteLength(toFileName('ß'.repeat(300), 'docx'))).toBe(255);
  });

  it('is a valid name for every text, and stays what it is when it is made anew', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const name = toFileName(text, 'pdf');
        expect(name).not.toMatch(
          /[<>:"/\\|?*\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]|^[. ]|[. ]\.pdf$/u,
        );
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
        expect(toFileName(name, 'pdf')).toBe(name);
      }),
    );
  });
});
