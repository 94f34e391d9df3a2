import { createContext, use, useEffectEvent, useLayoutEffect, useRef, type ReactNode, type RefObject } from 'react';
import { toast } from '../feedback/toast';
import { useMessages } from '../messages/MessagesProvider';

/**
 * Takes note of a text that is in no value yet. `settle` stores it where it can be understood, and answers whether it could; after
 * `isLeft` nobody is typing it any longer. Answers with a way to forget it.
 */
export type HoldText = (settle: () => Promise<boolean>, isLeft: boolean) => () => void;

const HoldContext = createContext<HoldText>(() => () => undefined);

/** Once, around the application: so that nobody goes on as if what stands in a field were stored. `hold` stays the same function. */
export function UnreadTextProvider({ hold, children }: { readonly hold: HoldText; readonly children: ReactNode }) {
  return <HoldContext value={hold}>{children}</HoldContext>;
}

interface PendingText {
  readonly label: string;
  readonly text: string;
  readonly isLeft: boolean;
  /** Passes on what the text says; answers whether it says something. */
  readonly settle: () => Promise<boolean>;
}

/** What is cancelled with its window or form is meant to go; a field of a record stores what stands in it. */
const TAKEN_LATER = 'form, [data-modal]';

/**
 * [Note: unread text] A text that its field has not passed on: it is still being typed, or says nothing. In a field of a record it counts as
 * unsaved, and when the field goes with it, it is passed on if it can be and quoted if it cannot.
 */
export function usePendingText(input: RefObject<HTMLElement | null>, pending: PendingText | undefined): void {
  const { t } = useMessages();
  const hold = use(HoldContext);
  const isOfRecord = useRef(false);
  const isPending = pending !== undefined;
  const isLeft = pending?.isLeft ?? false;
  const settle = useEffectEvent(async () => (await pending?.settle()) ?? true);
  const goAway = useEffectEvent(async () => {
    if (!pending || !isOfRecord.current || (await pending.settle())) return;
    toast({ tone: 'warning', message: t('ui.typed.lost', { text: pending.text.trim(), label: pending.label }) });
  });

  // Where the field stands is only known in the document.
  useLayoutEffect(() => {
    isOfRecord.current = input.current !== null && input.current.closest(TAKEN_LATER) === null;
    return isPending && isOfRecord.current ? hold(() => settle(), isLeft) : undefined;
  }, [input, hold, isPending, isLeft]);
  useLayoutEffect(
    () => () => {
      goAway().catch(reportError);
    },
    [],
  );
}
