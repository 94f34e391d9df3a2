import { describe, expect, it } from 'vitest';
import { typedNameToListName } from '../../../shared/domain/membership';

describe('typedNameToListName', () => {
  it.each([
    ['Dr. Beate Zorn', 'Zorn, Dr. Beate'],
    ['Frau Prof. Dr. Anna-Katharina Weiß', 'Weiß, Prof. Dr. Anna-Katharina'],
    ['Karla von der Heide', 'von der Heide, Karla'],
    ['Jan Philipp Müller-Lüdenscheidt', 'Müller-Lüdenscheidt, Jan Philipp'],
    ['J. D. Öztürk', 'Öztürk, J. D.'],
    ["Maeve O'Brien", "O'Brien, Maeve"],
  ])('puts the surname of %s first', (typed, listed) => {
    expect(typedNameToListName(typed)).toBe(listed);
  });

  it.each([
    'Gast aus dem Publikum',
    'Pressestelle',
    'Zorn, Beate',
    'Vertretung der Stabsstelle',
    'Dr.',
    '3 Studierende',
    '',
  ])('leaves %j as it is', (typed) => {
    expect(typedNameToListName(typed)).toBe(typed);
  });
});
