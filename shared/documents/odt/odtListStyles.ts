/** Dashes, as typed: bullets of the body, of an agenda item and of an outcome differ in their indent alone. */
export function listStyles(itemIndent: number): string {
  return [
    list('Dashes', 'Dashes', 0),
    list('Dashes_20_item', 'Dashes item', itemIndent),
    list('Dashes_20_outcome', 'Dashes outcome', itemIndent + 4),
  ].join('');
}

const hanging = 5;

function list(name: string, display: string, left: number): string {
  return `<text:list-style style:name="${name}" style:display-name="${display}"><text:list-level-style-bullet text:level="1" text:bullet-char="–"><style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" text:list-tab-stop-position="${left + hanging}mm" fo:text-indent="-${hanging}mm" fo:margin-left="${left + hanging}mm"/></style:list-level-properties><style:text-properties fo:color="#1d3f95"/></text:list-level-style-bullet></text:list-style>`;
}
