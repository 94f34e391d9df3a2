/** Where a key leads in a list of `count` rows, or undefined if the key means nothing here. `index` is -1 before the first move. */
export function moveCursor(key: string, index: number, count: number, pageSize: number): number | undefined {
  if (count === 0) return undefined;
  const last = count - 1;
  switch (key) {
    case 'ArrowDown':
      return Math.min(index + 1, last);
    case 'ArrowUp':
      return Math.max(index - 1, 0);
    case 'PageDown':
      return Math.min(Math.max(index, 0) + pageSize, last);
    case 'PageUp':
      return Math.max(index - pageSize, 0);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
}
