import { Bold, Heading1, Heading2, Heading3, Italic, List, ListChecks, ListOrdered, TextQuote } from 'lucide-react';
import type { MarkType } from 'prosemirror-model';
import type { Command, EditorState } from 'prosemirror-state';
import { isLineKind, linkAround, toggleBold, toggleItalic, toggleLine } from './commands';
import { selectedPicture } from './pictures/pictureCommands';
import { richSchema } from './schema';
import { isHeadRow, placeInTable } from './tables';

/** What can be switched on and off, in the order of the toolbar. */
export const FORMATS = [
  { id: 'heading1', icon: Heading1, shortcut: 'mod+shift+1', command: toggleLine('heading1') },
  { id: 'heading2', icon: Heading2, shortcut: 'mod+shift+2', command: toggleLine('heading2') },
  { id: 'heading3', icon: Heading3, shortcut: 'mod+shift+3', command: toggleLine('heading3') },
  { id: 'bold', icon: Bold, shortcut: 'mod+b', command: toggleBold },
  { id: 'italic', icon: Italic, shortcut: 'mod+i', command: toggleItalic },
  { id: 'bullet', icon: List, shortcut: 'mod+shift+8', command: toggleLine('bullet') },
  { id: 'number', icon: ListOrdered, shortcut: 'mod+shift+7', command: toggleLine('number') },
  { id: 'check', icon: ListChecks, shortcut: 'mod+shift+9', command: toggleLine('check') },
  { id: 'quote', icon: TextQuote, shortcut: undefined, command: toggleLine('quote') },
] as const satisfies readonly { readonly id: string; readonly command: Command; readonly [key: string]: unknown }[];

export type FormatId = (typeof FORMATS)[number]['id'] | 'link' | 'table' | 'tableHead' | 'picture';

/** What letters look like, in a cell as well; the others say what a line is. */
export function isOfLetters(id: (typeof FORMATS)[number]['id']): id is 'bold' | 'italic' {
  return id === 'bold' || id === 'italic';
}

/** Which formats the selection has, as a text that changes only when one of them does. */
export function activeFormats(state: EditorState): string {
  const active: FormatId[] = FORMATS.flatMap(({ id }) => {
    const isActive = isOfLetters(id) ? hasMark(state, richSchema.mark(id).type) : isLineKind(state, id);
    return isActive ? [id] : [];
  });
  return [
    ...active,
    ...(linkAround(state).href === '' ? [] : ['link']),
    ...(placeInTable(state) ? ['table'] : []),
    ...(isHeadRow(state) ? ['tableHead'] : []),
    ...(selectedPicture(state) ? ['picture'] : []),
  ].join(' ');
}

function hasMark({ doc, selection, storedMarks }: EditorState, type: MarkType): boolean {
  const { from, to, empty, $from } = selection;
  return empty ? type.isInSet(storedMarks ?? $from.marks()) !== undefined : doc.rangeHasMark(from, to, type);
}
