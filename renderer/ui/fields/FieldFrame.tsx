import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { FieldError, Label, Text } from 'react-aria-components';
import { useMessages } from '../messages/MessagesProvider';
import styles from './field.module.css';
import type { FieldProps } from './FieldProps';
import labelStyles from './label.module.css';
import { UnsavedNote } from './UnsavedNote';

type FieldFrameProps = Pick<
  FieldProps,
  'label' | 'isLabelHidden' | 'description' | 'error' | 'isRequired' | 'isUnsaved'
> & {
  /** Said aloud when it appears: for what is found while somebody types, or confirms with the caret in the field. */
  readonly isErrorLive?: boolean;
  readonly children: ReactNode;
};

/** Label above, help and error below. React Aria ties all three to the control. */
export function FieldFrame({
  label,
  isLabelHidden = false,
  description,
  error,
  isRequired = false,
  isUnsaved = false,
  isErrorLive = false,
  children,
}: FieldFrameProps) {
  const { t } = useMessages();
  return (
    <>
      {!isLabelHidden && (
        <Label className={labelStyles.label ?? ''}>
          {label}
          {isRequired && <span className={labelStyles.required}>{t('ui.required')}</span>}
        </Label>
      )}
      {children}
      {description !== undefined && (
        <Text slot="description" className={styles.description ?? ''}>
          {description}
        </Text>
      )}
      {isUnsaved && <UnsavedNote />}
      <FieldError className={styles.error ?? ''}>
        <CircleAlert size={14} aria-hidden />
        <span role={isErrorLive ? 'alert' : undefined}>{error}</span>
      </FieldError>
    </>
  );
}
