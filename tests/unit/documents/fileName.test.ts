import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentFileName } from '../../../shared/documents';

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
        expect(name.length).toBeLessThanOrEqual(240);
        expect(name.endsWith('.pdf')).toBe(true);
      }),
    );
  });
});
