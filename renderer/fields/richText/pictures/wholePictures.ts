import type { Node, ResolvedPos } from 'prosemirror-model';
import { NodeSelection, Plugin, TextSelection } from 'prosemirror-state';

/** A picture is selected as a whole, or with the lines around it: its letters are no place for the caret. */
export function wholePictures(): Plugin {
  return new Plugin({
    appendTransaction(_transactions, _before, { doc, selection, tr }) {
      if (!(selection instanceof TextSelection)) return null;
      const { $anchor, $head } = selection;
      if (!isInPicture($anchor) && !isInPicture($head)) return null;
      if ($anchor.parent === $head.parent && $anchor.before() === $head.before())
        return tr.setSelection(NodeSelection.create(doc, $anchor.before()));
      const isForward = $anchor.pos < $head.pos;
      return tr.setSelection(TextSelection.between(outside(doc, $anchor, !isForward), outside(doc, $head, isForward)));
    },
  });
}

function isInPicture({ parent }: ResolvedPos): boolean {
  return parent.type.name === 'image';
}

/** The nearest place in a line beside the picture. */
function outside(doc: Node, place: ResolvedPos, isEnd: boolean): ResolvedPos {
  if (!isInPicture(place)) return place;
  const at = isEnd ? place.after() : place.before();
  const found = TextSelection.findFrom(doc.resolve(at), isEnd ? 1 : -1, true);
  return (isEnd ? found?.$from : found?.$to) ?? place;
}
