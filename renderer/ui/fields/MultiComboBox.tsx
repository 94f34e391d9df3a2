import { X } from 'lucide-react';
import { useMemo } from 'react';
import { Button, Tag, TagGroup, TagList } from 'react-aria-components';
import type { MaybeAsync } from '../actions/runAction';
import { useAct } from '../actions/useAct';
import { useWriteLock } from '../access/WriteLock';
import { useMessages } from '../messages/MessagesProvider';
import { ComboBox } from './ComboBox';
import type { ComboBoxProps } from './ComboBoxProps';
import styles from './MultiComboBox.module.css';
import type { Option } from './Option';

export type MultiComboBoxProps = Omit<ComboBoxProps, 'value' | 'onChange' | 'chosen'> & {
  readonly value: readonly string[];
  readonly onChange: (ids: readonly string[]) => MaybeAsync;
};

/** Several choices as tags beside the field: topics of a note, owners of a task. Backspace or Delete removes the focused tag. */
export function MultiComboBox({ value, onChange, options, ...rest }: MultiComboBoxProps) {
  const { t } = useMessages();
  const act = useAct();
  const isLocked = useWriteLock() !== undefined && rest.isView !== true;
  const optionById = useMemo(() => new Map(options.map((option) => [option.id, option])), [options]);
  const chosen = useMemo<readonly Option[]>(
    () => value.map((id) => optionById.get(id) ?? { id, label: id }),
    [value, optionById],
  );
  const free = useMemo(() => options.filter(({ id }) => !value.includes(id)), [options, value]);

  const tags = chosen.length > 0 && (
    <TagGroup
      aria-label={t('ui.chosen', { label: rest.label })}
      {...(!isLocked && { onRemove: (keys) => act(() => onChange(value.filter((id) => !keys.has(id)))) })}
    >
      <TagList items={chosen} dependencies={[t, isLocked]} className={styles.tags ?? ''}>
        {(option) => (
          <Tag id={option.id} textValue={option.label} className={styles.tag ?? ''}>
            {option.label}
            {!isLocked && (
              <Button slot="remove" className={styles.remove ?? ''} aria-label={t('ui.remove')}>
                <X size={13} aria-hidden />
              </Button>
            )}
          </Tag>
        )}
      </TagList>
    </TagGroup>
  );
  // Under a label of its own the field comes first; in a row of a record, what was chosen. Tab goes the same way.
  const areTagsFirst = rest.isLabelHidden === true;
  return (
    <div className={styles.wrapper}>
      {areTagsFirst && tags}
      <ComboBox
        {...rest}
        options={free}
        chosen={chosen}
        value={null}
        onChange={(id) => (id === null ? undefined : onChange([...value, id]))}
      />
      {!areTagsFirst && tags}
    </div>
  );
}
