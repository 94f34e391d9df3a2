import { useLocation } from 'wouter';
import { useApp } from '../../live';
import { Button, Callout, useMessages } from '../../ui';

/** Where nothing but the keychain or one's memory opens the data. Said once; who does not want to hear it is not told again. */
export function RecoveryKeyHint() {
  const { t } = useMessages();
  const [, navigate] = useLocation();
  const { protection, settings, updateSettings } = useApp();
  if (protection.kind !== 'open' || protection.recoveryKeyFrom !== null || settings.hidesRecoveryKeyHint) return null;
  return (
    <Callout
      title={t('protection.hint.title')}
      actions={
        <>
          <Button size="small" onPress={() => navigate('/protection')}>
            {t('protection.hint.open')}
          </Button>
          <Button size="small" variant="quiet" onPress={() => updateSettings({ hidesRecoveryKeyHint: true })}>
            {t('protection.hint.hide')}
          </Button>
        </>
      }
    >
      {t('protection.hint.text')}
    </Callout>
  );
}
