import type { MaybeAsync } from '../actions/runAction';
import type { FieldProps } from './FieldProps';
import type { Option } from './Option';

export type ComboBoxProps = FieldProps & {
  /** Keep the array stable between renders: it is prepared for searching once per array. */
  readonly options: readonly Option[];
  readonly value: string | null;
  /** null when the user empties the field. */
  readonly onChange: (id: string | null) => MaybeAsync;
  /** Offers „‚Stadt Bonn‘ anlegen“ for a text that no option has. The caller creates it and then sets the value. */
  readonly onCreate?: ((text: string) => MaybeAsync) | undefined;
  /** Every text is as good as a choice, as with tags: Enter, Tab and a comma create it. */
  readonly takesAnyText?: boolean;
  /** What is chosen beside the options, in a field of several. */
  readonly chosen?: readonly Option[];
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
  readonly onBlur?: () => MaybeAsync;
};
