/** On an input whose text says nothing that could be stored: what the form would take is something else than what is seen. */
export const UNREAD = 'data-unread';

/** Puts the caret into the first such field, which says what is wrong. @returns whether there is one; the form is then not taken */
export function stopAtUnread(form: HTMLFormElement): boolean {
  const unread = form.querySelector<HTMLElement>(`[${UNREAD}]`);
  unread?.focus();
  return unread !== null;
}
