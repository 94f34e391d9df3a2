import { CalendarDays, Minus, Plus } from 'lucide-react';
import { useState } from 'react';
import { Button, DialogTrigger, Group, Input, TextField as AriaTextField } from 'react-aria-components';
import type { MaybeAsync } from '../actions/runAction';
import { useAct } from '../actions/useAct';
import { UNREAD } from '../actions/unreadFields';
import { useMessages } from '../messages/MessagesProvider';
import { CalendarPopover } from './CalendarPopover';
import styles from './field.module.css';
import { FieldFrame } from './FieldFrame';
import { useFieldProps, withSaid, type FieldProps } from './FieldProps';
import { FIRST_YEAR, LAST_YEAR, type Read } from './typedDates';
import type { NumberLimits } from './typedNumbers';
import { useTypedText, type Step } from './useTypedText';

type TypedFieldProps = FieldProps & {
  readonly of: 'date' | 'month' | 'time' | 'dateTime' | 'number';
  readonly value: string | null;
  readonly onChange: (value: string | null) => MaybeAsync;
  readonly onBlur?: (() => MaybeAsync) | undefined;
  readonly autoFocus?: boolean;
  readonly read: Read;
  readonly show: (value: string) => string;
  readonly step: Step;
  /** Of a number, to be said where it is outside. */
  readonly limits?: NumberLimits;
  /** Shown behind the text: a unit, a percent sign. */
  readonly suffix?: string | undefined;
};

/** A text field for what has a form of its own: a day, a time, a number. Empty, it shows how it is written, as quiet as every other hint in a field. */
export function TypedField(props: TypedFieldProps) {
  const { of, value, onChange, onBlur, autoFocus = false, read, show, step, limits = {}, suffix } = props;
  const act = useAct();
  const { t } = useMessages();
  const [isOpen, setIsOpen] = useState(false);
  const { inputRef, text, problem, isProblemSaid, type, stepBy, leave, onKeyDown } = useTypedText({
    label: props.label,
    value,
    onChange,
    read,
    show,
    step,
  });

  function sayProblem(): string | undefined {
    if (!problem || !isProblemSaid) return undefined;
    const wrong =
      problem.kind === 'unfinished'
        ? t(`ui.typed.unfinished.${of}`, { text: text.trim() })
        : t(`ui.typed.impossible.${problem.what}`, { text: problem.part, ...yearLimits, ...rangeOf(limits) });
    const counts = value === null ? t('ui.typed.keptNone') : t('ui.typed.kept', { kept: show(value) });
    return `${wrong} ${counts}`;
  }
  const said = sayProblem();
  const field = withSaid(props, said);
  const ariaProps = useFieldProps(field);
  const isLocked = ariaProps.isReadOnly || ariaProps.isDisabled;
  const placeholder = ariaProps.isReadOnly || of === 'number' ? '' : t(`ui.typed.format.${of}`);

  function press(by: 1 | -1): void {
    // What is typed goes on from here; leaving the field then ends it, as after the arrow keys.
    inputRef.current?.focus();
    stepBy(by);
  }

  return (
    <AriaTextField
      {...ariaProps}
      className={styles.field ?? ''}
      value={text}
      onChange={type}
      onBlur={() => {
        leave();
        if (onBlur) act(onBlur);
      }}
      autoComplete="off"
      autoFocus={autoFocus}
      spellCheck="false"
      {...(of === 'number' && { inputMode: 'numeric' })}
    >
      <FieldFrame {...field}>
        <Group className={styles.control ?? ''}>
          <Input
            ref={inputRef}
            className={styles.input ?? ''}
            placeholder={placeholder}
            onKeyDown={onKeyDown}
            {...{ [UNREAD]: problem ? '' : undefined }}
          />
          {suffix !== undefined && <span className={styles.suffix}>{suffix}</span>}
          {of === 'number' && !isLocked && (
            <>
              <Button {...STEPPER} aria-label={t('ui.typed.less', { label: props.label })} onPress={() => press(-1)}>
                <Minus size={14} aria-hidden />
              </Button>
              <Button {...STEPPER} aria-label={t('ui.typed.more', { label: props.label })} onPress={() => press(1)}>
                <Plus size={14} aria-hidden />
              </Button>
            </>
          )}
          {(of === 'date' || of === 'dateTime') && !isLocked && (
            <DialogTrigger isOpen={isOpen} onOpenChange={setIsOpen}>
              <Button className={styles.inlineButton ?? ''} aria-label={t('ui.typed.calendar', { label: props.label })}>
                <CalendarDays size={16} aria-hidden />
              </Button>
              <CalendarPopover
                label={props.label}
                value={value?.slice(0, 'YYYY-MM-DD'.length) ?? null}
                onPick={(day) => {
                  setIsOpen(false);
                  type(of === 'date' ? show(day) : withDay(day, value, show));
                }}
              />
            </DialogTrigger>
          )}
        </Group>
      </FieldFrame>
    </AriaTextField>
  );
}

/** The arrow keys do the same in the field: one stop for Tab is enough. */
const STEPPER = {
  className: styles.inlineButton ?? '',
  excludeFromTabOrder: true,
  preventFocusOnPress: true,
} as const;

const yearLimits = { first: String(FIRST_YEAR), last: String(LAST_YEAR) };

function rangeOf({ min, max }: NumberLimits): { has: 'both' | 'least' | 'other'; least: string; most: string } {
  const has = min === undefined ? 'other' : max === undefined ? 'least' : 'both';
  return { has, least: String(min ?? ''), most: String(max ?? '') };
}

/** The day with the time that is there; without one the day alone, for the time to be typed behind it. */
function withDay(day: string, value: string | null, show: (value: string) => string): string {
  const time = value?.slice('YYYY-MM-DD'.length) ?? '';
  if (time !== '') return show(`${day}${time}`);
  const midnight = show(`${day}T00:00`);
  return midnight.slice(0, midnight.length - '00:00'.length);
}
