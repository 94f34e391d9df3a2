import type { FocusEvent, Ref } from 'react';
import {
  TextArea as AriaTextArea,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from 'react-aria-components';
import { cx } from '../cx';
import type { MaybeAsync } from '../actions/runAction';
import { useAct } from '../actions/useAct';
import styles from './field.module.css';
import { FieldFrame } from './FieldFrame';
import { useFieldProps, type FieldProps } from './FieldProps';

export type TextAreaProps = FieldProps &
  Pick<AriaTextFieldProps, 'name' | 'autoFocus' | 'maxLength' | 'onFocus' | 'onKeyDown' | 'isReadOnly'> & {
    readonly value: string;
    readonly onChange: (value: string) => void;
    readonly onBlur?: (event: FocusEvent) => MaybeAsync;
    readonly placeholder?: string;
    /** Height to start with; it grows with its text (field-sizing: content). */
    readonly rows?: number;
    readonly inputRef?: Ref<HTMLTextAreaElement>;
  };

export function TextArea(props: TextAreaProps) {
  const {
    label,
    isLabelHidden,
    description,
    error,
    isRequired,
    isUnsaved,
    isDisabled,
    isView,
    isReadOnly,
    placeholder,
    rows = 3,
    inputRef,
    onBlur,
    ...rest
  } = props;
  const act = useAct();
  const field = {
    label,
    isLabelHidden: isLabelHidden ?? false,
    description,
    error,
    isRequired: isRequired ?? false,
    isUnsaved: isUnsaved ?? false,
  };
  const ariaProps = useFieldProps({ ...field, isDisabled: isDisabled ?? false, isReadOnly, isView: isView ?? false });
  return (
    <AriaTextField
      {...rest}
      {...(onBlur && { onBlur: (event) => act(() => onBlur(event)) })}
      {...ariaProps}
      className={styles.field ?? ''}
    >
      <FieldFrame {...field}>
        <div className={styles.control}>
          <AriaTextArea
            ref={inputRef}
            className={cx(styles.input, styles.area)}
            placeholder={ariaProps.isReadOnly ? '' : placeholder}
            style={{ minHeight: `${rows * 1.5 + 1}em` }}
          />
        </div>
      </FieldFrame>
    </AriaTextField>
  );
}
