/** Lets go of a stream whose rest nobody wants. That it could not be cancelled as well, since it broke off by itself, is no news to anybody. */
export function stopReading(reader: { readonly cancel: () => Promise<void> }): void {
  // eslint-disable-next-line no-restricted-syntax -- see above: whoever reads has what it wanted, or has thrown already
  reader.cancel().catch(() => undefined);
}
