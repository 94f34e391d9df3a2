// Where each list was scrolled to, while the application runs: coming back to a list finds it as it was left.
const offsetByList = new Map<string, number>();

export function rememberScroll(listId: string | undefined, offset: number): void {
  if (listId !== undefined) offsetByList.set(listId, offset);
}

export function recallScroll(listId: string | undefined): number {
  return listId === undefined ? 0 : (offsetByList.get(listId) ?? 0);
}
