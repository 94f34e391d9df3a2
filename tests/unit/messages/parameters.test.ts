import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { createParametersFile, parametersFile, parametersToTypes } from '../../../scripts/lib/messageParameters.mjs';
import { createTranslate } from '../../../shared/messages/translate';

const t = createTranslate('en');

/** The line of one message, both languages the same unless told. */
function typeOf(german: string, english = german): string | undefined {
  const key = 'a.message';
  return parametersToTypes({ [key]: german }, { [key]: english })
    .split('\n')
    .find((line) => line.startsWith(`'${key}'`));
}

function pick(key: 'outcomes.markDone' | 'common.undo'): typeof key {
  return key;
}

describe('types of the parameters of messages', () => {
  it('are as the texts are now (if not: npm run messages)', async () => {
    expect(await readFile(parametersFile, 'utf8')).toBe(await createParametersFile());
  });

  it.each([
    ['Hallo {name}', "'a.message': { readonly name: string | number };"],
    ['{n, plural, one {ein Gast} other {# Gäste}}', "'a.message': { readonly n: number };"],
    ['{n, selectordinal, other {#.}} von {all, number}', "'a.message': { readonly all: number; readonly n: number };"],
    [
      'am {day, date, long} um {hour, time}',
      "'a.message': { readonly day: Date | number; readonly hour: Date | number };",
    ],
    ['{state, select, done {fertig} other {offen}}', "'a.message': { readonly state: 'done' | 'other' };"],
    ['{isOn, select, true {an} other {aus}}', "'a.message': { readonly isOn: boolean };"],
    ['{isOn, select, true {an} false {aus} other {}}', "'a.message': { readonly isOn: boolean | 'other' };"],
    [
      '{n, plural, =0 {keiner} other {{name} und {n}}}',
      "'a.message': { readonly n: number; readonly name: string | number };",
    ],
  ])('follow from the text: %s', (text, expected) => {
    expect(typeOf(text)).toBe(expected);
  });

  it('leave out what takes nothing', () => {
    expect(typeOf('Nur Text')).toBeUndefined();
  });

  it('take the narrower kind where the languages use a parameter in different ways', () => {
    expect(typeOf('{n} Gäste', '{n, plural, one {# guest} other {# guests}}')).toBe(
      "'a.message': { readonly n: number };",
    );
  });

  it('fail where the languages take different parameters, or one text uses a parameter in two ways', () => {
    expect(() => typeOf('Hallo {name}', 'Hello {who}')).toThrow(
      'a.message takes {name} in German and {who} in English.',
    );
    expect(() => typeOf('{n, plural, other {#}} {n, select, x {y} other {z}}')).toThrow('a number in one place');
    expect(() => typeOf('{n, date} {n}')).toThrow('a date in one place');
  });

  it('hold the callers to them', () => {
    expect(t('minutes.checkedIn', { name: 'Ada' })).toContain('Ada');
    // @ts-expect-error -- a parameter is missing
    expect(() => t('minutes.checkedIn')).toThrow();
    // @ts-expect-error -- another name
    expect(() => t('minutes.checkedIn', { nme: 'Ada' })).toThrow();
    // @ts-expect-error -- one too many
    expect(t('minutes.checkedIn', { name: 'Ada', count: 1 })).toContain('Ada');
    // @ts-expect-error -- the message takes none
    expect(t('common.undo', { name: 'Ada' })).toBe(t('common.undo'));
    // @ts-expect-error -- no option of the choice
    expect(t('lifeCycle.stage.approved', { isReached: 'yes' })).toBe(
      t('lifeCycle.stage.approved', { isReached: false }),
    );
    for (const key of ['outcomes.markDone', 'common.undo'] as const) {
      // One of several keys takes what all of them need.
      expect(t(key, { text: 'x' })).not.toBe('');
    }
    const either = pick('outcomes.markDone');
    // @ts-expect-error -- one of the two needs it
    expect(() => t(either)).toThrow();
  });
});
