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

type InlineTextRowProps = Omit<InlineTextProps, 'id'> & { readonly isWide?: boolean };

/** The same with its label above. */
export function InlineTextRow({ placeholder = '–', isWide, ...props }: InlineTextRowProps) {
  const id = useId();
  return (
    <InlineRow label={props.label} htmlFor={id} isWide={isWide ?? props.kind === 'long'}>
      <InlineText {...props} placeholder={placeholder} id={id} />
    </InlineRow>
  );
}
