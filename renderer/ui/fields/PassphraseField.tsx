import { ArrowBigUpDash, Eye, EyeOff } from 'lucide-react';
import { useState, type KeyboardEvent } from 'react';
import { Input, TextField as AriaTextField } from 'react-aria-components';
import { IconButton } from '../actions/IconButton';
import { useMessages } from '../messages/MessagesProvider';
import styles from './field.module.css';
import { FieldFrame } from './FieldFrame';
import { useFieldProps, type FieldProps } from './FieldProps';
import passphraseStyles from './PassphraseField.module.css';

export type PassphraseFieldProps = FieldProps & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly autoFocus?: boolean;
  /** `new` tells a password manager that it may propose one. */
  readonly purpose: 'current' | 'new';
};

/** Typed unseen, shown on request; says at once when the caps lock is on. */
export function PassphraseField({ purpose, autoFocus = false, value, onChange, ...props }: PassphraseFieldProps) {
  const { t } = useMessages();
  const [isShown, setShown] = useState(false);
  const [isCapsLocked, setCapsLocked] = useState(false);
  const watchCapsLock = (event: KeyboardEvent): void => setCapsLocked(event.getModifierState('CapsLock'));
  return (
    <AriaTextField
      value={value}
      onChange={onChange}
      type={isShown ? 'text' : 'password'}
      autoComplete={purpose === 'new' ? 'new-password' : 'current-password'}
      autoFocus={autoFocus}
      spellCheck="false"
      onKeyDown={(event) => {
        watchCapsLock(event);
        // React Aria keeps to itself what a field listens for: Esc would not close the dialog around it, nor Ctrl+L lock.
        event.continuePropagation();
      }}
      onKeyUp={(event) => {
        watchCapsLock(event);
        event.continuePropagation();
      }}
      onBlur={() => setCapsLocked(false)}
      {...useFieldProps(props)}
      className={styles.field ?? ''}
    >
      <FieldFrame {...props} isErrorLive>
        <div className={styles.control}>
          <Input className={styles.input ?? ''} />
          <IconButton
            label={t(isShown ? 'ui.passphrase.hide' : 'ui.passphrase.show')}
            icon={isShown ? EyeOff : Eye}
            onPress={() => setShown(!isShown)}
          />
        </div>
        <p className={passphraseStyles.capsLock} role="status">
          {isCapsLocked && (
            <>
              <ArrowBigUpDash size={14} aria-hidden /> {t('ui.passphrase.capsLock')}
            </>
          )}
        </p>
      </FieldFrame>
    </AriaTextField>
  );
}
