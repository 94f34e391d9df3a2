import { useState } from 'react';
import type { Protection } from '../../../shared/ipc/protection';
import { useApp, useSession } from '../../live';
import { Badge, Button, ConfirmDialog, Section, useMessages } from '../../ui';
import { CheckSheetDialog } from './CheckSheetDialog';
import { EncryptDialog } from './EncryptDialog';
import { KeychainDialog } from './KeychainDialog';
import { PassphraseDialog } from './PassphraseDialog';
import styles from './ProtectionSection.module.css';
import { RecoveryKeyDialog } from './RecoveryKeyDialog';

type Asked = 'passphrase' | 'keychain' | 'recoveryKey' | 'check' | 'encrypt' | 'renew';

/** What opens this laptop's data, and what to do about it. */
export function ProtectionSection() {
  const { t } = useMessages();
  const { protection, renewKey } = useApp();
  const { newer } = useSession();
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = (): void => setAsked(null);
  return (
    <Section title={t('protection.section.title')}>
      <dl className={styles.rows}>
        <div className={styles.row}>
          <dt>{t('protection.section.opens')}</dt>
          <dd>
            <span>{t(`protection.opens.${opensBy(protection)}`)}</span>
            <span className={styles.actions}>
              <OpensActions protection={protection} onAsk={setAsked} />
            </span>
          </dd>
        </div>
        {protection.kind === 'open' && <RecoveryKeyRow protection={protection} onAsk={setAsked} />}
        {protection.kind === 'open' && (
          <div className={styles.row}>
            <dt>{t('protection.renew.label')}</dt>
            <dd>
              <span>{t('protection.renew.what')}</span>
              <span className={styles.actions}>
                <Button size="small" isDisabled={newer !== null} onPress={() => setAsked('renew')}>
                  {t('protection.renew.open')}
                </Button>
              </span>
            </dd>
          </div>
        )}
      </dl>
      {asked === 'passphrase' && <PassphraseDialog onClose={close} />}
      {asked === 'keychain' && <KeychainDialog onClose={close} />}
      {asked === 'recoveryKey' && <RecoveryKeyDialog onClose={close} />}
      {asked === 'check' && <CheckSheetDialog onClose={close} />}
      {asked === 'encrypt' && <EncryptDialog onClose={close} />}
      <ConfirmDialog
        isOpen={asked === 'renew'}
        title={t('protection.renew.title')}
        consequence={t('protection.renew.text')}
        confirmLabel={t('protection.renew.confirm')}
        onConfirm={renewKey}
        onClose={close}
      />
    </Section>
  );
}

interface RowProps<P extends Protection> {
  readonly protection: P;
  readonly onAsk: (what: Asked) => void;
}

function OpensActions({ protection, onAsk }: RowProps<Protection>) {
  const { t } = useMessages();
  const { newer } = useSession();
  if (protection.kind === 'plain')
    return (
      <Button size="small" variant="primary" isDisabled={newer !== null} onPress={() => onAsk('encrypt')}>
        {t('protection.encrypt.open')}
      </Button>
    );
  if (protection.kind !== 'open') return null;
  return (
    <>
      <Button size="small" onPress={() => onAsk('passphrase')}>
        {t(protection.by === 'passphrase' ? 'protection.change.open' : 'protection.set.open')}
      </Button>
      {protection.by !== 'keychain' && protection.canUseKeychain && (
        <Button size="small" onPress={() => onAsk('keychain')}>
          {t('protection.keychain.open')}
        </Button>
      )}
    </>
  );
}

function RecoveryKeyRow({ protection, onAsk }: RowProps<Extract<Protection, { kind: 'open' }>>) {
  const { t, formatDate } = useMessages();
  const { recoveryKeyFrom } = protection;
  return (
    <div className={styles.row}>
      <dt>{t('protection.recoveryKey')}</dt>
      <dd>
        {recoveryKeyFrom === null ? (
          <Badge tone="warning">{t('protection.section.noSheet')}</Badge>
        ) : (
          <span>{t('protection.section.sheet', { date: formatDate(recoveryKeyFrom) })}</span>
        )}
        <span className={styles.actions}>
          {recoveryKeyFrom !== null && (
            <Button size="small" aria-label={t('protection.check.openLabel')} onPress={() => onAsk('check')}>
              {t('protection.check.open')}
            </Button>
          )}
          <Button size="small" onPress={() => onAsk('recoveryKey')}>
            {t(recoveryKeyFrom === null ? 'protection.sheet.first' : 'protection.sheet.again')}
          </Button>
        </span>
      </dd>
    </div>
  );
}

function opensBy(protection: Protection): 'keychain' | 'passphrase' | 'recoveryKey' | 'plain' | 'demo' | 'undecided' {
  if (protection.kind === 'open') return protection.by;
  return protection.kind === 'plain' || protection.kind === 'demo' ? protection.kind : 'undecided';
}
