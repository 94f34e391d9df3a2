import type { Page } from '@playwright/test';

/** More than the longest screen has. */
const STOPS = 150;

interface Stop {
  readonly name: string;
  readonly kind: string;
  /** Of the innermost form, group of fields, or section that it stands in. */
  readonly form: string | undefined;
  readonly isLast: boolean;
  readonly box: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
}

export interface TabWalk {
  /** „Nachname → Anrede“: within one form, the second lies above the first or left of it in its row. */
  readonly backwards: readonly string[];
  /** Of stops that are followed by another one in the same form. */
  readonly pairs: number;
}

/** What one fills in, and what takes it. */
const FIELDS =
  'input:not([type="file"]), textarea, [contenteditable="true"], button[aria-haspopup="listbox"], button[type="submit"]';

/** Goes with Tab through what is in front, from its first field to its last, and looks where the focus lands. */
export async function walkWithTab(page: Page): Promise<TabWalk> {
  const stops: Stop[] = [];
  let stop = (await page.evaluate(beginAtFirstField, FIELDS)) ? await page.evaluate(stopWithFocus, FIELDS) : undefined;
  while (stop && stops.length < STOPS) {
    stops.push(stop);
    if (stop.isLast) break;
    await page.keyboard.press('Tab');
    stop = await page.evaluate(stopWithFocus, FIELDS);
  }
  // A link stands in a text, wherever its word does.
  const controls = stops.filter(({ kind }) => kind !== 'a');
  const pairs = controls.slice(1).flatMap((next, index) => {
    const before = controls[index];
    return before && isOneForm(before, next) ? [{ before, next }] : [];
  });
  return {
    backwards: pairs.filter(isBackwards).map(({ before, next }) => `${nameOf(before)} → ${nameOf(next)}`),
    pairs: pairs.length,
  };
}

function nameOf({ kind, name }: Stop): string {
  return `${kind} ${name}`;
}

/** A page may have columns, which are read one after the other: only what stands in one form has an order of its own. */
function isOneForm(before: Stop, next: Stop): boolean {
  return before.form !== undefined && before.form === next.form;
}

/** Boxes have borders, and lines of text reach into each other. */
const HAIR = 2;

function isBackwards({ before: { box: from }, next: { box: to } }: { before: Stop; next: Stop }): boolean {
  const shared = Math.min(from.bottom, to.bottom) - Math.max(from.top, to.top);
  const isInOneRow = shared > Math.min(from.bottom - from.top, to.bottom - to.top) / 2;
  return isInOneRow ? to.left < from.left - HAIR : to.top < from.top - HAIR;
}

function beginAtFirstField(fields: string): boolean {
  const front = document.querySelector('[role="dialog"]') ?? document.querySelector('main');
  for (const walked of document.querySelectorAll('[data-walked]')) walked.removeAttribute('data-walked');
  const first = [...(front?.querySelectorAll<HTMLElement>(fields) ?? [])].find((field) => !field.matches(':disabled'));
  first?.focus();
  return first !== undefined;
}

/** Undefined once the focus has left what is in front, or has come back. */
function stopWithFocus(fields: string): Stop | undefined {
  const element = document.activeElement;
  const front = document.querySelector('[role="dialog"]') ?? document.querySelector('main');
  if (!element || !front || !front.contains(element) || element.hasAttribute('data-walked')) return undefined;
  element.setAttribute('data-walked', '');
  const isHidden = element.getBoundingClientRect().width < 3;
  const { left, right, top, bottom } = ((isHidden && element.closest('label')) || element).getBoundingClientRect();
  const form = element.parentElement?.closest('[role="dialog"], form, section, aside, li, [data-fields]');
  // Ids for the length of a walk: the page has none for them.
  if (form && !form.hasAttribute('data-walked-form'))
    form.setAttribute('data-walked-form', String(document.querySelectorAll('[data-walked-form]').length));
  const labels = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.labels : null;
  const text = labels?.[0]?.textContent ?? element.textContent;
  return {
    name: element.getAttribute('aria-label') ?? text.slice(0, 60),
    kind: element.getAttribute('role') ?? element.localName,
    form: form?.getAttribute('data-walked-form') ?? undefined,
    isLast: ![...front.querySelectorAll(fields)].some(
      (field) => (element.compareDocumentPosition(field) & Node.DOCUMENT_POSITION_FOLLOWING) > 0,
    ),
    // Wherever the page has been scrolled to meanwhile.
    box: { left, right, top: top + scrolledBy(element), bottom: bottom + scrolledBy(element) },
  };

  function scrolledBy(inside: Element): number {
    let sum = 0;
    for (let around = inside.parentElement; around; around = around.parentElement) sum += around.scrollTop;
    return sum;
  }
}
