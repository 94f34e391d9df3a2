import { Check } from 'lucide-react';
import { CheckboxButton, CheckboxField, CheckboxGroup as AriaCheckboxGroup } from 'react-aria-components';
import type { MaybeAsync } from '../actions/runAction';
import { useAct } from '../actions/useAct';
import { cx } from '../cx';
import styles from './CheckboxGroup.module.css';
import { FieldFrame } from './FieldFrame';
import { useFieldProps, type FieldProps } from './FieldProps';
import type { Option } from './Option';

export type CheckboxGroupProps<Id extends string> = FieldProps & {
  readonly options: readonly Option<Id>[];
  readonly value: readonly Id[];
  /** As many columns as there is room for, one after the other from top to bottom: for more than ten choices. */
  readonly hasColumns?: boolean;
  /** In the order of the options, whatever was chosen first. */
  readonly onChange: (ids: readonly Id[]) => MaybeAsync;
};

/** Several of a few fixed choices, all of them in sight. Tab goes from one to the next, the space bar ticks. */
export function CheckboxGroup<Id extends string>(props: CheckboxGroupProps<Id>) {
  const { options, value, hasColumns = false, onChange } = props;
  const act = useAct();
  return (
    <AriaCheckboxGroup
      {...useFieldProps(props)}
      className={styles.group ?? ''}
      value={[...value]}
      onChange={(ids) => act(() => onChange(options.map(({ id }) => id).filter((id) => ids.includes(id))))}
    >
      <FieldFrame {...props}>
        <div className={cx(styles.options, hasColumns && styles.columns)}>
          {options.map(({ id, label }) => (
            <CheckboxField key={id} value={id}>
              <CheckboxButton className={styles.option ?? ''}>
                <span className={styles.box} aria-hidden>
                  <Check size={14} />
                </span>
                {label}
              </CheckboxButton>
            </CheckboxField>
          ))}
        </div>
      </FieldFrame>
    </AriaCheckboxGroup>
  );
}
