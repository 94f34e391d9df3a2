import { KeyRound, Lock, LockOpen, ShieldAlert, ShieldCheck } from 'lucide-react';
import type { Backups } from '../../../shared/ipc/backup';
import type { Protection } from '../../../shared/ipc/protection';
import { LAPTOP_ZONE } from '../../../shared/laptopZone';
import { isSecondCopy, type BackupAge } from '../../../shared/domain/backup';
import { useApp, useBackups, useSync } from '../../live';
import { cx, useMessages, type Icon } from '../../ui';
import { useBackupAge } from '../syncStatus';
import styles from './SummaryBand.module.css';

/** What is safe and what is not, in three phrases; the last only where something is to be done. */
export function SummaryBand() {
  const { t } = useMessages();
  return (
    <section className={styles.band} aria-label={t('protection.summary')}>
      <EncryptionFact />
      <BackupFact />
      <Hints />
    </section>
  );
}

interface FactProps {
  readonly icon: Icon;
  readonly tone: 'good' | 'warning';
  readonly title: string;
  readonly text: string;
}

function Fact({ icon: IconShape, tone, title, text }: FactProps) {
  return (
    <div className={styles.fact}>
      <IconShape className={cx(styles[tone])} size={20} strokeWidth={1.75} aria-hidden />
      <p className={styles.words}>
        <strong>{title}</strong>
        <span className={styles.text}>{text}</span>
      </p>
    </div>
  );
}

function EncryptionFact() {
  const { t } = useMessages();
  const { kind } = useApp().protection;
  const state = kind === 'open' || kind === 'demo' ? kind : 'plain';
  return (
    <Fact
      icon={state === 'plain' ? LockOpen : Lock}
      tone={state === 'plain' ? 'warning' : 'good'}
      title={t(`protection.summary.${state}`)}
      text={t(`protection.summary.${state}.text`)}
    />
  );
}

/** Nothing is good before a backup was opened and compared. */
function BackupFact() {
  const { t, formatNumber } = useMessages();
  const { known } = useBackups();
  const age = useBackupAge();
  const isLocal = useSync(({ status }) => status.kind === 'local');
  const title = useAgeTitle(age);
  // Not known yet, or never: the demonstration.
  if (!known || !age) return null;
  if (age.kind === 'none')
    return (
      <Fact
        icon={ShieldAlert}
        tone="warning"
        title={title}
        text={t(isLocal ? 'protection.summary.onlyCopy' : 'protection.summary.serverCopy')}
      />
    );
  const records = known.files.find(({ madeAt }) => madeAt === age.madeAt)?.records ?? 0;
  const probe = t('protection.summary.probe', { count: records, number: formatNumber(records) });
  const isGood = isSecondCopy(age);
  return (
    <Fact
      icon={isGood ? ShieldCheck : ShieldAlert}
      tone={isGood ? 'good' : 'warning'}
      title={title}
      text={age.copy === 'elsewhere' ? probe : `${probe} · ${t(`backup.copy.${age.copy}`)}`}
    />
  );
}

function useAgeTitle(age: BackupAge | undefined): string {
  const { t, formatTime } = useMessages();
  if (!age || age.kind === 'none') return t('protection.summary.noBackup');
  const { days, madeAt } = age;
  return age.kind === 'recent'
    ? t('protection.summary.backedUp', { days, time: formatTime(madeAt, LAPTOP_ZONE) })
    : t('protection.summary.oldBackup', { days });
}

function Hints() {
  const { t } = useMessages();
  const { protection } = useApp();
  const { known } = useBackups();
  const hints = hintsOf(protection, known);
  const [first] = hints;
  if (!first) return null;
  return (
    <Fact
      icon={KeyRound}
      tone="warning"
      title={t('protection.summary.hints', { count: hints.length })}
      text={hints.map((hint) => t(`protection.hint.${hint}`)).join(' · ')}
    />
  );
}

type Hint = 'plain' | 'noSheet' | 'noPlace' | 'placeMissing';

function hintsOf(protection: Protection, known: Backups | null | undefined): readonly Hint[] {
  const hasNoSheet = protection.kind === 'open' && protection.recoveryKeyFrom === null;
  return [
    ...(protection.kind === 'plain' ? (['plain'] as const) : []),
    ...(hasNoSheet ? (['noSheet'] as const) : []),
    ...(known?.place === null ? (['noPlace'] as const) : []),
    ...(known?.place?.isThere === false ? (['placeMissing'] as const) : []),
  ];
}
