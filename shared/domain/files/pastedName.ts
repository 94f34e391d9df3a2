import { extensionOf } from './fileTypes';

/**
 * A name for what comes from the clipboard, where every picture is called `image.png`.
 * @param localTime `YYYY-MM-DDTHH:MM` on this laptop
 * @param words “Bild” in the language of the surface
 */
export function pastedName(name: string, localTime: string, words: string): string {
  const [day = '', time = ''] = localTime.split('T');
  return `${words} ${day} ${time.replace(':', '.')}.${extensionOf(name) || 'png'}`;
}
