import { Plugin } from 'prosemirror-state';
import { linkAround } from './commands';

/** Ctrl+click and Alt+Enter open a link; where the text is only read, a click does, and Enter on it. The browser by itself opens none. */
export function openLinks(onOpen: (address: string) => void): Plugin {
  return new Plugin({
    props: {
      // Before ProseMirror, which would select the whole line.
      handleClick: (_view, _place, event) => isOpening(event) && addressOf(event) !== undefined,
      handleDOMEvents: {
        click(view, event) {
          const address = addressOf(event);
          if (address === undefined) return false;
          event.preventDefault();
          const isRead = !view.editable && getSelection()?.isCollapsed !== false;
          if (isRead || isOpening(event)) onOpen(address);
          return true;
        },
      },
      handleKeyDown({ state }, { key, altKey, ctrlKey, metaKey, shiftKey }) {
        const { href } = linkAround(state);
        if (key !== 'Enter' || !altKey || ctrlKey || metaKey || shiftKey || href === '') return false;
        onOpen(href);
        return true;
      },
    },
  });
}

function isOpening({ ctrlKey, metaKey }: MouseEvent): boolean {
  return ctrlKey || metaKey;
}

function addressOf({ target }: MouseEvent): string | undefined {
  const link = target instanceof Element ? target.closest('a[href]') : undefined;
  return link?.getAttribute('href') ?? undefined;
}
