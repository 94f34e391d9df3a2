import { bytesToBase64 } from '../base64';
import type { SharedText } from '../sharedText';
import { sharedToRich } from './sharedToRich';

/** Whether a text names a record, whatever the letters say. @param id see `toMention` */
export function namesRecord(text: SharedText, id: string): boolean {
  return mayHold(text.update, id) && sharedToRich(text).some(({ runs }) => runs.some(({ mention }) => mention === id));
}

/** Opening each text of a network takes seconds. The letters of an attribute stand in the state as they are, at one of three places in the groups of base64. */
function mayHold(base64: string, letters: string): boolean {
  return [0, 1, 2].some((before) => {
    const bytes = new TextEncoder().encode(`${' '.repeat(before)}${letters}`);
    // Without the letters that say something of what stands before or behind.
    const part = bytesToBase64(bytes).slice(Math.ceil((before * 8) / 6), Math.floor((bytes.length * 8) / 6));
    return base64.includes(part);
  });
}
