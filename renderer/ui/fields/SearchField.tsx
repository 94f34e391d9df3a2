import { Search, X } from 'lucide-react';
import type { Ref } from 'react';
import {
  Button,
  Input,
  SearchField as AriaSearchField,
  type SearchFieldProps as AriaSearchFieldProps,
} from 'react-aria-components';
import { useMessages } from '../messages/MessagesProvider';
import styles from './SearchField.module.css';

export type SearchFieldProps = Pick<AriaSearchFieldProps, 'onSubmit' | 'autoFocus' | 'onKeyDown' | 'isDisabled'> & {
  /** Heard, not seen; the placeholder shows the same unless given. */
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  readonly inputRef?: Ref<HTMLInputElement>;
};

/** Filters while typing; Esc empties it. */
export function SearchField({ label, placeholder = label, inputRef, ...rest }: SearchFieldProps) {
  const { t } = useMessages();
  return (
    <AriaSearchField {...rest} aria-label={label} className={styles.field ?? ''}>
      <span className={styles.icon}>
        <Search size={16} aria-hidden />
      </span>
      <Input ref={inputRef} className={styles.input ?? ''} placeholder={placeholder} />
      <Button className={styles.clear ?? ''} aria-label={t('ui.clear')}>
        <X size={14} aria-hidden />
      </Button>
    </AriaSearchField>
  );
}
