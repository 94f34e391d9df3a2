import { CalendarDays } from 'lucide-react';
import { Button, DateInput, DatePicker, DateSegment, Group } from 'react-aria-components';
import type { MaybeAsync } from '../actions/runAction';
import { useAct } from '../actions/useAct';
import { CalendarPopover } from './CalendarPopover';
import styles from './date.module.css';
import { completeYear, dateTimeToLocal, localToDateTime } from './dateValues';
import fieldStyles from './field.module.css';
import { FieldFrame } from './FieldFrame';
import { useFieldProps, type FieldProps } from './FieldProps';
import { useTypedValue } from './useTypedValue';

export type DateTimeFieldProps = FieldProps & {
  /** Local time `YYYY-MM-DDTHH:MM`; the time zone is a field of its own. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => MaybeAsync;
  readonly onBlur?: () => MaybeAsync;
};

export function DateTimeField(props: DateTimeFieldProps) {
  const { value, onChange, onBlur } = props;
  const act = useAct();
  const { shown, change, leave } = useTypedValue(value, onChange, completeYear);
  return (
    <DatePicker
      {...useFieldProps(props)}
      className={fieldStyles.field ?? ''}
      granularity="minute"
      hourCycle={24}
      value={localToDateTime(shown)}
      onChange={(date) => act(() => change(date === null ? null : dateTimeToLocal(date)))}
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
