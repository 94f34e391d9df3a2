import { describe, expect, it } from 'vitest';
import { captureDate, createOwnerResolver, parseQuickCapture } from '../../../shared/domain/outcomes';
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
const context = { today: '2026-11-23', resolveOwner: createOwnerResolver(members, institutions) };
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
  ])('reads „%s“ as %s', (text, date) => {
    expect(captureDate(text, '2026-11-23')?.date).toBe(date);
  });
});
