import { useWriteLock } from '../access/WriteLock';

/** What every field has. The error is a finished sentence; its presence marks the field as invalid. */
export type FieldProps = {
  readonly label: string;
  /** The label is then only heard, not seen: for fields whose place says what they are. */
  readonly isLabelHidden?: boolean;
  readonly description?: string | undefined;
  readonly error?: string | undefined;
  readonly isRequired?: boolean;
  readonly isDisabled?: boolean;
  /** What the field shows could not be stored yet: said below it, beside an error of its own. */
  readonly isUnsaved?: boolean;
  /** Changes what is shown, not what is stored: usable for those who may only read. */
  readonly isView?: boolean;
};

type AriaFieldProps = {
  readonly isInvalid: boolean;
  readonly isRequired: boolean;
  readonly isDisabled: boolean;
  readonly isReadOnly: boolean;
  readonly validationBehavior: 'aria';
  readonly 'aria-label'?: string;
};

/** The same, as every React Aria field wants it. See [Note: write lock]. */
export function useFieldProps(props: FieldProps & { readonly isReadOnly?: boolean | undefined }): AriaFieldProps {
  const lock = useWriteLock();
  return {
    isReadOnly: (props.isReadOnly ?? false) || (lock !== undefined && props.isView !== true),
    isInvalid: props.error !== undefined && props.error !== '',
    isRequired: props.isRequired ?? false,
    isDisabled: props.isDisabled ?? false,
    validationBehavior: 'aria',
    ...(props.isLabelHidden === true ? { 'aria-label': props.label } : {}),
  };
}

/** Beside an error from outside, what the field says of the text in it: what is wrong with the value that still counts may be why the form around it is refused. */
export function withSaid<P extends Pick<FieldProps, 'error'>>(
  props: P,
  said: string | undefined,
): P & { readonly error: string | undefined; readonly isErrorLive: boolean } {
  const errors = [said, props.error].filter((error) => error !== undefined && error !== '');
  return { ...props, error: errors.length === 0 ? undefined : errors.join(' '), isErrorLive: said !== undefined };
}
