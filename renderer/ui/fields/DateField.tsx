import { CalendarDays } from 'lucide-react';
import { Button, DateInput, DatePicker, DateSegment, Group } from 'react-aria-components';
import type { MaybeAsync } from '../actions/runAction';
import { useAct } from '../actions/useAct';
import { CalendarPopover } from './CalendarPopover';
import styles from './date.module.css';
import { completeYear, isoToDate } from './dateValues';
import fieldStyles from './field.module.css';
import { FieldFrame } from './FieldFrame';
import { useFieldProps, type FieldProps } from './FieldProps';
import { useTypedValue } from './useTypedValue';

export type DateFieldProps = FieldProps & {
  /** `YYYY-MM-DD` */
  readonly value: string | null;
  readonly onChange: (value: string | null) => MaybeAsync;
  readonly min?: string;
  readonly max?: string;
  readonly onBlur?: () => MaybeAsync;
};

/** Typed as 23.11.2026 or picked from a calendar. */
export function DateField(props: DateFieldProps) {
  const { value, onChange, min, max, onBlur } = props;
  const act = useAct();
  const { shown, change, leave } = useTypedValue(value, onChange, completeYear);
  return (
    <DatePicker
      {...useFieldProps(props)}
      className={fieldStyles.field ?? ''}
      value={isoToDate(shown)}
      onChange={(date) => act(() => change(date === null ? null : date.toString()))}
      minValue={isoToDate(min ?? null)}
      maxValue={isoToDate(max ?? null)}
      onBlur={() => {
        act(leave);
        if (onBlur) act(onBlur);
      }}
      shouldForceLeadingZeros
    >
      <FieldFrame {...props}>
        <Group className={fieldStyles.control ?? ''}>
          <DateInput className={styles.segments ?? ''}>
            {(segment) => <DateSegment segment={segment} className={styles.segment ?? ''} />}
          </DateInput>
          <Button className={fieldStyles.inlineButton ?? ''}>
            <CalendarDays size={16} aria-hidden />
          </Button>
        </Group>
      </FieldFrame>
      <CalendarPopover />
    </DatePicker>
  );
}
