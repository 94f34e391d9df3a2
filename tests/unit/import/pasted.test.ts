import { describe, expect, it } from 'vitest';
import {
  mapRows,
  planMemberImport,
  readImportFile,
  type ImportFile,
  type PlannedRow,
} from '../../../shared/domain/import';

function pasted(text: string): ImportFile {
  const file = readImportFile('Eingefügter Text', new TextEncoder().encode(text), { isPasted: true });
  if (!file.ok) throw new Error(file.error.type);
  return file.value;
}

function rowsOf({ table, mappings }: ImportFile): readonly PlannedRow[] {
  const rows = mapRows(table, mappings);
  return planMemberImport({ rows, members: [], institutions: [], topics: [], today: '2026-12-09' }).rows;
}

describe('a pasted signature', () => {
  const full = `Mit freundlichen Grüßen
i. A. Dr. Ilka Brandmoor
Referatsleiterin Digitale Verwaltung

-- 
Stadt Hagenrode
Referat 12 – IT-Steuerung
Marktplatz 3 | 01067 Hagenrode
Tel.: +49 351 488-1234 | Mobil: 0171 7654321
Fax 0351 488-99 1234
E-Mail: ilka.brandmoor@hagenrode.example | www.hagenrode.example
Bitte prüfen Sie, ob diese Mail ausgedruckt werden muss.`;

  it('becomes one person, each part a column that can be corrected', () => {
    const file = pasted(full);
    expect(file.format).toEqual({ kind: 'signature' });
    expect(file.mappings.map(({ field, samples }) => `${field}: ${samples.join()}`)).toEqual([
      'fullName: Dr. Ilka Brandmoor',
      'office: Referatsleiterin Digitale Verwaltung',
      'institution: Stadt Hagenrode',
      'department: Referat 12 – IT-Steuerung',
      'city: Hagenrode',
      'notes: Marktplatz 3 | 01067 Hagenrode',
      'phone: +49 351 488-1234',
      'phone: 0171 7654321',
      'notes: Fax: 0351 488-99 1234',
      'email: ilka.brandmoor@hagenrode.example',
      'notes: Web: www.hagenrode.example',
    ]);
    expect(file.table.notes).toEqual([{ key: 'import.note.disclaimer', values: {} }]);
    const [row] = rowsOf(file);
    expect(row?.draft).toMatchObject({
      academicTitle: 'Dr.',
      givenName: 'Ilka',
      familyName: 'Brandmoor',
      phone: '+49 351 488-1234',
      contacts: [
        { kind: 'email', value: 'ilka.brandmoor@hagenrode.example', use: '' },
        { kind: 'phone', value: '+49 351 488-1234', use: '' },
        { kind: 'phone', value: '0171 7654321', use: 'mobile' },
      ],
    });
  });

  it.each([
    [
      'Tore Wulfert\nCDO\nKreis Ostrau\nT 0345 123456\ntore@ostrau.example',
      ['Tore', 'Wulfert', 'CDO', 'kreis ostrau', '0345 123456'],
    ],
    [
      'Prof. Dr. Mira Stellfeld, Universität Potsdam\nMobile: +49 (0)171 1234567\nmira@up.example',
      ['Mira', 'Stellfeld', '', 'universitaet potsdam', '+49 (0)171 1234567'],
    ],
    [
      'Hans von der Heide\nGeschäftsführer\nPolyteia Muster GmbH\nPhone +49-30-123456',
      ['Hans', 'von der Heide', 'Geschäftsführer', 'polyteia muster', '+49-30-123456'],
    ],
    [
      '> Kim Beispiel\n> Beauftragte für Digitalisierung\n> Ministerium des Innern',
      ['Kim', 'Beispiel', 'Beauftragte für Digitalisierung', 'ministerium des innern', ''],
    ],
  ])('takes what is certain, and keeps the rest: %j', (text, [given, family, office, institutionKey, phone]) => {
    const file = pasted(text);
    const [row] = rowsOf(file);
    expect(row?.draft).toMatchObject({ givenName: given, familyName: family, office, phone });
    expect(row?.draft.institutionKey).toBe(institutionKey);
    // Nothing is lost: each word is somewhere.
    const all = file.mappings.flatMap(({ samples }) => samples).join(' ');
    for (const word of text.replace(/[>\n:,]|Mobile|Phone|\bT\b/gu, ' ').split(/\s+/u)) expect(all).toContain(word);
  });
});

describe('a pasted signature of an authority', () => {
  it('takes the office of the person, not in whose name the authority writes', () => {
    const [row] = rowsOf(
      pasted(
        'i. A. Dr. Heike Wundersam\n\nStadt Möhrenhausen\nDer Oberbürgermeister\nFachbereich 10 – Digitale Verwaltung\nLeiterin Stabsstelle CDO\nheike@m.example\n\nDiese E-Mail kann vertrauliche Informationen enthalten. Bitte prüfen Sie, ob Sie diese Mail ausdrucken müssen.\nSollten Sie nicht der richtige Adressat sein, löschen Sie sie bitte.',
      ),
    );
    expect(row?.draft).toMatchObject({ office: 'Leiterin Stabsstelle CDO', notes: 'Der Oberbürgermeister' });
  });

  it('leaves nothing of the brackets around an address', () => {
    const [row] = rowsOf(
      pasted(
        'Max Beispiel\nCDO\nE-Mail: <mailto:max@kiel.example>\nMail: max.b@kiel.example <mailto:max.b@kiel.example>',
      ),
    );
    expect(row?.draft).toMatchObject({ email: 'max@kiel.example', notes: '' });
  });
});

describe('pasted rows', () => {
  it('are read by tabs, with their headings', () => {
    const file = pasted('Vorname\tNachname\tE-Mail\nIlka\tMoor\tilka@ulm.example\nTore\tWulfert\t\n');
    expect(file.format).toMatchObject({ kind: 'text', delimiter: '\t' });
    expect(rowsOf(file).map(({ draft }) => draft.familyName)).toEqual(['Moor', 'Wulfert']);
  });

  it('without headings lose no row; what is certain is proposed', () => {
    const file = pasted(
      'Ilka\tMoor\tilka@ulm.example\t0731 161-0\tUlm\nTore\tWulfert\ttore@ulm.example\t0731 161-1\tUlm\n',
    );
    expect(file.mappings.map(({ field }) => field)).toEqual(['givenName', 'familyName', 'email', 'phone', 'notes']);
    expect(rowsOf(file).map(({ draft, line }) => [line, draft.givenName])).toEqual([
      [1, 'Ilka'],
      [2, 'Tore'],
    ]);
    expect(pasted('Dr. Ilka Moor\tilka@ulm.example\n').mappings.map(({ field }) => field)).toEqual([
      'fullName',
      'email',
    ]);
  });

  it('may be cards', () => {
    expect(pasted('BEGIN:VCARD\nVERSION:4.0\nN:Moor;Ilka\nEND:VCARD').format.kind).toBe('cards');
  });
});
