import { describe, expect, test } from 'vitest';
import { statusWithBackup } from '../../../renderer/features/syncStatus';
import { createFormats } from '../../../renderer/ui/messages/createFormats';
import { backupAge, copyOf, isSecondCopy, type BackupCopy } from '../../../shared/domain/backup';
import { createTranslate } from '../../../shared/messages/translate';

const words = { t: createTranslate('de'), formatTime: createFormats('de').formatTime };
const TODAY = '2026-11-29';
const dayOf = (instant: string): string => instant.slice(0, 10);

function status(isLocal: boolean, lastAt: string | null, copy: BackupCopy = 'elsewhere'): string {
  return statusWithBackup(
    isLocal ? 'Nur auf diesem Gerät' : 'Aktuell, 09:41',
    isLocal,
    backupAge(lastAt, TODAY, dayOf, copy),
    words,
  );
}

describe('the status line', () => {
  test('of a network on this laptop only says how old its last backup is', () => {
    expect(status(true, null)).toBe('Nur auf diesem Gerät, keine Sicherung');
    expect(status(true, '2026-11-29T08:30:00')).toBe('Nur auf diesem Gerät, letzte Sicherung heute, 08:30');
    expect(status(true, '2026-11-28T08:30:00')).toBe('Nur auf diesem Gerät, letzte Sicherung gestern');
    expect(status(true, '2026-11-27T08:30:00')).toBe('Nur auf diesem Gerät, letzte Sicherung vor 2 Tagen');
    expect(status(true, '2026-11-17T08:30:00')).toBe('Nur auf diesem Gerät, keine Sicherung seit 12 Tagen');
  });

  test('of one with a server adds the backup, and does not reproach for the want of one', () => {
    expect(status(false, null)).toBe('Aktuell, 09:41');
    expect(status(false, '2026-11-29T08:30:00')).toBe('Aktuell, 09:41 · gesichert heute, 08:30');
    expect(status(false, '2026-11-17T08:30:00')).toBe('Aktuell, 09:41 · keine Sicherung seit 12 Tagen');
  });

  test('says where a copy lies that goes with the laptop', () => {
    const today = '2026-11-29T08:30:00';
    expect(status(true, today, 'sameDisk')).toBe(
      'Nur auf diesem Gerät, letzte Sicherung heute, 08:30 · auf derselben Festplatte',
    );
    expect(status(true, today, 'here')).toBe(
      'Nur auf diesem Gerät, letzte Sicherung heute, 08:30 · nur auf diesem Gerät zu öffnen',
    );
    // A server holds everything.
    expect(status(false, today, 'sameDisk')).toBe('Aktuell, 09:41 · gesichert heute, 08:30');
  });

  test('is green only for a recent copy that survives the laptop', () => {
    const age = (lastAt: string | null, copy: BackupCopy): boolean =>
      isSecondCopy(backupAge(lastAt, TODAY, dayOf, copy));
    expect(age('2026-11-28T08:30:00', copyOf(false, 'elsewhere', false))).toBe(true);
    expect(age('2026-11-28T08:30:00', copyOf(false, 'plain', false))).toBe(true);
    expect(age('2026-11-28T08:30:00', copyOf(true, 'elsewhere', false))).toBe(false);
    expect(age('2026-11-28T08:30:00', copyOf(false, 'here', false))).toBe(false);
    expect(age('2026-11-28T08:30:00', copyOf(false, 'elsewhere', true))).toBe(false);
    expect(age('2026-11-17T08:30:00', copyOf(false, 'elsewhere', false))).toBe(false);
    expect(age(null, copyOf(false, 'elsewhere', false))).toBe(false);
  });

  test('says nothing of backups where nothing is known of them', () => {
    expect(statusWithBackup('Nur auf diesem Gerät', true, undefined, words)).toBe('Nur auf diesem Gerät');
  });

  test('counts a backup of tomorrow, as a clock set back makes one, as of today', () => {
    expect(status(true, '2026-12-03T08:30:00')).toBe('Nur auf diesem Gerät, letzte Sicherung heute, 08:30');
  });
});
