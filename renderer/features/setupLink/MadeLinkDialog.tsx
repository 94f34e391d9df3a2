import { FileDown } from 'lucide-react';
import { CLOCK_HOURS } from '../../../shared/domain/setupLink';
import type { MadeLink } from '../../../shared/ipc/setupLink';
import { LAPTOP_ZONE } from '../../../shared/laptopZone';
import { useLockHold, valueOf } from '../../live';
import { Button, Callout, Dialog, QrCode, toast, useMessages } from '../../ui';
import styles from './setupLink.module.css';

interface MadeLinkDialogProps {
  readonly link: Extract<MadeLink, { readonly kind: 'made' }>;
  readonly onClose: () => void;
}

/** Letters that a code holds whose squares a phone still tells apart on a screen; usual links have 600. */
const LONGEST_CODE = 1_400;

/** The words, once and large, and the link as code and file. Not closed by a click beside it, nor locked by Ctrl+L: the words would be gone. */
export function MadeLinkDialog({ link, onClose }: MadeLinkDialogProps) {
  const { t, formatDate, formatTime } = useMessages();
  // Whoever waits to be called back does not type.
  useLockHold(true);

  async function save(): Promise<void> {
    const name = await valueOf(
      window.verbund.saveFile({
        suggestedName: t('setupLink.made.fileName'),
        extension: 'verbund-link',
        bytes: new TextEncoder().encode(`${link.text}\n`),
      }),
    );
    if (name !== null) toast({ tone: 'success', message: t('setupLink.made.saved', { name }) });
  }

  return (
    <Dialog
      isOpen
      size="large"
      role="alertdialog"
      onClose={onClose}
      title={t('setupLink.made.title', { user: link.user })}
      footer={
        <>
          <Button icon={FileDown} onPress={save}>
            {t('setupLink.made.save')}
          </Button>
          <Button variant="primary" onPress={onClose}>
            {t('setupLink.made.done')}
          </Button>
        </>
      }
    >
      <div className={styles.made} data-shown-once>
        <div className={styles.part}>
          <h3 className={styles.heading}>{t('setupLink.made.words')}</h3>
          <ol className={styles.words}>
            {link.words.map((word, index) => (
              <li key={`${index} ${word}`}>{word}</li>
            ))}
          </ol>
          <p>{t('setupLink.made.wordsText')}</p>
        </div>
        <div className={styles.part}>
          <h3 className={styles.heading}>{t('setupLink.made.link')}</h3>
          {link.text.length <= LONGEST_CODE ? (
            <div className={styles.code}>
              <QrCode text={link.text} label={t('setupLink.made.code')} />
            </div>
          ) : (
            <p>{t('setupLink.made.tooLong')}</p>
          )}
          <p>{t('setupLink.made.linkText')}</p>
        </div>
      </div>
      <p className={styles.note}>
        {t('setupLink.made.valid', {
          date: formatDate(link.expiresAt, LAPTOP_ZONE),
          time: formatTime(link.expiresAt, LAPTOP_ZONE),
          hours: CLOCK_HOURS,
        })}
      </p>
      {!link.isChecked && <Callout tone="warning">{t('setupLink.made.unchecked')}</Callout>}
    </Dialog>
  );
}
