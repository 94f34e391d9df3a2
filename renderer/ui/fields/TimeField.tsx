import { DateInput, DateSegment, TimeField as AriaTimeField } from 'react-aria-components';
import type { MaybeAsync } from '../actions/runAction';
import { useAct } from '../actions/useAct';
import { cx } from '../cx';
import styles from './date.module.css';
import { clockToTime, timeToClock } from './dateValues';
import fieldStyles from './field.module.css';
import { FieldFrame } from './FieldFrame';
import { useFieldProps, type FieldProps } from './FieldProps';
import { useTypedValue } from './useTypedValue';

export type TimeFieldProps = FieldProps & {
  /** `HH:MM`, 24 hours */
  readonly value: string | null;
  readonly onChange: (value: string | null) => MaybeAsync;
};

export function TimeField(props: TimeFieldProps) {
  const { value, onChange } = props;
  const act = useAct();
  const { shown, change, leave } = useTypedValue(value, onChange);
  return (
    <AriaTimeField
      {...useFieldProps(props)}
      className={fieldStyles.field ?? ''}
      hourCycle={24}
      value={clockToTime(shown)}
      onChange={(time) => act(() => change(time === null ? null : timeToClock(time)))}
      onBlur={() => act(leave)}
      shouldForceLeadingZeros
    >
      <FieldFrame {...props}>
        <DateInput className={cx(fieldStyles.control, styles.segments)}>
          {(segment) => <DateSegment segment={segment} className={styles.segment ?? ''} />}
        </DateInput>
      </FieldFrame>
    </AriaTimeField>
  );
}
