import { describe, expect, it } from 'vitest';
import { foldForMatching } from '../../../shared/text/foldForMatching';
import { looksShortened, safeInstitutionKey, sectorFromName } from '../../../shared/domain/import/institutionNames';
import { createTopicMatcher } from '../../../shared/domain/import/matchTopics';
import { readConsent, readEmail, readSector } from '../../../shared/domain/import/readCells';
import { readDate } from '../../../shared/domain/import/readDate';
import { splitFullName } from '../../../shared/domain/import/splitFullName';
import { standingTopics } from './readDataFile';

describe('reading single cells', () => {
  it.each([
    ['ANDREAS.ENGEL@X.EXAMPLE', 'andreas.engel@x.example'],
    ['Anna Weber <Anna@x.example>', 'anna@x.example'],
    ['mailto:a@x.example', 'a@x.example'],
    ['anna@example', undefined],
    ['a@x.example, b@x.example', undefined],
    ['', undefined],
  ])('reads the address %j as %j', (text, email) => {
    expect(readEmail(text)).toBe(email);
  });

  it.each([
    ['1', true],
    ['x', true],
    ['Ja', true],
    ['TRUE', true],
    ['nein', false],
    ['', false],
    ['vielleicht', undefined],
  ])('reads the consent %j as %j', (text, consent) => {
    expect(readConsent(text)).toBe(consent);
  });

  it.each([
    ['2026-07-16T23:30:00+01:00', '2026-07-16'],
    ['1.7.2026 08:00', '2026-07-01'],
    ['2026-02-31', undefined],
    ['gestern', undefined],
  ])('reads the date %j as %j', (text, date) => {
    expect(readDate(text)).toBe(date);
  });

  it('reads the federal levels of the platform', () => {
    expect(
      ['Bund', 'Land', 'Kommune', 'Wissenschaft', 'GovTech', 'Dienstleister', 'Verband', 'Mond'].map(readSector),
    ).toEqual(['federal', 'state', 'municipal', 'science', 'govtech', 'provider', 'association', undefined]);
  });

  it.each([
    ['Dr. Anna von der Heide', ['', 'Dr.', 'Anna', 'von der Heide']],
    ['Müller-Lüdenscheidt, Prof. Dr. Karl Heinz', ['', 'Prof. Dr.', 'Karl Heinz', 'Müller-Lüdenscheidt']],
    ['Frau Dr.-Ing. Marie Freifrau von Stein', ['Frau', 'Dr.-Ing.', 'Marie', 'Freifrau von Stein']],
    ['Nguyen', ['', '', '', 'Nguyen']],
    ['Prof. Müller', ['', 'Prof.', '', 'Müller']],
    ['', ['', '', '', '']],
  ])('splits the name %j', (text, [salutation, academicTitle, givenName, familyName]) => {
    expect(splitFullName(text)).toEqual({ salutation, academicTitle, givenName, familyName, remark: '' });
  });
});

describe('matching names', () => {
  it.each([
    ['Jäger', 'JAEGER'],
    ['Groß', 'Gross'],
    ['Łukasz', 'lukasz'],
    ['Zoë', 'zoe\u0308'],
    ["O'Neill", 'O’Neill'],
  ])('takes %j and %j for the same', (one, other) => {
    expect(foldForMatching(one)).toBe(foldForMatching(other));
  });

  it('keeps Kühn and Kuhn apart', () => {
    expect(foldForMatching('Kühn')).not.toBe(foldForMatching('Kuhn'));
  });

  it.each([
    ['Landeshauptstadt Kiel', 'Stadt Kiel', true],
    ['Dataport AöR', 'Dataport', true],
    ['Landkreis Görlitz', 'LK Goerlitz', true],
    ['Computacenter AG & Co. oHG', 'Computacenter', true],
    ['Stadt Kassel', 'Landkreis Kassel', false],
    ['Stadt Kiel', 'Kiel', false],
    ['Stadt Kiel', 'Universität Kiel', false],
  ])('%j and %j are the same body: %s', (one, other, same) => {
    expect(safeInstitutionKey(one) === safeInstitutionKey(other)).toBe(same);
  });

  it.each([
    ['Staatskanzlei Schleswig', 'Staatskanzlei Schleswig-Holstein', true],
    ['Stadt Freiburg', 'Stadt Freiburg im Breisgau', true],
    ['Kiel', 'Landeshauptstadt Kiel', true],
    ['Stadt Kiel', 'Stadt Köln', false],
  ])('%j may be short for %j: %s', (one, other, short) => {
    expect(looksShortened(safeInstitutionKey(one), safeInstitutionKey(other))).toBe(short);
  });

  it.each([
    ['Technische Universität München', 'science'],
    ['Fachhochschule Kiel', 'science'],
    ['Landeshauptstadt Dresden', 'municipal'],
    ['Bundesagentur für Arbeit', 'federal'],
    ['Sächsische Staatskanzlei', 'state'],
    ['AKDB', ''],
  ])('sees from the name %j the sector %j', (name, sector) => {
    expect(sectorFromName(name)).toBe(sector);
  });
});

describe('matching topics', () => {
  const match = createTopicMatcher(standingTopics);

  it('knows the words of lists, the full titles and the English ones', () => {
    expect(match('Datenschutz;Legal Tech, aenderungsmanagement|Prozesse\nEthics').ids).toEqual([
      'topic:data-protection',
      'topic:legal-tech',
      'topic:change-management',
      'topic:integration',
      'topic:ethics',
    ]);
    expect(match('Integration in bestehende Arbeitsprozesse').ids).toEqual(['topic:integration']);
  });

  it('returns what it does not know', () => {
    expect(match('VIP; Trends ;VIP2')).toMatchObject({ ids: ['topic:trends'], unknown: ['VIP', 'VIP2'] });
  });

  it('prefers a title that the network chose over an alias', () => {
    const own = createTopicMatcher([...standingTopics, { id: 'topic:own', title: 'Kennzahlen' }]);
    expect(own('Kennzahlen').ids).toEqual(['topic:own']);
  });
});

describe('names as lists write them', () => {
  it.each([
    ['H. C. Moor', ['', 'H. C.', 'Moor']],
    ['Dr. H. Moor', ['Dr.', 'H.', 'Moor']],
    ['Dr. h. c. Ute Moor', ['Dr. h. c.', 'Ute', 'Moor']],
    ['Dr.-Ing. E. h. Ute Moor', ['Dr.-Ing. E. h.', 'Ute', 'Moor']],
    ['Dr. rer. nat. Ute Moor', ['Dr. rer. nat.', 'Ute', 'Moor']],
    ['Dipl.-Verw.wirt (FH) Ute Moor', ['Dipl.-Verw.wirt (FH)', 'Ute', 'Moor']],
    ['Dipl. Ing. Ute Moor', ['Dipl. Ing.', 'Ute', 'Moor']],
    ['PD Dr. Ute Moor', ['PD Dr.', 'Ute', 'Moor']],
    ['Ute Moor, M.A.', ['M.A.', 'Ute', 'Moor']],
    ['Dr. Ute Moor, LL.M., MBA', ['Dr., LL.M., MBA', 'Ute', 'Moor']],
    ['Ute Moor (Vertretung)', ['', 'Ute', 'Moor']],
    ['Dr. e. h. Ute Moor', ['Dr. e. h.', 'Ute', 'Moor']],
    ['Prof. i. R. Dr. Ute Moor', ['Prof. i. R. Dr.', 'Ute', 'Moor']],
    ['Dipl.-Verwaltungswirtin (FH) Ute Moor', ['Dipl.-Verwaltungswirtin (FH)', 'Ute', 'Moor']],
    ['Diplom-Informatikerin Ute Moor', ['Diplom-Informatikerin', 'Ute', 'Moor']],
    ['M. Sc. Ute Moor', ['M. Sc.', 'Ute', 'Moor']],
    ['Dr. jur. Ute Moor LL.M.', ['Dr. jur. LL.M.', 'Ute', 'Moor']],
    ['Moor, Ute, Dipl.-Ing. (FH)', ['Dipl.-Ing. (FH)', 'Ute', 'Moor']],
    ['Moor, Ute, Dr.', ['Dr.', 'Ute', 'Moor']],
    ['Yo-Yo Ma', ['', 'Yo-Yo', 'Ma']],
    ['Moor, H. C.', ['', 'H. C.', 'Moor']],
    ['C. von der Heide', ['', 'C.', 'von der Heide']],
    ['Med Ahmadi', ['', 'Med', 'Ahmadi']],
    ['Ing Chao', ['', 'Ing', 'Chao']],
  ])('splits %j', (text, [academicTitle, givenName, familyName]) => {
    expect(splitFullName(text)).toMatchObject({ academicTitle, givenName, familyName });
  });

  it('keeps what stood in brackets', () => {
    expect(splitFullName('Moor, Ute (Referat 12) (Vertretung)').remark).toBe('Referat 12; Vertretung');
  });
});

describe('consents in a sentence', () => {
  it.each([
    ['Ja, ich stimme zu', true],
    ['Ja.', true],
    ['Ja, gern', true],
    ['Ich willige ein, per E-Mail kontaktiert zu werden.', true],
    ['I agree', true],
    ['Nein, danke', false],
    ['Ich stimme nicht zu', undefined],
    ['Ja, aber nur per Brief', undefined],
    ['Ja, außer an Feiertagen', undefined],
    ['Januar', undefined],
    ['Ja, ich habe die Datenschutzerklärung gelesen und stimme zu', true],
    ['Hiermit willige ich ein', true],
    ['Zustimmung erteilt', true],
    ['Zustimmung verweigert', undefined],
    ['Einwilligung erteilt und widerrufen', undefined],
    ['accepted', true],
    ["I don't agree", undefined],
    ['I do not accept', undefined],
    ['ja nein', undefined],
    ['Ja, falls keine Werbung kommt', undefined],
    ['Ja, wer fragt?', undefined],
    ['yes, but only by letter', undefined],
  ])('reads %j as %j', (text, consent) => {
    expect(readConsent(text)).toBe(consent);
  });
});

describe('time stamps', () => {
  it.each([
    ['Montag, 14. September 2026 um 14:22:10 Mitteleuropäische Sommerzeit', '2026-09-14'],
    ['2026/09/14 2:22:10 PM MESZ', '2026-09-14'],
    ['14.09.26 14:22', '2026-09-14'],
    ['14. Sept. 2026', '2026-09-14'],
    ['1. Mai 2026', '2026-05-01'],
    ['Mai 2026', undefined],
    ['Sep 14, 2026, 2:22 PM', '2026-09-14'],
    ['Mon Sep 14 2026 14:22:10 GMT+0200', '2026-09-14'],
    ['Mo., 14.9.2026', '2026-09-14'],
    ['31/04/2026', undefined],
    ['14/09/2026', '2026-09-14'],
    ['9/14/26 14:22', '2026-09-14'],
    ['03/04/2026', undefined],
    ['2026-9-4', '2026-09-04'],
    ['20260914', '2026-09-14'],
    ['20260914T142210Z', '2026-09-14'],
    ['14-09-2026 14:22', '2026-09-14'],
    ['03-04-2026', undefined],
    ['Monday, September 14, 2026 2:22 PM', '2026-09-14'],
    ['Tuesday 14/09/2026', '2026-09-14'],
    ['14. Jänner 2026', '2026-01-14'],
    ['46279,599', undefined],
    ['00.00.0000', undefined],
    ['14.09.', undefined],
  ])('reads %j as %j', (text, date) => {
    expect(readDate(text)).toBe(date);
  });
});
