import { describe, expect, it } from 'vitest';
import {
  captureDate,
  createOwnerResolver,
  impossibleDue,
  parseQuickCapture,
  withoutImpossibleDate,
} from '../../../shared/domain/outcomes';
import { record } from '../../support/records';

const members = [
  record('members', 'member:schaefer', { givenName: 'Ulrike', familyName: 'Schäfer', academicTitle: 'Dr.' }),
  record('members', 'member:mueller1', { givenName: 'Jana', familyName: 'Müller' }),
  record('members', 'member:mueller2', { givenName: 'Ole', familyName: 'Müller' }),
];
const institutions = [
  record('institutions', 'institution:koeln', { name: 'Stadt Köln' }),
  record('institutions', 'institution:dataport', { name: 'Dataport AöR', shortName: 'Dataport' }),
];
const context = { day: '2026-11-23', resolveOwner: createOwnerResolver(members, institutions) };
const parse = (input: string) => parseQuickCapture(input, context);

describe('parseQuickCapture', () => {
  it('reads a decision and leaves its dates and signs alone', () => {
    expect(parse('b: Leitfaden bis 15.12. an info@dom.de')).toEqual({
      kind: 'decision',
      text: 'Leitfaden bis 15.12. an info@dom.de',
      ownerIds: [],
      ownerText: '',
      due: '',
    });
  });
  it('reads an information, whatever the case and spacing of its prefix', () => {
    expect(parse('  I :Kiel öffnet die Plattform')).toMatchObject({
      kind: 'information',
      text: 'Kiel öffnet die Plattform',
    });
  });
  it('reads a task with owner and day', () => {
    expect(parse('a: Gliederung vorlegen @Schäfer bis 15.12.')).toEqual({
      kind: 'task',
      text: 'Gliederung vorlegen',
      ownerIds: ['member:schaefer'],
      ownerText: '',
      due: '2026-12-15',
    });
  });
  it('finds full names, in either order and without the accents', () => {
    expect(parse('a: @Ulrike Schäfer Gliederung')).toMatchObject({ text: 'Gliederung', ownerIds: ['member:schaefer'] });
    expect(parse('a: Gliederung @dr. ulrike schafer')).toMatchObject({
      text: 'Gliederung',
      ownerIds: ['member:schaefer'],
    });
    expect(parse('a: Gliederung @Schäfer, Ulrike')).toMatchObject({
      text: 'Gliederung',
      ownerIds: ['member:schaefer'],
    });
  });
  it('takes institutions as owners, by name or short name, several at once', () => {
    expect(parse('a: Gliederung vorlegen @Stadt Köln, @Dataport bis 15.12.2026')).toMatchObject({
      text: 'Gliederung vorlegen',
      ownerIds: [],
      ownerText: 'Stadt Köln, Dataport AöR',
      due: '2026-12-15',
    });
  });
  it('does not guess between two people of one name', () => {
    expect(parse('a: Anfrage @Müller')).toMatchObject({ text: 'Anfrage', ownerIds: [], ownerText: 'Müller' });
    expect(parse('a: Anfrage @Jana Müller')).toMatchObject({ ownerIds: ['member:mueller1'] });
    const twins = [...members, record('members', 'member:mueller3', { givenName: 'Jana', familyName: 'Müller' })];
    const captured = parseQuickCapture('a: Anfrage @Jana Müller bis morgen', {
      day: context.day,
      resolveOwner: createOwnerResolver(twins, institutions),
    });
    // Her whole name, not her first one with the second left in the text.
    expect(captured).toMatchObject({ text: 'Anfrage', ownerIds: [], ownerText: 'Jana Müller', due: '2026-11-24' });
  });
  it('keeps unknown owners as text, several words in quotes', () => {
    expect(parse('a: Vertrag @Kämmerei prüfen')).toMatchObject({ text: 'Vertrag prüfen', ownerText: 'Kämmerei' });
    expect(parse('a: Vertrag @„Amt für Finanzen“ prüfen')).toMatchObject({
      text: 'Vertrag prüfen',
      ownerText: 'Amt für Finanzen',
    });
  });
  it('leaves a lone @ and an address inside a word as text', () => {
    expect(parse('a: Mail an info@dom.de @')).toMatchObject({ text: 'Mail an info@dom.de @', ownerText: '' });
  });
  it('is silent about anything without a prefix', () => {
    expect(parse('Gliederung vorlegen')).toBeUndefined();
    expect(parse('')).toBeUndefined();
    expect(parse('x: nichts')).toBeUndefined();
  });
});

describe('captureDate', () => {
  it.each([
    ['bis 15.12.', '2026-12-15'],
    ['bis 15.12', '2026-12-15'],
    ['bis 1.5 Millionen', undefined],
    ['bis 1.2.', '2027-02-01'],
    ['bis 23.11.', '2026-11-23'],
    ['bis 22.11.', '2027-11-22'],
    ['bis zum 5.1.27', '2027-01-05'],
    ['bis 31.12.2028', '2028-12-31'],
    ['by 15 December', '2026-12-15'],
    ['bis zum 3. März 2027', '2027-03-03'],
    ['bis 29.2.', undefined],
    ['bis 31.4.2027', undefined],
    ['bis 3. Mond', undefined],
    ['bis Q2/2027', undefined],
    ['Rebis 15.12.', undefined],
    // A Monday.
    ['bis morgen', '2026-11-24'],
    ['bis übermorgen', '2026-11-25'],
    ['bis heute', '2026-11-23'],
    ['bis Freitag', '2026-11-27'],
    ['bis Montag', '2026-11-30'],
    ['bis nächsten Freitag', '2026-11-27'],
    ['bis Fr., 11.12.', '2026-12-11'],
    ['bis spätestens 15.12.', '2026-12-15'],
    ['spätestens bis Freitag, den 11.12.', '2026-12-11'],
    ['spätestens am 2. Dezember', '2026-12-02'],
    ['Bericht in zwei Wochen', '2026-12-07'],
    ['bis in 14 Tagen', '2026-12-07'],
    ['binnen eines Monats', '2026-12-23'],
    ['innerhalb von 3 Monaten', '2027-02-23'],
    ['Konzept Ende März', '2027-03-31'],
    ['bis Ende November', '2026-11-30'],
    ['bis Ende Februar 2028', '2028-02-29'],
    ['Mitte Januar', '2027-01-15'],
    ['bis Mitte November', '2027-11-15'],
    ['bis Anfang Dezember', '2026-12-05'],
    ['nächste Woche Montag', '2026-11-30'],
    ['Mittwoch nächster Woche', '2026-12-02'],
    ['bis nächste Woche', '2026-12-04'],
    ['bis Ende der Woche', '2026-11-27'],
    ['bis zum Ende nächster Woche', '2026-12-04'],
    ['bis Ende des Monats', '2026-11-30'],
    ['bis Ende nächsten Monats', '2026-12-31'],
    ['bis zum Monatsende', '2026-11-30'],
    ['bis Quartalsende', '2026-12-31'],
    ['bis Jahresende', '2026-12-31'],
    ['bis Ende Q1 2028', '2028-03-31'],
    ['bis KW 49', '2026-12-04'],
    ['bis 2027-01-15', '2027-01-15'],
    ['by Friday', '2026-11-27'],
    ['by the end of March', '2027-03-31'],
    ['end of March', '2027-03-31'],
    ['by mid-January', '2027-01-15'],
    ['by December 15th', '2026-12-15'],
    ['by 1st of February 2027', '2027-02-01'],
    ['within two weeks', '2026-12-07'],
    ['by tomorrow', '2026-11-24'],
    ['next week on Monday', '2026-11-30'],
    ['by the end of the week', '2026-11-27'],
    ['no later than 15 December', '2026-12-15'],
    // Which of time something is, or how often, is not when it is to be done.
    ['Zahlen von Ende März prüfen', undefined],
    ['Bericht für Ende März', undefined],
    ['Jeden Montag anrufen', undefined],
    ['Guten Morgen sagen', undefined],
    ['bis so weit alles klar ist', undefined],
    ['Ende Gelände', undefined],
    ['bis Freitagsrunde', undefined],
  ])('reads „%s“ as %s', (text, date) => {
    expect(captureDate(text, '2026-11-23')?.date).toBe(date);
  });
});

describe('the name of somebody unknown', () => {
  it.each([
    ['Bericht @Erika Unbekannt', 'Bericht', 'Erika Unbekannt'],
    ['@Erika Unbekannt Bericht vorlegen', 'Bericht vorlegen', 'Erika Unbekannt'],
    ['Bericht @Erika Unbekannt bis 15.12.', 'Bericht', 'Erika Unbekannt'],
    ['@Dr. Erika von Unbekannt: Bericht', ': Bericht', 'Dr. Erika von Unbekannt'],
    ['@Unbekannt, Bericht vorlegen', ', Bericht vorlegen', 'Unbekannt'],
    ['@Unbekannt legt Bericht vor', 'legt Bericht vor', 'Unbekannt'],
    ['@erika legt vor', 'legt vor', 'erika'],
    ['Bericht @Stadt Bonn und mehr', 'Bericht und mehr', 'Stadt Bonn'],
  ])('is taken whole: "%s"', (text, rest, ownerText) => {
    expect(parse(`a: ${text}`)).toMatchObject({ ownerText, ownerIds: [] });
    expect(parse(`a: ${text}`)?.text.replace(/^[:,]\s*/u, '')).toBe(rest.replace(/^[:,]\s*/u, ''));
  });
  it.each([
    ['@Kuhn Gliederung vorlegen', 'Gliederung vorlegen', 'Kuhn'],
    ['@Kuhn Gliederung und Zeitplan vorlegen', 'Gliederung und Zeitplan vorlegen', 'Kuhn'],
    ['@Erika Kuhn legt Gliederung vor', 'legt Gliederung vor', 'Erika Kuhn'],
  ])('leaves to the task what it is about: "%s"', (text, rest, ownerText) => {
    expect(parse(`a: ${text}`)).toMatchObject({ text: rest, ownerText, ownerIds: [] });
  });
  it('leaves the task that would otherwise be none', () => {
    expect(parse('a: @Unbekannt Bericht')).toMatchObject({ text: 'Bericht', ownerText: 'Unbekannt' });
  });
});

describe('a deadline that has passed', () => {
  it.each([
    ['bis 1.1.2020', '2020-01-01'],
    ['bis gestern', '2026-11-22'],
    ['bis vorgestern', '2026-11-21'],
    ['by yesterday', '2026-11-22'],
    ['by today', '2026-11-23'],
    // The day is a Monday.
    ['bis letzten Freitag', '2026-11-20'],
    ['bis vergangenen Montag', '2026-11-16'],
    ['bis letzte Woche', '2026-11-20'],
    ['by last week', '2026-11-20'],
  ])('is read as the day that it says: „%s“', (words, due) => {
    expect(parse(`a: Bericht ${words}`)).toMatchObject({ text: 'Bericht', due });
  });
  it.each(['Bericht von gestern', 'Gestern beschlossen', 'Termin letzten Freitag'])('is none in „%s“', (text) => {
    expect(parse(`a: ${text}`)).toMatchObject({ text, due: '' });
  });
});

describe('a day chosen for a deadline that there is not', () => {
  it.each([
    ['Bericht bis KW 99', 'Bericht'],
    ['Bericht bis KW 99 vorlegen', 'Bericht vorlegen'],
    ['bis KW 99 Bericht vorlegen', 'Bericht vorlegen'],
    ['Bericht, bis zum 31. April 2027', 'Bericht'],
    ['Bericht (bis KW 99) vorlegen', 'Bericht vorlegen'],
    ['Bericht bis KW 99.', 'Bericht.'],
    ['Erstens  a\nbis KW 99\nZweitens  b', 'Erstens  a\nZweitens  b'],
    ['Bericht bis KW 49', 'Bericht bis KW 49'],
    ['Bericht', 'Bericht'],
  ])('takes exactly its words from „%s“', (text, rest) => {
    expect(withoutImpossibleDate(text, context.day)).toBe(rest);
  });
});

describe('impossibleDue', () => {
  it.each([
    ['a: Bericht bis 31.02.', 'bis 31.02.'],
    ['a: Bericht bis 15.13.', 'bis 15.13.'],
    ['a: Bericht bis zum 31. April 2027', 'bis zum 31. April 2027'],
    ['a: Bericht bis Freitag, 31.02.', 'bis Freitag, 31.02.'],
    ['a: Bericht bis KW 60', 'bis KW 60'],
    ['a: Bericht bis 2027-02-30', 'bis 2027-02-30'],
    ['a: Bericht bis 31.02., spätestens Freitag', undefined],
    ['a: Bericht bis 28.02.', undefined],
    ['a: Bericht bis 1.5 Millionen', undefined],
    ['a: Bericht bis März', undefined],
    ['b: Bericht bis 31.02.', undefined],
  ])('names the day that the calendar does not have: "%s"', (input, words) => {
    expect(impossibleDue(input, context.day)).toBe(words);
    if (words !== undefined) expect(parse(input)).toMatchObject({ text: input.slice(3), due: '' });
  });
});
