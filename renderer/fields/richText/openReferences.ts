import { Plugin, type EditorState } from 'prosemirror-state';
import { linkAround, mentionAround } from './commands';

/** What a text leads to. */
export interface Reference {
  readonly kind: 'link' | 'mention';
  /** An address, or the id of a record. */
  readonly target: string;
}

/** What the caret is in, or where the selection begins. */
export function referenceAt(state: EditorState): Reference | undefined {
  const [{ href }, { id }] = [linkAround(state), mentionAround(state)];
  if (href !== '') return { kind: 'link', target: href };
  return id === '' ? undefined : { kind: 'mention', target: id };
}

/** Ctrl+click and Alt+Enter open a link or what is mentioned; where the text is only read, a click does, and Enter on a link. The browser by itself opens none. */
export function openReferences(onOpen: (reference: Reference) => void): Plugin {
  return new Plugin({
    props: {
      // Before ProseMirror, which would select the whole line.
      handleClick: (_view, _place, event) => isOpening(event) && referenceOf(event) !== undefined,
      handleDOMEvents: {
        click(view, event) {
          const reference = referenceOf(event);
          if (!reference) return false;
          event.preventDefault();
          const isRead = !view.editable && getSelection()?.isCollapsed !== false;
          if (isRead || isOpening(event)) onOpen(reference);
          return true;
        },
      },
      handleKeyDown({ state }, { key, altKey, ctrlKey, metaKey, shiftKey }) {
        if (key !== 'Enter' || !altKey || ctrlKey || metaKey || shiftKey) return false;
        const reference = referenceAt(state);
        if (reference) onOpen(reference);
        return reference !== undefined;
      },
    },
  });
}

function isOpening({ ctrlKey, metaKey }: MouseEvent): boolean {
  return ctrlKey || metaKey;
}

function referenceOf({ target }: MouseEvent): Reference | undefined {
  if (!(target instanceof Element)) return undefined;
  const href = target.closest('a[href]')?.getAttribute('href');
  if (typeof href === 'string') return { kind: 'link', target: href };
  const id = target.closest('[data-mention]')?.getAttribute('data-mention');
  return typeof id === 'string' ? { kind: 'mention', target: id } : undefined;
}
