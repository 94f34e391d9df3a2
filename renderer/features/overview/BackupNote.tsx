import { useLocation } from 'wouter';
import { useSync } from '../../live';
import { Button, Callout, useMessages } from '../../ui';
import { useBackupAge } from '../syncStatus';

/** A single copy is said once, with its remedy; nothing at all while a server or a recent backup holds a second one. */
export function BackupNote() {
  const { t } = useMessages();
  const [, navigate] = useLocation();
  const age = useBackupAge();
  const isLocal = useSync(({ status }) => status.kind === 'local');
  if (!isLocal || !age || age.kind === 'recent') return null;
  return (
    <Callout
      tone="warning"
      actions={
        <Button size="small" onPress={() => navigate('/protection')}>
          {t('backup.overview.go')}
        </Button>
      }
    >
      {age.kind === 'none' ? t('backup.overview.none') : t('backup.overview.old', { days: age.days })}
    </Callout>
  );
}
