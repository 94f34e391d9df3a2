import { Copy, X } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import {
  Button as AriaButton,
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as Content,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components';
import { Button } from '../actions/Button';
import { cx } from '../cx';
import { useMessages } from '../messages/MessagesProvider';
import { closePassing, toastQueue } from './toast';
import styles from './Toaster.module.css';
import { iconByTone } from './toneIcons';

/** Once, beside the application. Everyone else calls toast(). F6 leads to it, as to every landmark. */
export function Toaster() {
  const { t, language } = useMessages();
  const shownIn = useRef(language);
  // What was said in another language would stand there foreign until it goes by itself. The queue is outside of React.
  useEffect(() => {
    if (shownIn.current !== language) closePassing();
    shownIn.current = language;
  }, [language]);
  return (
    <ToastRegion queue={toastQueue} className={styles.region ?? ''} aria-label={t('ui.notifications')}>
      {({ toast }) => {
        const { title, message, tone, action, details } = toast.content;
        const IconShape = tone === undefined ? undefined : iconByTone[tone];
        return (
          <Toast
            toast={toast}
            className={cx(styles.toast, tone === 'danger' && styles.danger, title !== undefined && styles.long)}
          >
            {IconShape && <IconShape size={18} aria-hidden />}
            <Content className={styles.message}>
              {title === undefined ? (
                <Text slot="title">{message}</Text>
              ) : (
                <>
                  <Text slot="title" className={styles.title ?? ''}>
                    {title}
                  </Text>
                  <Text slot="description">{message}</Text>
                </>
              )}
              {details !== undefined && <Details text={details} />}
            </Content>
            {action && (
              <Button
                variant="quiet"
                size="small"
                onPress={() => {
                  // Closed first: what fails says so in a toast of its own.
                  toastQueue.close(toast.key);
                  return action.onPress();
                }}
              >
                {action.label}
              </Button>
            )}
            <AriaButton slot="close" className={styles.close ?? ''} aria-label={t('ui.close')}>
              <X size={16} aria-hidden />
            </AriaButton>
          </Toast>
        );
      }}
    </ToastRegion>
  );
}

/** Closed until somebody asks: it is for technical support. */
function Details({ text }: { readonly text: string }) {
  const { t } = useMessages();
  const [isOpen, setIsOpen] = useState(false);
  const [isCopied, setIsCopied] = useState(false);
  const id = useId();

  async function copy(): Promise<void> {
    await navigator.clipboard.writeText(text);
    setIsCopied(true);
  }

  return (
    <div className={styles.details}>
      <Button variant="quiet" size="small" aria-expanded={isOpen} aria-controls={id} onPress={() => setIsOpen(!isOpen)}>
        {t('errors.details')}
      </Button>
      <div id={id} hidden={!isOpen}>
        <p>{t('errors.detailsHint')}</p>
        <pre className={styles.technical} tabIndex={0} aria-label={t('errors.details')}>
          {text}
        </pre>
        <Button size="small" icon={Copy} onPress={copy}>
          {t('errors.copyDetails')}
        </Button>
        <p role="status">{isCopied && t('errors.detailsCopied')}</p>
      </div>
    </div>
  );
}
