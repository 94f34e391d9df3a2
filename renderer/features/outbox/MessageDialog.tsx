import { Link } from 'wouter';
import { useRecord } from '../../live';
import { Button, DetailRows, Dialog, MachineWords, useMessages } from '../../ui';
import styles from './MessageDialog.module.css';
import type { MessageRow } from '../outboxStatus';
import { useFateWords } from './useFateWords';

/** A message word for word, and what the server said of it. */
export function MessageDialog({ row, onClose }: { readonly row: MessageRow; readonly onClose: () => void }) {
  const { t } = useMessages();
  const fateInWords = useFateWords();
  const { message, fate } = row;
  const member = useRecord('members', message.memberId);
  const reply = 'sending' in fate ? [fate.sending.status, fate.sending.reply].filter((part) => part !== '') : [];
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="large"
      title={t('outbox.message.open', { name: message.name })}
      footer={<Button onPress={onClose}>{t('ui.close')}</Button>}
    >
      <DetailRows
        rows={[
          {
            id: 'to',
            label: t('outbox.message.to'),
            value: (
              <>
                {message.name} &lt;{message.email}&gt;{' '}
                {member && <Link href={`/members/${member.id}`}>{t('outbox.message.toMember')}</Link>}
              </>
            ),
          },
          { id: 'state', label: t('outbox.message.state'), value: fateInWords(row) },
          { id: 'subject', label: t('outbox.message.subject'), value: message.subject },
        ]}
      />
      <p className={styles.text}>{message.text}</p>
      {reply.length > 0 && <MachineWords label={t('outbox.message.server')}>{reply.join(' ')}</MachineWords>}
    </Dialog>
  );
}
