import { RadioButton, RadioField, RadioGroup, VisuallyHidden } from 'react-aria-components';
import type { MaybeAsync } from '../actions/runAction';
import { useAct } from '../actions/useAct';
import { FieldFrame } from './FieldFrame';
import { useFieldProps, type FieldProps } from './FieldProps';
import type { Option } from './Option';
import styles from './SegmentedControl.module.css';

export type SegmentedControlProps<Id extends string> = FieldProps & {
  readonly options: readonly Option<Id>[];
  readonly value: Id;
  readonly onChange: (id: Id) => MaybeAsync;
};

/** Two to five short choices side by side: format of a meeting, kind of a view. A radio group to screen readers, which say the detail in place of a sign. */
export function SegmentedControl<Id extends string>(props: SegmentedControlProps<Id>) {
  const { options, value, onChange } = props;
  const act = useAct();
  return (
    <RadioGroup
      {...useFieldProps(props)}
      orientation="horizontal"
      className={styles.group ?? ''}
      value={value}
      onChange={(id) => {
        const option = options.find((candidate) => candidate.id === id);
        if (option) act(() => onChange(option.id));
      }}
    >
      <FieldFrame {...props}>
        <div className={styles.segments}>
          {options.map(({ id, label, detail }) => (
            <RadioField key={id} value={id}>
              <RadioButton className={styles.segment ?? ''}>
                {detail === undefined ? (
                  label
                ) : (
                  <>
                    <span aria-hidden>{label}</span>
                    <VisuallyHidden>{detail}</VisuallyHidden>
                  </>
                )}
              </RadioButton>
            </RadioField>
          ))}
        </div>
      </FieldFrame>
    </RadioGroup>
  );
}
