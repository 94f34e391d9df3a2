import { useEffect, useState } from 'react';
import { isSyncFailure } from '../../../../shared/sync/errors';
import { useSession } from '../../../live';
import { AfterDelay, Button, Callout, Dialog, ProgressBar, useAct, useMessages } from '../../../ui';
import { printDocument } from './printDocument';
import styles from './Unreadable.module.css';

type Look = 'reading' | 'gone' | 'notReached' | { readonly printed: string };

/** An unreadable document as the server has it, for whoever knows what to make of it. */
export function LookDialog({
  id,
  title,
  onClose,
}: {
  readonly id: string;
  readonly title: string;
  readonly onClose: () => void;
}) {
  const { t } = useMessages();
  const { sync } = useSession();
  const act = useAct();
  const [look, setLook] = useState<Look>('reading');
  // The document is on the server, not in the store.
  useEffect(() => {
    let isCurrent = true;
    act(async () => {
      const seen = await lookAt(sync.lookAt, id);
      if (isCurrent) setLook(seen);
    });
    return () => {
      isCurrent = false;
    };
  }, [act, sync, id]);

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      size="large"
      footer={
        <Button variant="primary" onPress={onClose}>
          {t('ui.close')}
        </Button>
      }
    >
      <p>{t('sync.unreadable.lookText')}</p>
      {look === 'reading' ? (
        <AfterDelay>
          <ProgressBar label={t('sync.unreadable.reading')} />
        </AfterDelay>
      ) : typeof look === 'string' ? (
        <Callout tone="warning" isLive>
          {t(`sync.unreadable.${look}`)}
        </Callout>
      ) : (
        <pre className={styles.document} tabIndex={0} aria-label={title}>
          {look.printed}
        </pre>
      )}
    </Dialog>
  );
}

async function lookAt(read: (id: string) => Promise<unknown>, id: string): Promise<Look> {
  try {
    const document = await read(id);
    return document === undefined ? 'gone' : { printed: printDocument(document) };
  } catch (thrown) {
    if (!isSyncFailure(thrown)) throw thrown;
    return 'notReached';
  }
}
