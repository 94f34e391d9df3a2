import { describe, expect, test } from 'vitest';
import { prepareOptions } from '../../../renderer/ui/fields/rankOptions';
import { readChoice, typeChoice } from '../../../renderer/ui/fields/typedChoice';

const options = prepareOptions([
  { id: 'bonn', label: 'Stadt Bonn' },
  { id: 'muenster', label: 'Stadt Münster' },
  { id: 'one', label: 'Amt für IT', detail: 'Köln' },
  { id: 'two', label: 'Amt für IT', detail: 'Aachen' },
]);

describe('a text in a field of choices', () => {
  test('is the option that is called so, as the search reads it', () => {
    for (const text of ['Stadt Bonn', ' stadt bonn '])
      expect(readChoice(text, options)).toEqual({ kind: 'option', id: 'bonn' });
    for (const text of ['stadt münster', 'Stadt Muenster', 'STADT MUNSTER'])
      expect(readChoice(text, options)).toEqual({ kind: 'option', id: 'muenster' });
  });

  test('is no choice where it is a part of a name, a name of two, or new', () => {
    for (const text of ['Stadt', 'Amt für IT', 'Neue Behörde Nord'])
      expect(readChoice(text, options)).toEqual({ kind: 'open' });
    expect(readChoice('  ', options)).toEqual({ kind: 'nothing' });
  });

  test('is nothing new where it is chosen already', () => {
    expect(readChoice('vip', options, [{ id: 'VIP', label: 'VIP' }])).toEqual({ kind: 'chosen' });
  });
});

describe('what is being typed', () => {
  test('stands beside the value it began with, and beside none once it was emptied', () => {
    const typed = typeChoice(undefined, 'Stad', 'bonn');
    expect(typed).toEqual({ text: 'Stad', isLeft: false, beside: ['bonn'] });
    const emptied = typeChoice(typed, '', 'bonn');
    expect(typeChoice(emptied, 'N', 'bonn')).toEqual({ text: 'N', isLeft: false, beside: ['bonn', null] });
  });
});
