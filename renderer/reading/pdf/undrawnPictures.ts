import { indexOfBytes } from './indexOfBytes';

/**
 * Names of the packings (ISO 32000-1 §7.4) whose readers are programs that the content security policy does not let run (WebAssembly), nor should it: JBIG2 and the fax formats of
 * scanners, and JPEG 2000. They stand in the dictionary of a picture, which is never packed itself.
 */
const PACKINGS = ['/JBIG2Decode', '/CCITTFaxDecode', '/JPXDecode'].map((name) => new TextEncoder().encode(name));

/** Whether a PDF has pictures that cannot be drawn: a page of a scan then looks empty, which has to be said. */
export function hasUndrawnPictures(bytes: Uint8Array): boolean {
  return PACKINGS.some((name) => indexOfBytes(bytes, name, 0) >= 0);
}
