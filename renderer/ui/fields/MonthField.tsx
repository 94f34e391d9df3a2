import type { MaybeAsync } from '../actions/runAction';
import { useMessages } from '../messages/MessagesProvider';
import type { FieldProps } from './FieldProps';
import { readMonth } from './typedDates';
import { TypedField } from './TypedField';

export type MonthFieldProps = FieldProps & {
  /** `YYYY-MM`, or `YYYY-MM-DD` where the day is known. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => MaybeAsync;
};

/** Typed as 03/2024, 032024 or März 2024; also a whole day. */
export function MonthField(props: MonthFieldProps) {
  const { formatMonth, formatDate } = useMessages();
  return (
    <TypedField
      {...props}
      of="month"
      read={readMonth}
      show={(value) => (value.length > 'YYYY-MM'.length ? formatDate(value) : formatMonth(value))}
      step={() => undefined}
    />
  );
}
