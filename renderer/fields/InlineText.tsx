import { useId } from 'react';
import { useDraft } from '../live';
import { InlineInput, InlineRow, type InlineInputProps } from '../ui';

export type InlineTextProps = Omit<InlineInputProps, 'onChange' | 'onLeave'> & {
  readonly onSave: (value: string) => Promise<unknown>;
};

/** A stored text that is edited in place. */
export function InlineText({ value, onSave, ...props }: InlineTextProps) {
  const draft = useDraft(value, onSave);
  return (
    <InlineInput
      {...props}
      value={draft.value}
      onChange={draft.onChange}
      onLeave={draft.flush}
      isUnsaved={draft.isUnsaved}
    />
  );
}

/** The same with its label in front. */
export function InlineTextRow({ placeholder = '–', ...props }: Omit<InlineTextProps, 'id'>) {
  const id = useId();
  return (
    <InlineRow label={props.label} htmlFor={id}>
      <InlineText {...props} placeholder={placeholder} id={id} />
    </InlineRow>
  );
}
