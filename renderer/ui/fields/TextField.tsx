import type { FocusEvent, ReactNode, Ref } from 'react';
import { Input, TextField as AriaTextField, type TextFieldProps as AriaTextFieldProps } from 'react-aria-components';
import type { MaybeAsync } from '../actions/runAction';
import { useAct } from '../actions/useAct';
import styles from './field.module.css';
import { FieldFrame } from './FieldFrame';
import { useFieldProps, type FieldProps } from './FieldProps';

export type TextFieldProps = FieldProps &
  Pick<
    AriaTextFieldProps,
    | 'type'
    | 'name'
    | 'autoComplete'
    | 'autoFocus'
    | 'maxLength'
    | 'onFocus'
    | 'onKeyDown'
    | 'isReadOnly'
    | 'inputMode'
    | 'spellCheck'
  > & {
    readonly value: string;
    readonly onChange: (value: string) => void;
    readonly onBlur?: (event: FocusEvent) => MaybeAsync;
    readonly placeholder?: string;
    readonly suffix?: ReactNode;
    readonly inputRef?: Ref<HTMLInputElement>;
  };

export function TextField(props: TextFieldProps) {
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
    placeholder = '',
    suffix,
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
          <Input
            {...(inputRef === undefined ? {} : { ref: inputRef })}
            className={styles.input ?? ''}
            placeholder={ariaProps.isReadOnly ? '' : placeholder}
          />
          {suffix !== undefined && <span className={styles.suffix}>{suffix}</span>}
        </div>
      </FieldFrame>
    </AriaTextField>
  );
}
