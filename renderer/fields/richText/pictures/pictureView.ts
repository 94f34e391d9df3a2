import type { Node } from 'prosemirror-model';
import type { EditorView, NodeView } from 'prosemirror-view';
import type { RichLine } from '../../../../shared/text/rich/richText';
import { attributesOf, domAttributes } from '../schema';

/** What stands in the place of a picture. */
export type ShownPicture =
  | { readonly kind: 'picture'; readonly url: string }
  /** Why it is not to be seen. @property fetchLabel what asks for it, where that helps */
  | { readonly kind: 'words'; readonly words: string; readonly fetchLabel?: string };

export interface PictureSource {
  /** Calls back as soon as there is something else to show. */
  readonly watch: (file: string, onChange: () => void) => PictureWatch;
  readonly fetch: (file: string) => void;
  /** What stands below a picture: what it shows, or that it says nothing. */
  readonly caption: (text: string, isDecorative: boolean) => string;
  /** What stands for it where it cannot be. */
  readonly toWords: (picture: RichLine) => string;
  /** Its file cannot be drawn after all. */
  readonly brokenWords: string;
  /** Asks what is said of the selected picture. */
  readonly onDescribe: () => void;
}

export interface PictureWatch {
  readonly shown: () => ShownPicture;
  readonly end: () => void;
}

/** A picture in a text, drawn from the bytes that are here, with what is said of it. */
export function createPictureView(source: PictureSource) {
  return (node: Node, view: EditorView): NodeView => {
    const { file } = attributesOf(node);
    const dom = document.createElement('figure');
    const stage = document.createElement('div');
    const caption = document.createElement('figcaption');
    dom.append(stage, caption);
    const watch = source.watch(file, show);
    describe(node);
    show();

    function show(): void {
      const shown = watch.shown();
      stage.replaceChildren(...(shown.kind === 'picture' ? [drawn(shown.url)] : said(shown)));
    }
    function drawn(url: string): HTMLElement {
      const picture = document.createElement('img');
      picture.src = url;
      // What it shows stands below it.
      picture.alt = '';
      picture.draggable = false;
      picture.addEventListener('error', () =>
        stage.replaceChildren(...said({ kind: 'words', words: source.brokenWords })),
      );
      return picture;
    }
    function said({ words, fetchLabel }: Extract<ShownPicture, { kind: 'words' }>): readonly HTMLElement[] {
      const text = document.createElement('span');
      text.textContent = words;
      if (fetchLabel === undefined) return [text];
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = fetchLabel;
      button.addEventListener('click', () => source.fetch(file));
      return [text, button];
    }
    function describe(shown: Node): void {
      for (const name of dom.getAttributeNames()) if (name.startsWith('data-')) dom.removeAttribute(name);
      for (const [name, value] of Object.entries(domAttributes(shown))) dom.setAttribute(name, value);
      caption.textContent = source.caption(shown.textContent, attributesOf(shown).isDecorative);
    }
    dom.addEventListener('dblclick', () => {
      if (view.editable) source.onDescribe();
    });

    return {
      dom,
      update(next) {
        if (next.type !== node.type || attributesOf(next).file !== file) return false;
        const isSelected = dom.dataset['selected'] === 'true';
        describe(next);
        if (isSelected) dom.dataset['selected'] = 'true';
        return true;
      },
      selectNode: () => dom.setAttribute('data-selected', 'true'),
      deselectNode: () => dom.removeAttribute('data-selected'),
      stopEvent: ({ target }) => target instanceof HTMLButtonElement,
      ignoreMutation: () => true,
      destroy: () => watch.end(),
    };
  };
}
