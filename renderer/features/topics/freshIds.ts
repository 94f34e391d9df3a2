/** Records created a moment ago: their first field takes the keyboard when they open. Asked once. */
const fresh = new Set<string>();

export function markFresh(id: string): void {
  fresh.add(id);
}

export function takeFresh(id: string): boolean {
  return fresh.delete(id);
}
