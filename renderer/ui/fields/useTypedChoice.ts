import { useMemo, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import type { MaybeAsync } from '../actions/runAction';
import { useAct } from '../actions/useAct';
import { useMessages } from '../messages/MessagesProvider';
import type { ComboBoxProps } from './ComboBoxProps';
import type { Option } from './Option';
import { foldText, prepareOptions, rankOptions } from './rankOptions';
import { readChoice, typeChoice, type ChoiceDraft } from './typedChoice';
import { usePendingText } from './UnreadText';

const LIMIT = 50;
export const CREATE_ID = 'ui:create';

interface TypedChoiceField {
  readonly inputRef: RefObject<HTMLInputElement | null>;
  readonly text: string;
  readonly items: readonly Option[];
  readonly matches: number;
  readonly limit: number;
  /** It holds a text that is no choice yet. */
  readonly isUnread: boolean;
  /** A sentence about that, once the field was left with it. */
  readonly said: string | undefined;
  readonly type: (text: string) => void;
  readonly pick: (id: string | null) => void;
  readonly leave: () => void;
  readonly onKey: (event: KeyboardEvent) => void;
}

/** [Note: typed choices] What is typed is taken where it names an option, and stays where it does not, until somebody chooses, creates or deletes it. */
export function useTypedChoice(props: ComboBoxProps): TypedChoiceField {
  const { options, chosen, value, label, onChange, onCreate, takesAnyText = false, isView = false } = props;
  const act = useAct();
  const { t } = useMessages();
  const inputRef = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState<ChoiceDraft>();
  const current = draft?.beside.includes(value) ? draft : undefined;
  // Not kept: the same value may come back later for another reason.
  if (draft && !current) setDraft(undefined);

  const searchable = useMemo(() => prepareOptions(options), [options]);
  const query = current?.text ?? '';
  const { best, matches } = useMemo(() => rankOptions(searchable, query, LIMIT), [searchable, query]);
  const choice = useMemo(() => readChoice(query, searchable, chosen), [query, searchable, chosen]);
  const selected = useMemo(() => options.find(({ id }) => id === value), [options, value]);

  const text = query.trim();
  const canCreate = onCreate !== undefined && choice.kind === 'open' && !hasName(best, text);
  const items: readonly Option[] = canCreate ? [...best, { id: CREATE_ID, label: t('ui.create', { text }) }] : best;
  const isUnread = text !== '' && !(choice.kind === 'option' && choice.id === value) && !isView;

  function change(action: () => MaybeAsync): void {
    setDraft(undefined);
    act(action);
  }

  /** @returns whether the text says something */
  function take(): boolean {
    if (choice.kind === 'open') return false;
    if (choice.kind === 'option' && choice.id !== value) change(() => onChange(choice.id));
    else setDraft(undefined);
    return true;
  }
  function takeOrCreate(isWished: boolean): boolean {
    if (take()) return true;
    if (canCreate && isWished) change(() => onCreate(text));
    return canCreate && isWished;
  }

  function leave(): void {
    if (!current || take()) return;
    setDraft(isView ? undefined : { ...current, isLeft: true });
  }

  /** Before React Aria: on Enter it opens its list again where a text is no option, which this one may become. */
  function onKey(event: KeyboardEvent): void {
    if (!current || event.nativeEvent.isComposing) return;
    const { key, target } = event;
    if (key === 'Escape') setDraft(undefined);
    if (key === ',' && takesAnyText) {
      event.preventDefault();
      takeOrCreate(true);
    }
    if (key !== 'Enter' && key !== 'Tab') return;
    // React Aria takes the option on which the arrows stand.
    if (target instanceof Element && target.hasAttribute('aria-activedescendant')) return;
    const isTaken = takeOrCreate(takesAnyText || (key === 'Enter' && items.length === 1));
    if (key !== 'Enter') return;
    if (!isTaken) setDraft({ ...current, isLeft: true });
    else if (isUnread) {
      event.preventDefault();
      event.stopPropagation();
    }
  }

  usePendingText(
    inputRef,
    isUnread
      ? {
          label,
          text,
          isLeft: current?.isLeft ?? false,
          settle: async () => {
            if (choice.kind === 'option') await onChange(choice.id);
            return choice.kind !== 'open';
          },
        }
      : undefined,
  );

  const kept = selected === undefined ? '' : ` ${t('ui.typed.kept', { kept: selected.label })}`;
  return {
    inputRef,
    text: current?.text ?? selected?.label ?? '',
    items,
    matches,
    limit: LIMIT,
    isUnread,
    said: isUnread && current?.isLeft ? `${t('ui.notChosen', { text, canCreate })}${kept}` : undefined,
    type: (typed) => {
      setDraft(typeChoice(current, typed, value));
      if (typed === '' && value !== null) act(() => onChange(null));
    },
    pick: (id) => {
      // React Aria also calls when the field is left, with the choice that is there.
      if (id === null || id === value) return;
      change(() => (id === CREATE_ID ? onCreate?.(text) : onChange(id)));
    },
    leave,
    onKey,
  };
}

/** Two of one name: which of them is meant is a choice, and a third would not help. */
function hasName(options: readonly Option[], text: string): boolean {
  return options.some(({ label }) => foldText(label) === foldText(text));
}
