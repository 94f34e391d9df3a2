import type { MailPlan } from '../../../../shared/domain/listExport';
import type { Member } from '../../../../shared/schema';
import { Button, Dialog, type MaybeAsync, useMessages } from '../../../ui';
import styles from './BulkMailDialog.module.css';

type BulkMailDialogProps = {
  readonly kind: 'write' | 'copy';
  readonly plan: MailPlan;
  readonly onChoose: (members: readonly Member[]) => MaybeAsync;
  readonly onClose: () => void;
};

/** Who would be left out of a letter to many and why, before it is begun; those who have not agreed can be taken knowingly. */
export function BulkMailDialog({ kind, plan, onChoose, onClose }: BulkMailDialogProps) {
  const { t } = useMessages();
  const { agreed, notAgreed, left } = plan;
  const count = agreed.length;
  const isPlain = count > 0;
  return (
    <Dialog
      isOpen
      size="small"
      title={t('members.bulk.mail.title')}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('ui.cancel')}</Button>
          {notAgreed.length > 0 && (
            <Button onPress={() => onChoose([...agreed, ...notAgreed])}>
              {t(`members.bulk.mail.${kind}All`, { count: count + notAgreed.length })}
            </Button>
          )}
          {isPlain && (
            <Button variant="primary" onPress={() => onChoose(agreed)}>
              {t(`members.bulk.mail.${kind}`, { count })}
            </Button>
          )}
        </>
      }
    >
      <ul className={styles.reasons}>
        {left.length > 0 && <li>{t('listExport.omission.left', { count: left.length })}</li>}
        {notAgreed.length > 0 && <li>{t('listExport.omission.noContactConsent', { count: notAgreed.length })}</li>}
      </ul>
      {notAgreed.length > 0 && <p className={styles.hint}>{t('members.bulk.mail.knowingly')}</p>}
    </Dialog>
  );
}
