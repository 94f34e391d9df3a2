import type { Node } from 'prosemirror-model';
import type { EditorView, NodeView } from 'prosemirror-view';
import { setDone } from './commands';
import { attributesOf, domAttributes } from './schema';

/**
 * An entry of a checklist: its box is a control, and no part of the text. It is called by what there is to do.
 * @param id no other editor of the page has it
 */
export function createCheckView(id: string, label: string) {
  let made = 0;
  return (node: Node, view: EditorView, getPos: () => number | undefined): NodeView => {
    const dom = document.createElement('p');
    const box = document.createElement('span');
    const contentDOM = document.createElement('span');
    box.contentEditable = 'false';
    box.setAttribute('role', 'checkbox');
    box.setAttribute('aria-label', label);
    made += 1;
    [box.id, contentDOM.id] = [`${id}-box-${made}`, `${id}-words-${made}`];
    box.setAttribute('aria-labelledby', `${box.id} ${contentDOM.id}`);
    dom.append(box, contentDOM);
    show(node);

    function show(shown: Node): void {
      for (const name of dom.getAttributeNames()) if (name.startsWith('data-')) dom.removeAttribute(name);
      for (const [name, value] of Object.entries(domAttributes(shown))) dom.setAttribute(name, value);
      box.setAttribute('aria-checked', String(attributesOf(shown).isDone));
      if (view.editable) box.removeAttribute('aria-disabled');
      else box.setAttribute('aria-disabled', 'true');
    }
    // The caret stays where it is.
    box.addEventListener('mousedown', (event) => event.preventDefault());
    box.addEventListener('click', () => {
      const at = getPos();
      const tr = at === undefined || !view.editable ? undefined : setDone(view.state, at);
      if (tr) view.dispatch(tr);
    });

    return {
      dom,
      contentDOM,
      update(next) {
        if (next.type !== node.type) return false;
        show(next);
        return true;
      },
      ignoreMutation: (mutation) => mutation.type !== 'selection' && !contentDOM.contains(mutation.target),
    };
  };
}
