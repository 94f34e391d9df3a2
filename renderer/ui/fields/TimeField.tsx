import { DateInput, DateSegment, TimeField as AriaTimeField } from 'react-aria-components';
import { cx } from '../cx';
import styles from './date.module.css';
import { clockToTime, timeToClock } from './dateValues';
import fieldStyles from './field.module.css';
import { FieldFrame } from './FieldFrame';
import { useFieldProps, type FieldProps } from './FieldProps';

export type TimeFieldProps = FieldProps & {
  /** `HH:MM`, 24 hours */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
};

export function TimeField(props: TimeFieldProps) {
  const { value, onChange } = props;
  return (
    <AriaTimeField
      {...useFieldProps(props)}
      className={fieldStyles.field ?? ''}
      hourCycle={24}
      value={clockToTime(value)}
      onChange={(time) => onChange(time === null ? null : timeToClock(time))}
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
