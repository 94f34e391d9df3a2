import { CalendarDays } from 'lucide-react';
import { useState } from 'react';
import { Button, DialogTrigger, Group, Input, TextField as AriaTextField } from 'react-aria-components';
import type { MaybeAsync } from '../actions/runAction';
import { useAct } from '../actions/useAct';
import { UNREAD } from '../actions/unreadFields';
import { useMessages } from '../messages/MessagesProvider';
import { CalendarPopover } from './CalendarPopover';
import styles from './field.module.css';
import { FieldFrame } from './FieldFrame';
import { useFieldProps, type FieldProps } from './FieldProps';
import type { Read } from './typedDates';
import { useTypedText } from './useTypedText';

type TypedFieldProps = FieldProps & {
  readonly of: 'date' | 'time' | 'dateTime';
  readonly value: string | null;
  readonly onChange: (value: string | null) => MaybeAsync;
  readonly onBlur?: (() => MaybeAsync) | undefined;
  readonly autoFocus?: boolean;
  readonly read: Read;
  readonly show: (value: string) => string;
};

/** A text field for a day, a time or both. Empty, it shows how it is written, as quiet as every other hint in a field. */
export function TypedField(props: TypedFieldProps) {
  const { of, value, onChange, onBlur, autoFocus = false, read, show } = props;
  const act = useAct();
  const { t } = useMessages();
  const [isOpen, setIsOpen] = useState(false);
  const { inputRef, text, problem, isProblemSaid, type, leave, onKeyDown } = useTypedText({
    value,
    onChange,
    read,
    show,
  });
  const kept = value === null ? ({ has: 'none', kept: '' } as const) : ({ has: 'other', kept: show(value) } as const);

  function sayProblem(): string | undefined {
    if (!problem || !isProblemSaid) return undefined;
    if (problem.kind === 'unfinished') return t(`ui.typed.unfinished.${of}`, kept);
    return t(`ui.typed.impossible.${problem.what}`, { ...kept, text: text.trim() });
  }
  const said = sayProblem();
  // Both: what is wrong with the value that still counts may be why the form around it is refused.
  const errors = [said, props.error].filter((error) => error !== undefined && error !== '');
  const field = {
    ...props,
    error: errors.length === 0 ? undefined : errors.join(' '),
    isErrorLive: said !== undefined,
  };
  const ariaProps = useFieldProps(field);
  const isLocked = ariaProps.isReadOnly || ariaProps.isDisabled;

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
    >
      <FieldFrame {...field}>
        <Group className={styles.control ?? ''}>
          <Input
            ref={inputRef}
            className={styles.input ?? ''}
            placeholder={ariaProps.isReadOnly ? '' : t(`ui.typed.format.${of}`)}
            onKeyDown={onKeyDown}
            {...{ [UNREAD]: problem ? '' : undefined }}
          />
          {of !== 'time' && !isLocked && (
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

/** The day with the time that is there; without one the day alone, for the time to be typed behind it. */
function withDay(day: string, value: string | null, show: (value: string) => string): string {
  const time = value?.slice('YYYY-MM-DD'.length) ?? '';
  if (time !== '') return show(`${day}${time}`);
  const midnight = show(`${day}T00:00`);
  return midnight.slice(0, midnight.length - '00:00'.length);
}
