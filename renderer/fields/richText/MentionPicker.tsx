import type { EditorView } from 'prosemirror-view';
import { useEffect, useEffectEvent, useId, useImperativeHandle, useLayoutEffect, useState, type Ref } from 'react';
import { assertNever } from '../../../shared/assertNever';
import type { Mentionable } from '../../../shared/domain/mentions';
import { useMentions } from '../../live';
import { comboboxProps, LiveMessage, PickList, useAct, useMessages } from '../../ui';
import styles from './MentionPicker.module.css';
import { roomFor, type Room, type Stretch } from './listRoom';
import type { MentionKey, MentionQuery } from './mentionTyping';

export interface MentionPickerHandle {
  /** @returns whether the key belonged to the list */
  readonly press: (key: MentionKey) => boolean;
}

type MentionPickerProps = {
  readonly query: MentionQuery;
  readonly view: EditorView;
  readonly isRed: () => boolean;
  readonly onPick: (query: MentionQuery, picked: Mentionable) => void;
  readonly onDecline: () => void;
  readonly ref: Ref<MentionPickerHandle>;
};

interface Found {
  readonly names: readonly Mentionable[];
  /** Of the sign, in the box that the text lies in. */
  readonly place: Place;
}

interface Place extends Room {
  readonly left: number;
  readonly top: number;
  readonly height: number;
}

const NOTHING: Found = { names: [], place: { left: 0, top: 0, height: 0, isAbove: false, room: 0 } };

/**
 * The names that the letters behind a sign may mean, below these. The focus stays in the text, which names the option that Enter takes. A text of several lines is
 * no combobox (WAI-ARIA 1.2), so it does not say whether its list is expanded: that there is one is announced.
 */
export function MentionPicker({ query, view, isRed, onPick, onDecline, ref }: MentionPickerProps) {
  const { t } = useMessages();
  const mentions = useMentions();
  const act = useAct();
  const listId = useId();
  const [{ names, place }, setFound] = useState(NOTHING);
  const [index, setIndex] = useState(0);
  const { sign, words } = query;
  const isOpen = names.length > 0;

  const look = useEffectEvent(() => {
    // The sign alone names everything; until the next letter there is time to prepare.
    const names = words === '' ? [] : mentions.find(sign, words, isRed());
    setFound({ names, place: placeOf(view, query.from) });
    setIndex(0);
  });
  // The first search waits until it would not hold up the typing.
  useEffect(() => {
    let isCurrent = true;
    act(async () => {
      await mentions.prepare(sign);
      if (isCurrent) look();
    });
    return () => {
      isCurrent = false;
    };
  }, [act, mentions, sign, words]);

  // The text is an element that React knows nothing of.
  useLayoutEffect(() => {
    if (!isOpen) return undefined;
    const active = comboboxProps(listId, isOpen, index)['aria-activedescendant'] ?? '';
    const said = { 'aria-haspopup': 'listbox', 'aria-controls': listId, 'aria-activedescendant': active };
    for (const [name, value] of Object.entries(said)) view.dom.setAttribute(name, value);
    document.getElementById(active)?.scrollIntoView({ block: 'nearest' });
    return () => {
      for (const name of Object.keys(said)) view.dom.removeAttribute(name);
    };
  }, [view, listId, isOpen, index]);

  function choose(at: number): void {
    const picked = names[at];
    if (picked) onPick(query, picked);
  }

  useImperativeHandle(ref, () => ({
    press(key) {
      if (!isOpen) return false;
      switch (key) {
        case 'ArrowDown':
          setIndex((index + 1) % names.length);
          return true;
        case 'ArrowUp':
          setIndex((index + names.length - 1) % names.length);
          return true;
        case 'Enter':
        case 'Tab':
          choose(index);
          return true;
        case 'Escape':
          onDecline();
          return true;
        default:
          return assertNever(key);
      }
    },
  }));

  return (
    <div
      className={styles.anchor}
      style={{
        left: `min(${place.left}px, 100% - var(--list-width))`,
        top: place.top,
        height: place.height,
      }}
    >
      <PickList
        id={listId}
        label={t('ui.rich.mentions')}
        isOpen={isOpen}
        picks={names}
        index={index}
        onChoose={choose}
        isAbove={place.isAbove}
        room={place.room}
      />
      <LiveMessage>{isOpen ? t('ui.rich.mentionsFound', { count: names.length }) : ''}</LiveMessage>
    </div>
  );
}

function placeOf(view: EditorView, at: number): Place {
  const letters = view.coordsAtPos(at);
  // Not of the text itself, which is moved within what scrolls; the list lies beside that.
  const scroller = view.dom.parentElement?.parentElement ?? view.dom;
  const box = scroller.getBoundingClientRect();
  return {
    left: letters.left - box.left,
    top: letters.top - box.top,
    height: letters.bottom - letters.top,
    ...roomFor(letters, sightOf(scroller.parentElement)),
  };
}

/** What is seen around an element: the window, or the nearest box that scrolls. */
function sightOf(element: Element | null): Stretch {
  if (!element) return { top: 0, bottom: window.innerHeight };
  if (!/auto|scroll/u.test(getComputedStyle(element).overflowY)) return sightOf(element.parentElement);
  const { top, bottom } = element.getBoundingClientRect();
  return { top: Math.max(0, top), bottom: Math.min(window.innerHeight, bottom) };
}
