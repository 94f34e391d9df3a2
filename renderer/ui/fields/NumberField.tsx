import type { MaybeAsync } from '../actions/runAction';
import type { FieldProps } from './FieldProps';
import { TypedField } from './TypedField';
import { readNumber, stepNumber } from './typedNumbers';

export type NumberFieldProps = FieldProps & {
  /** null while empty. */
  readonly value: number | null;
  /** After leaving the field, Enter, or a step; not while typing. */
  readonly onChange: (value: number | null) => MaybeAsync;
  readonly min?: number;
  readonly max?: number;
  /** Shown behind the number: a unit, a percent sign. */
  readonly suffix?: string;
  readonly onBlur?: () => MaybeAsync;
};

/** A whole number. What is typed and is none, or lies outside the limits, is refused at the field and never turned into another. */
export function NumberField({ value, onChange, min, max, ...rest }: NumberFieldProps) {
  const limits = { min, max };
  return (
    <TypedField
      {...rest}
      of="number"
      limits={limits}
      value={value === null ? null : String(value)}
      onChange={(text) => onChange(text === null ? null : Number(text))}
      read={(text) => readNumber(text, limits)}
      show={(text) => text}
      step={(text, _caret, by) => ({ value: stepNumber(text, by, limits) })}
    />
  );
}
