import { FileDown } from 'lucide-react';
import { useState } from 'react';
import { isSameGroup } from '../../../shared/domain/protection';
import type { RecoveryKey } from '../../../shared/ipc/protection';
import { useApp, valueOf } from '../../live';
import { Button, Dialog, FormDialog, TextField, toast, useMessages } from '../../ui';
import styles from './protection.module.css';
import { useSaveKeySheet } from './useSaveKeySheet';

interface RecoveryKeyDialogProps {
  readonly onClose: () => void;
}

interface MadeKey {
  readonly key: RecoveryKey;
  /** Index of the group that the person is asked for. */
  readonly asked: number;
}

/**
 * Makes a recovery key and its sheet. It is in force only once the sheet was saved and somebody has read a group from it: a key that nobody has would be
 * worse than none.
 */
export function RecoveryKeyDialog({ onClose }: RecoveryKeyDialogProps) {
  const { t } = useMessages();
  const saveKeySheet = useSaveKeySheet();
  const [made, setMade] = useState<MadeKey>();

  async function save(): Promise<void> {
    const key = made?.key ?? (await valueOf(window.verbund.makeRecoveryKey()));
    if (!(await saveKeySheet(key.groups))) return;
    setMade({
      key,
      asked: crypto.getRandomValues(new Uint8Array(1)).reduce((sum, byte) => sum + byte, 0) % key.groups.length,
    });
  }

  function giveUp(): void {
    // The paper says nothing of it, and somebody may rely on it.
    toast({ tone: 'warning', message: t('protection.sheet.void') });
    onClose();
  }

  if (made) return <ConfirmSheet made={made} onSaveAgain={save} onDone={onClose} onGiveUp={giveUp} />;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('protection.sheet.title')}
      footer={
        <>
          <Button onPress={onClose}>{t('ui.cancel')}</Button>
          <Button variant="primary" icon={FileDown} autoFocus onPress={() => save()}>
            {t('protection.sheet.save')}
          </Button>
        </>
      }
    >
      <div className={styles.words}>
        <p>{t('protection.sheet.what')}</p>
        <p>{t('protection.sheet.where')}</p>
        <p>{t('protection.sheet.next')}</p>
      </div>
    </Dialog>
  );
}

interface ConfirmSheetProps {
  readonly made: MadeKey;
  readonly onSaveAgain: () => Promise<void>;
  readonly onDone: () => void;
  readonly onGiveUp: () => void;
}

function ConfirmSheet({ made: { key, asked }, onSaveAgain, onDone, onGiveUp }: ConfirmSheetProps) {
  const { t } = useMessages();
  const { refreshProtection } = useApp();
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);

  async function submit(): Promise<void> {
    if (!isSameGroup(typed, key.groups[asked] ?? '')) {
      setWrong(true);
      return;
    }
    await valueOf(window.verbund.keepRecoveryKey(key.id));
    await refreshProtection();
    toast({ tone: 'success', message: t('protection.sheet.done') });
    onDone();
  }

  return (
    <FormDialog
      title={t('protection.sheet.confirm.title')}
      submitLabel={t('protection.sheet.confirm.submit')}
      onSubmit={submit}
      onClose={onGiveUp}
      actions={<Button onPress={() => onSaveAgain()}>{t('protection.sheet.saveAgain')}</Button>}
    >
      <div className={styles.form}>
        <p>{t('protection.sheet.confirm.text')}</p>
        <TextField
          label={t('protection.sheet.confirm.group', { number: asked + 1 })}
          autoFocus
          autoComplete="off"
          spellCheck="false"
          value={typed}
          onChange={(value) => {
            setTyped(value);
            setWrong(false);
          }}
          {...(isWrong && { error: t('protection.sheet.confirm.wrong') })}
        />
      </div>
    </FormDialog>
  );
}
