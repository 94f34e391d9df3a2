import { Check } from 'lucide-react';
import { ListBoxItem, Text } from 'react-aria-components';
import styles from './listBox.module.css';
import type { Option } from './Option';

export function OptionItem({ option }: { readonly option: Option }) {
  return (
    <ListBoxItem id={option.id} textValue={option.label} className={styles.option ?? ''}>
      <span className={styles.text}>
        <Text slot="label">{option.label}</Text>
        {option.detail !== undefined && (
          <Text slot="description" className={styles.detail ?? ''}>
            {option.detail}
          </Text>
        )}
      </span>
      <Check className={styles.check} size={16} aria-hidden />
    </ListBoxItem>
  );
}
