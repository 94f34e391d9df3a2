/** `URL.parse` of newer runtimes: undefined instead of a throw. Electron 33 runs Node 20, which lacks it. */
export function parseUrl(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}
