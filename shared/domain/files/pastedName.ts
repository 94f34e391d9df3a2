import { extensionOf } from './fileTypes';

/**
 * A name for what comes from the clipboard, where every picture is called `image.png`.
 * @param localTime `YYYY-MM-DDTHH:MM` on this laptop
 * @param words “Bild” in the language of the surface
 * @param taken names of files that lie beside it: several pictures come in one minute. Their extension counts for nothing, it may change once they are drawn anew
 */
export function pastedName(name: string, localTime: string, words: string, taken: readonly string[]): string {
  const [day = '', time = ''] = localTime.split('T');
  const stem = `${words} ${day} ${time.replace(':', '.')}`;
  for (let number = 1; ; number += 1) {
    const numbered = number === 1 ? stem : `${stem} (${number})`;
    if (!taken.some((each) => each.startsWith(`${numbered}.`))) return `${numbered}.${extensionOf(name) || 'png'}`;
  }
}
