import { describe, expect, it } from 'vitest';
import {
  documentFileName,
  documentToMarkdown,
  documentToPlainText,
  isMailAddress,
  minutesDocument,
} from '../../../shared/documents';
import { splitLocation } from '../../../shared/domain/events';
import { safeInstitutionKey } from '../../../shared/domain/import/institutionNames';
import { glue, toWords } from '../../../shared/domain/minutesCheck/words';
import { createTranslate } from '../../../shared/messages/translate';
import { fold, foldWrittenOut } from '../../../shared/text/fold';
import { foldForMatching } from '../../../shared/text/foldForMatching';
import { toComposed, toDecomposed } from '../../../shared/text/normalForm';
import { toPlainText } from '../../../shared/text/plainText';
import { sampleMinutes } from '../../support/documents/sampleMinutes';

// Whatever takes time by the square of these lengths does not end within the time of a test.
const LENGTH = 300_000;
const marks = '\u0301\u0323'.repeat(LENGTH);

describe('texts that somebody made long', () => {
  it.each([
    ['toPlainText', () => toPlainText(`a${marks}`).length > LENGTH],
    ['fold', () => fold(`a${marks}`) === 'a'],
    ['foldWrittenOut', () => foldWrittenOut(`a${marks}ä`) === 'aae'],
    ['foldForMatching', () => foldForMatching(`a${marks}`) === 'a'],
    ['toWords', () => toWords(`a${marks}`).length === 1],
    [
      'documentFileName',
      () => documentFileName({ date: '', kind: '', title: `a${marks}`, extension: 'pdf' }).length < 200,
    ],
  ])('%s: marks on one letter', (_, isRight) => {
    expect(isRight()).toBe(true);
  });
  it.each([
    ['a place, blanks between', () => splitLocation(`a${' '.repeat(LENGTH)}b`).place.length, LENGTH + 2],
    ['an address, dots in its domain', () => isMailAddress(`a@${'.'.repeat(LENGTH)} `), false],
    [
      'a title, dots within',
      () => documentFileName({ date: '', kind: '', title: `x${'.'.repeat(LENGTH)}y`, extension: 'pdf' }),
      'x.pdf',
    ],
    [
      'an institution, legal forms within',
      () => safeInstitutionKey(`x ${'gmbh '.repeat(LENGTH)}y`).length,
      5 * LENGTH + 3,
    ],
    ['an institution, legal forms at its end', () => safeInstitutionKey(`x ${'gmbh e.V. '.repeat(LENGTH / 10)}`), 'x'],
  ])('%s', (_, read, value) => {
    expect(read()).toBe(value);
  });
});

describe('documents of texts that somebody made long', () => {
  const long = `a${' '.repeat(LENGTH)}b`;
  const model = minutesDocument(sampleMinutes, createTranslate('de'));
  const heading = { ...model, blocks: [{ kind: 'heading', level: 2, text: long } as const] };
  it('blanks in a heading stay as they are', () => {
    expect(documentToMarkdown(heading)).toContain(`## ${long}`);
    expect(documentToPlainText({ ...heading, title: long })).toContain(long.slice(0, 2));
  });
  it('empty lines at either end of a paragraph are gone, within they stay', () => {
    const write = (text: string): string =>
      documentToMarkdown({ ...model, blocks: [{ kind: 'paragraph', role: 'text', runs: [{ text }] }] });
    expect(write('\n \na\n\nb\n\n')).toContain('\na\\\n\\\nb\n');
    expect(write(`a${'\n'.repeat(LENGTH)}b`)).toContain('\\\nb\n');
  });
});

describe('normal forms', () => {
  it('are those of Unicode up to thirty marks, and stay what they are', () => {
    for (const count of [0, 1, 2, 28, 29]) {
      const text = `a${'\u0301'.repeat(count)}\u0323e\u0308`.slice(0, count + 3);
      expect(toComposed(text)).toBe(text.normalize('NFC'));
      expect(toDecomposed(text)).toBe(text.normalize('NFD'));
    }
    const long = toComposed(`a${'\u0301\u0323'.repeat(100)}`);
    expect(toComposed(long)).toBe(long);
    expect(toComposed(toDecomposed(long))).toBe(long);
    expect(glue(long)).toBe(glue(toDecomposed(long)));
  });
});
