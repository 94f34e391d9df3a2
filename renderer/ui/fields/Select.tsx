import { ChevronDown } from 'lucide-react';
import { Button, ListBox, Select as AriaSelect, SelectValue } from 'react-aria-components';
import type { MaybeAsync } from '../actions/runAction';
import { useAct } from '../actions/useAct';
import { cx } from '../cx';
import { useMessages } from '../messages/MessagesProvider';
import { Popover } from '../overlays/Popover';
import fieldStyles from './field.module.css';
import { FieldFrame } from './FieldFrame';
import { useFieldProps, type FieldProps } from './FieldProps';
import listStyles from './listBox.module.css';
import type { Option } from './Option';
import { OptionItem } from './OptionItem';
import styles from './Select.module.css';

export type SelectProps<Id extends string> = FieldProps & {
  readonly options: readonly Option<Id>[];
  readonly value: Id | null;
  readonly onChange: (id: Id) => MaybeAsync;
  readonly placeholder?: string;
};

/** Few, fixed choices. From about fifteen on, ComboBox is quicker. */
export function Select<Id extends string>(props: SelectProps<Id>) {
  const { options, value, onChange, placeholder } = props;
  const act = useAct();
  const { t } = useMessages();
  // Nothing that opens a list of choices has a read-only state.
  const { isReadOnly, ...ariaProps } = useFieldProps(props);
  const selected = options.find((option) => option.id === value);
  return (
    <AriaSelect
      {...ariaProps}
      isDisabled={isReadOnly || ariaProps.isDisabled}
      className={cx(fieldStyles.field, isReadOnly && styles.locked)}
      value={value}
      onChange={(key) => {
        const option = options.find(({ id }) => id === key);
        if (option) act(() => onChange(option.id));
      }}
    >
      <FieldFrame {...props}>
        <Button className={cx(fieldStyles.control, styles.trigger)}>
          <SelectValue className={styles.value ?? ''}>{selected?.label ?? placeholder ?? t('ui.choose')}</SelectValue>
          <ChevronDown size={16} aria-hidden />
        </Button>
        <Popover matchTrigger>
          <ListBox items={options} className={listStyles.listBox ?? ''}>
            {(option) => <OptionItem option={option} />}
          </ListBox>
        </Popover>
      </FieldFrame>
    </AriaSelect>
  );
}
