import type { MaybeAsync } from '../actions/runAction';
import { stepPart } from './dateValues';
import type { FieldProps } from './FieldProps';
import { readTime } from './typedDates';
import { TypedField } from './TypedField';

export type TimeFieldProps = FieldProps & {
  /** `HH:MM`, 24 hours */
  readonly value: string | null;
  readonly onChange: (value: string | null) => MaybeAsync;
};

/** Typed as 10:00, 1000 or 10. */
export function TimeField(props: TimeFieldProps) {
  return <TypedField {...props} of="time" read={readTime} show={(value) => value} step={stepPart} />;
}
