import { Check } from 'lucide-react';
import { ListBoxItem } from 'react-aria-components';
import styles from './listBox.module.css';
import type { Option } from './Option';

export function OptionItem({ option }: { readonly option: Option }) {
  return (
    <ListBoxItem id={option.id} textValue={option.label} className={styles.option ?? ''}>
      <span className={styles.text}>
        <span>{option.label}</span>
        {option.detail !== undefined && <span className={styles.detail}>{option.detail}</span>}
      </span>
      <Check className={styles.check} size={16} aria-hidden />
    </ListBoxItem>
  );
}
