import { Minus, Plus } from 'lucide-react';
import { Button, Group, Input, NumberField as AriaNumberField } from 'react-aria-components';
import type { MaybeAsync } from '../actions/runAction';
import { useAct } from '../actions/useAct';
import styles from './field.module.css';
import { FieldFrame } from './FieldFrame';
import { useFieldProps, type FieldProps } from './FieldProps';

export type NumberFieldProps = FieldProps & {
  /** null while empty. */
  readonly value: number | null;
  /** After leaving the field, Enter, or a step; not while typing. */
  readonly onChange: (value: number | null) => MaybeAsync;
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
  /** Shown behind the number: a unit, a percent sign. */
  readonly suffix?: string;
  readonly maximumFractionDigits?: number;
  readonly onBlur?: () => MaybeAsync;
};

export function NumberField(props: NumberFieldProps) {
  const { value, onChange, min, max, step = 1, suffix, maximumFractionDigits = 0, onBlur } = props;
  const act = useAct();
  return (
    <AriaNumberField
      {...useFieldProps(props)}
      className={styles.field ?? ''}
      value={value ?? Number.NaN}
      onChange={(next) => act(() => onChange(Number.isNaN(next) ? null : next))}
      {...(min === undefined ? {} : { minValue: min })}
      {...(max === undefined ? {} : { maxValue: max })}
      {...(onBlur && { onBlur: () => act(onBlur) })}
      step={step}
      formatOptions={{ maximumFractionDigits }}
    >
      <FieldFrame {...props}>
        <Group className={styles.control ?? ''}>
          <Input className={styles.input ?? ''} />
          {suffix !== undefined && <span className={styles.suffix}>{suffix}</span>}
          <Button slot="decrement" className={styles.inlineButton ?? ''}>
            <Minus size={14} aria-hidden />
          </Button>
          <Button slot="increment" className={styles.inlineButton ?? ''}>
            <Plus size={14} aria-hidden />
          </Button>
        </Group>
      </FieldFrame>
    </AriaNumberField>
  );
}
