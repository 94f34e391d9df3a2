import type { MaybeAsync } from '../actions/runAction';
import { useMessages } from '../messages/MessagesProvider';
import { stepPart } from './dateValues';
import type { FieldProps } from './FieldProps';
import { readDateTime } from './typedDates';
import { TypedField } from './TypedField';

export type DateTimeFieldProps = FieldProps & {
  /** Local time `YYYY-MM-DDTHH:MM`; the time zone is a field of its own. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => MaybeAsync;
  readonly onBlur?: () => MaybeAsync;
};

/** Typed as 09.12.2026, 10:00; the day also picked from a calendar. */
export function DateTimeField(props: DateTimeFieldProps) {
  const { formatDateTime } = useMessages();
  return <TypedField {...props} of="dateTime" read={readDateTime} show={formatDateTime} step={stepPart} />;
}
