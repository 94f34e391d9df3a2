import { describe, expect, it } from 'vitest';
import { syncStatusToText } from '../../../renderer/features/syncStatus/syncStatusToText';
import { createFormats } from '../../../renderer/ui/messages/createFormats';
import { createTranslate } from '../../../shared/messages/translate';
import type { SyncStatus } from '../../../shared/sync/status';

const words = { t: createTranslate('de'), ...createFormats('de') };
const noon = new Date(2026, 10, 25, 14, 2).getTime();

interface Limitations {
  readonly access?: 'read' | 'write';
  readonly newer?: number;
  readonly unreadable?: number;
  readonly unsentFiles?: number;
}

function text(
  status: SyncStatus,
  { access = 'write', newer = 0, unreadable = 0, unsentFiles = 0 }: Limitations = {},
): string {
  const setAside = Array.from({ length: unreadable }, (_, at) => ({
    id: `member:${at}`,
    rev: '',
    by: '',
    at: '',
    fields: [''],
    title: '',
    isOversized: false,
  }));
  return syncStatusToText({ status, agreedAt: noon, access, newer, unreadable: setAside, unsentFiles }, words);
}

describe('the status line', () => {
  it.each([
    [{ kind: 'upToDate' }, 'Aktuell, 14:02'],
    [{ kind: 'paused', unsent: 3 }, 'Angehalten · 3 Änderungen warten'],
    [{ kind: 'review', unsent: 2 }, 'Bitte prüfen, was gesendet wird · 2 Änderungen warten'],
    [{ kind: 'receiving', received: 1000, total: 2500 }, '1.000 von 2.500 empfangen'],
    [
      { kind: 'interrupted', error: 'captivePortal', since: noon, unsent: 0, blocked: false },
      'Anmeldung im Netz nötig seit 14:02',
    ],
    [
      { kind: 'interrupted', error: 'massRemoval', since: noon, unsent: 1, blocked: true },
      'Viele Löschungen: angehalten seit 14:02 · 1 Änderung wartet',
    ],
  ] as const satisfies readonly (readonly [SyncStatus, string])[])('%j', (status, line) => {
    expect(text(status)).toBe(line);
  });

  it('says what limits it: reading only, and a Verbund that is too old, records that cannot be read', () => {
    expect(text({ kind: 'upToDate' }, { access: 'read' })).toBe('Aktuell, 14:02 · Nur Leserecht');
    expect(text({ kind: 'readOnly', unsent: 1 }, { access: 'read' })).toBe('Nur Leserecht · 1 Änderung wartet');
    expect(text({ kind: 'upToDate' }, { newer: 2 })).toBe('Aktuell, 14:02 · Verbund aktualisieren');
    expect(text({ kind: 'upToDate' }, { unreadable: 1 })).toBe('Abgeglichen, 14:02 · 1 Eintrag ist unlesbar');
  });

  it('is not up to date while a file is not on the server', () => {
    expect(text({ kind: 'upToDate' }, { unsentFiles: 1 })).toBe('Abgeglichen, 14:02 · 1 Datei noch nicht gesendet');
    expect(text({ kind: 'paused', unsent: 1 }, { unsentFiles: 2 })).toBe(
      'Angehalten · 1 Änderung wartet · 2 Dateien noch nicht gesendet',
    );
  });

  it('says nothing of a server where there is none', () => {
    expect(text({ kind: 'local' }, { access: 'read', newer: 2, unsentFiles: 3 })).toBe('Nur auf diesem Gerät');
  });
});
