import { useState } from 'react';
import { TextField, useAct, useMessages } from '../../../ui';
import { parseMonth } from './months';

type MonthFieldProps = {
  readonly label: string;
  /** `YYYY-MM`, `YYYY-MM-DD` or `''`. */
  readonly value: string;
  readonly onChange: (value: string) => Promise<unknown>;
  readonly description?: string;
  readonly error?: string | undefined;
};

/** A month as people write it. A text that is no month stays in the field with a hint, and the stored month as it was. */
export function MonthField({ label, value, onChange, description, error }: MonthFieldProps) {
  const { t, formatMonth, formatDate } = useMessages();
  const act = useAct();
  const [typed, setTyped] = useState<string | null>(null);
  const [isFocused, setIsFocused] = useState(false);
  const shown = value.length > 'YYYY-MM'.length ? formatDate(value) : formatMonth(value);
  const isUnreadable = typed !== null && parseMonth(typed) === undefined;

  function type(text: string): void {
    setTyped(text);
    const month = parseMonth(text);
    if (month !== undefined && month !== value) act(() => onChange(month));
  }

  return (
    <TextField
      label={label}
      value={typed ?? shown}
      onChange={type}
      onFocus={() => setIsFocused(true)}
      onBlur={() => {
        setIsFocused(false);
        if (!isUnreadable) setTyped(null);
      }}
      placeholder={t('members.monthPlaceholder')}
      description={description}
      error={isUnreadable && !isFocused ? t('members.monthProblem') : error}
    />
  );
}
