import { ChevronDown, Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Button, ComboBox as AriaComboBox, Group, Input, ListBox, ListBoxItem } from 'react-aria-components';
import type { MaybeAsync } from '../actions/runAction';
import { useAct } from '../actions/useAct';
import { cx } from '../cx';
import { useMessages } from '../messages/MessagesProvider';
import { Popover } from '../overlays/Popover';
import fieldStyles from './field.module.css';
import { FieldFrame } from './FieldFrame';
import { useFieldProps, type FieldProps } from './FieldProps';
import styles from './listBox.module.css';
import type { Option } from './Option';
import { OptionItem } from './OptionItem';
import { foldText, prepareOptions, rankOptions } from './rankOptions';

export type ComboBoxProps = FieldProps & {
  /** Keep the array stable between renders: it is prepared for searching once per array. */
  readonly options: readonly Option[];
  readonly value: string | null;
  /** null when the user empties the field. */
  readonly onChange: (id: string | null) => MaybeAsync;
  /** Offers „‚Stadt Bonn‘ anlegen“ for a text that no option has. The caller creates it and then sets the value. */
  readonly onCreate?: ((text: string) => MaybeAsync) | undefined;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
  readonly onBlur?: () => MaybeAsync;
};

const LIMIT = 50;
const CREATE_ID = 'ui:create';

/** Searches as you type. The field shows the chosen label unless the user is typing (`query` is then not null). */
export function ComboBox(props: ComboBoxProps) {
  const { options, value, onChange, onCreate, placeholder = '', autoFocus = false, onBlur } = props;
  const act = useAct();
  const { t } = useMessages();
  const ariaProps = useFieldProps(props);
  const [query, setQuery] = useState<string | null>(null);
  const searchable = useMemo(() => prepareOptions(options), [options]);
  const { best, matches } = useMemo(() => rankOptions(searchable, query ?? '', LIMIT), [searchable, query]);
  const selected = useMemo(() => options.find(({ id }) => id === value), [options, value]);

  const text = query?.trim() ?? '';
  const isKnown = best.some(({ label }) => foldText(label) === foldText(text));
  const canCreate = onCreate !== undefined && text !== '' && !isKnown;
  const items: readonly Option[] = canCreate ? [...best, { id: CREATE_ID, label: t('ui.create', { text }) }] : best;

  function select(id: string | null): void {
    setQuery(null);
    // React Aria also calls with null when the field is left with a text that is no option: the choice then stays.
    if (id === null || id === value) return;
    act(() => (id === CREATE_ID ? onCreate?.(text) : onChange(id)));
  }

  return (
    <AriaComboBox
      {...ariaProps}
      className={fieldStyles.field ?? ''}
      items={items}
      value={value}
      inputValue={query ?? selected?.label ?? ''}
      onInputChange={(input) => {
        setQuery(input);
        if (input === '' && value !== null) act(() => onChange(null));
      }}
      onChange={(key) => select(key === null ? null : String(key))}
      onBlur={() => {
        setQuery(null);
        if (onBlur) act(onBlur);
      }}
      allowsEmptyCollection
      autoFocus={autoFocus}
    >
      <FieldFrame {...props}>
        <Group className={fieldStyles.control ?? ''}>
          <Input className={fieldStyles.input ?? ''} placeholder={ariaProps.isReadOnly ? '' : placeholder} />
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
          {matches > LIMIT && <div className={styles.hint}>{t('ui.moreMatches', { shown: LIMIT, matches })}</div>}
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
