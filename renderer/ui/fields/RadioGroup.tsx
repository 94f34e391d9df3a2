import { Radio, RadioGroup as AriaRadioGroup } from 'react-aria-components';
import styles from './choice.module.css';
import fieldStyles from './field.module.css';
import { FieldFrame } from './FieldFrame';
import { fieldPropsToAria, type FieldProps } from './FieldProps';
import type { Option } from './Option';

export type RadioGroupProps<Id extends string> = FieldProps & {
  readonly options: readonly Option<Id>[];
  readonly value: Id | null;
  readonly onChange: (id: Id) => void;
};

export function RadioGroup<Id extends string>(props: RadioGroupProps<Id>) {
  const { options, value, onChange } = props;
  return (
    <AriaRadioGroup
      {...fieldPropsToAria(props)}
      className={fieldStyles.field ?? ''}
      value={value}
      onChange={(id) => {
        const option = options.find((candidate) => candidate.id === id);
        if (option) onChange(option.id);
      }}
    >
      <FieldFrame {...props}>
        <div className={styles.options}>
          {options.map(({ id, label, detail }) => (
            <Radio key={id} value={id} className={styles.choice ?? ''}>
              <span className={styles.dot} />
              <span className={styles.text}>
                {label}
                {detail !== undefined && <span className={styles.detail}>{detail}</span>}
              </span>
            </Radio>
          ))}
        </div>
      </FieldFrame>
    </AriaRadioGroup>
  );
}
