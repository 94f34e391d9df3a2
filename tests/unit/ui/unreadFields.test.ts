import { describe, expect, test, vi } from 'vitest';
import { stopAtUnread, stopsAtUnread } from '../../../renderer/ui/actions/unreadFields';

/** As much of a window or form as is asked: its first field with an unread text, if there is one. */
function scopeWith(unread: { readonly focus: () => void } | null) {
  return {
    querySelector: (selector: string) => (selector === '[data-unread]' ? unread : null),
  } as unknown as HTMLElement;
}
function buttonIn(scope: HTMLElement | null) {
  return {
    closest: (selector: string) => (selector.includes('form') && selector.includes('[data-modal]') ? scope : null),
  } as unknown as Element;
}

describe('what confirms a window or a form', () => {
  test('is refused while a field in it holds a text that cannot be read, and the field has the focus', () => {
    const focus = vi.fn();
    expect(stopAtUnread(scopeWith({ focus }))).toBe(true);
    expect(stopsAtUnread(buttonIn(scopeWith({ focus })))).toBe(true);
    expect(focus).toHaveBeenCalledTimes(2);
  });

  test('goes ahead where every text is read, and where a button stands in neither', () => {
    expect(stopAtUnread(scopeWith(null))).toBe(false);
    expect(stopsAtUnread(buttonIn(scopeWith(null)))).toBe(false);
    expect(stopsAtUnread(buttonIn(null))).toBe(false);
  });
});
