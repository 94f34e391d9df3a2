import { useMemo } from 'react';
import { ComboBox, type MaybeAsync } from '../ui';

type TimeZoneFieldProps = {
  readonly label: string;
  readonly description?: string;
  readonly value: string;
  readonly onChange: (timeZone: string) => MaybeAsync;
};

/** A place whose clock counts: „Europe/Berlin“. There is always one. */
export function TimeZoneField({ value, onChange, ...field }: TimeZoneFieldProps) {
  const options = useMemo(() => {
    const known = Intl.supportedValuesOf('timeZone');
    return (known.includes(value) ? known : [value, ...known]).map((id) => ({ id, label: id.replaceAll('_', ' ') }));
  }, [value]);
  return (
    <ComboBox
      {...field}
      options={options}
      value={value}
      onChange={(timeZone) => (timeZone === null ? undefined : onChange(timeZone))}
    />
  );
}
