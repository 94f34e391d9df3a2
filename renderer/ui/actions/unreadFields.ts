/** On an input whose text says nothing that could be stored: what the form would take is something else than what is seen. */
export const UNREAD = 'data-unread';

/** What is confirmed as a whole: the fields of a window, of a form in the page, or of a part of a record that is closed when it is done. */
const CONFIRMED_TOGETHER = 'form, [data-modal], [data-fields]';

/** Puts the caret into the first such field, which says what is wrong. @returns whether there is one; what was to be confirmed is then not done */
export function stopAtUnread(within: Pick<HTMLElement, 'querySelector'>): boolean {
  const unread = within.querySelector<HTMLElement>(`[${UNREAD}]`);
  unread?.focus();
  return unread !== null;
}

/** The same for a button that confirms the window or the form it stands in; a button anywhere else confirms no fields. */
export function stopsAtUnread(button: Pick<Element, 'closest'>): boolean {
  const confirmed = button.closest<HTMLElement>(CONFIRMED_TOGETHER);
  return confirmed !== null && stopAtUnread(confirmed);
}
