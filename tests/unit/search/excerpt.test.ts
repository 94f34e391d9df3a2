import { describe, expect, it } from 'vitest';
import { excerptOf } from '../../../shared/domain/search';

const TEXT =
  'Wir beschließen, dass der gemeinsame Leitfaden für KI-Assistenten bis zum Sommer vorliegt. Größmann übernimmt die Redaktion und berichtet.';

describe('an excerpt', () => {
  it('shows the words around what was found', () => {
    expect(excerptOf(TEXT, 'leitfaden')).toBe(
      '… dass der gemeinsame Leitfaden für KI-Assistenten bis zum Sommer vorliegt. Größmann übernimmt …',
    );
  });

  it('begins and ends with the text where that is near', () => {
    expect(excerptOf(TEXT, 'wir')).toMatch(/^Wir beschließen/u);
    expect(excerptOf(TEXT, 'berichtet')).toBe('… die Redaktion und berichtet.');
  });

  it('finds as the search does: by beginnings, whatever the spelling', () => {
    expect(excerptOf(TEXT, 'groess')).toContain('Größmann');
    expect(excerptOf(TEXT, 'assist')).toContain('KI-Assistenten');
    expect(excerptOf(TEXT, 'faden')).toBe('');
    expect(excerptOf('', 'wir')).toBe('');
  });
});
