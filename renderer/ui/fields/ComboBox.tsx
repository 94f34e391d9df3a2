import { ChevronDown, Plus } from 'lucide-react';
import { Button, ComboBox as AriaComboBox, Group, Input, ListBox, ListBoxItem } from 'react-aria-components';
import { UNREAD } from '../actions/unreadFields';
import { useAct } from '../actions/useAct';
import { cx } from '../cx';
import { useMessages } from '../messages/MessagesProvider';
import { Popover } from '../overlays/Popover';
import fieldStyles from './field.module.css';
import type { ComboBoxProps } from './ComboBoxProps';
import { FieldFrame } from './FieldFrame';
import { useFieldProps, withSaid } from './FieldProps';
import styles from './listBox.module.css';
import type { Option } from './Option';
import { OptionItem } from './OptionItem';
import { CREATE_ID, useTypedChoice } from './useTypedChoice';

/** Searches as you type. The field shows the chosen label unless somebody is typing; see [Note: typed choices]. */
export function ComboBox(props: ComboBoxProps) {
  const { value, placeholder = '', autoFocus = false, onBlur } = props;
  const act = useAct();
  const { t } = useMessages();
  const { inputRef, text, items, matches, limit, isUnread, said, type, pick, leave, onKey } = useTypedChoice(props);
  const field = withSaid(props, said);
  const ariaProps = useFieldProps(field);

  return (
    <AriaComboBox
      {...ariaProps}
      className={fieldStyles.field ?? ''}
      items={items}
      value={value}
      inputValue={text}
      onInputChange={type}
      onChange={(key) => pick(key === null ? null : String(key))}
      onBlur={() => {
        leave();
        if (onBlur) act(onBlur);
      }}
      allowsEmptyCollection
      autoFocus={autoFocus}
    >
      <FieldFrame {...field}>
        <Group className={fieldStyles.control ?? ''}>
          <Input
            ref={inputRef}
            className={fieldStyles.input ?? ''}
            onKeyDownCapture={onKey}
            placeholder={ariaProps.isReadOnly ? '' : placeholder}
            {...{ [UNREAD]: isUnread ? '' : undefined }}
          />
          <Button className={fieldStyles.inlineButton ?? ''}>
            <ChevronDown size={16} aria-hidden />
          </Button>
        </Group>
        <Popover matchTrigger>
          <ListBox<Option>
            className={styles.listBox ?? ''}
            renderEmptyState={() => <div className={styles.empty}>{t('ui.noMatch')}</div>}
          >
            {(option) => (option.id === CREATE_ID ? <CreateItem option={option} /> : <OptionItem option={option} />)}
          </ListBox>
          {matches > limit && <div className={styles.hint}>{t('ui.moreMatches', { shown: limit, matches })}</div>}
        </Popover>
      </FieldFrame>
    </AriaComboBox>
  );
}

function CreateItem({ option }: { readonly option: Option }) {
  return (
    <ListBoxItem id={option.id} textValue={option.label} className={cx(styles.option, styles.create)}>
      <Plus size={16} aria-hidden />
      {option.label}
    </ListBoxItem>
  );
}
