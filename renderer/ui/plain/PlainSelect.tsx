import { useWriteLock } from '../access/WriteLock';
import type { MaybeAsync } from '../actions/runAction';
import { useAct } from '../actions/useAct';
import type { Option } from '../fields/Option';

export type PlainSelectProps<Id extends string> = {
  /** Heard, not seen. */
  readonly label: string;
  readonly title?: string | undefined;
  readonly options: readonly Option<Id>[];
  readonly value: Id;
  readonly onChange: (id: Id) => MaybeAsync;
  readonly className?: string | undefined;
};

/** The system's own list of choices, for a cell of a table: hundreds of them cost nothing. */
export function PlainSelect<Id extends string>(props: PlainSelectProps<Id>) {
  const { label, title, options, value, onChange, className } = props;
  const isReadOnly = useWriteLock() !== undefined;
  const act = useAct();
  return (
    <select
      className={className}
      disabled={isReadOnly}
      title={title}
      aria-label={label}
      value={value}
      onChange={({ target }) => {
        const option = options.find(({ id }) => id === target.value);
        if (option) act(() => onChange(option.id));
      }}
    >
      {options.map(({ id, label: text }) => (
        <option key={id} value={id}>
          {text}
        </option>
      ))}
    </select>
  );
}
