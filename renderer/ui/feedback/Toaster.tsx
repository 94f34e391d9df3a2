import { X } from 'lucide-react';
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
import { toastQueue } from './toast';
import styles from './Toaster.module.css';
import { iconByTone } from './toneIcons';

/** Once, beside the application. Everyone else calls toast(). F6 leads to it, as to every landmark. */
export function Toaster() {
  const { t } = useMessages();
  return (
    <ToastRegion queue={toastQueue} className={styles.region ?? ''} aria-label={t('ui.notifications')}>
      {({ toast }) => {
        const { message, tone, action } = toast.content;
        const IconShape = tone === undefined ? undefined : iconByTone[tone];
        return (
          <Toast toast={toast} className={cx(styles.toast, tone === 'danger' && styles.danger)}>
            {IconShape && <IconShape size={18} aria-hidden />}
            <Content className={styles.message}>
              <Text slot="title">{message}</Text>
            </Content>
            {action && (
              <Button
                variant="quiet"
                size="small"
                onPress={() => {
                  action.onPress();
                  toastQueue.close(toast.key);
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
