/** `system` follows the operating system, the other two are the user's own choice. */
export type Theme = 'system' | 'light' | 'dark';

/** KERN's switch: an attribute on the root. Without it, KERN and our tokens follow the operating system. */
export function applyTheme(theme: Theme, root: HTMLElement = document.documentElement): void {
  if (theme === 'system') {
    root.removeAttribute('data-kern-theme');
    return;
  }
  root.setAttribute('data-kern-theme', theme);
}
