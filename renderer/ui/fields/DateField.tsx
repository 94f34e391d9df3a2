import type { MaybeAsync } from '../actions/runAction';
import { useMessages } from '../messages/MessagesProvider';
import { stepPart } from './dateValues';
import type { FieldProps } from './FieldProps';
import { readDate } from './typedDates';
import { TypedField } from './TypedField';

export type DateFieldProps = FieldProps & {
  /** `YYYY-MM-DD` */
  readonly value: string | null;
  /** Once a whole date stands there, and when the field is left. */
  readonly onChange: (value: string | null) => MaybeAsync;
  readonly onBlur?: () => MaybeAsync;
  readonly autoFocus?: boolean;
};

/** Typed as 23.11.2026 or 23112026, or picked from a calendar. */
export function DateField(props: DateFieldProps) {
  const { formatDate } = useMessages();
  return <TypedField {...props} of="date" read={readDate} show={formatDate} step={stepPart} />;
}
