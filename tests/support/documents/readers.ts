import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom';
import type { FileReaders, XmlNode } from '../../../shared/domain/minutesCheck';
import { err } from '../../../shared/result';

/** XML as the page's own parser reads it, which tests outside of a browser lack. PDFs are read in the real application only. */
export const nodeReaders: FileReaders = {
  parseXml(text): XmlNode | undefined {
    try {
      return new DOMParser({ onError: onErrorStopParsing }).parseFromString(text, 'text/xml');
    } catch {
      // Not well-formed, which is the answer.
      return undefined;
    }
  },
  readPdf: async () => err({ type: 'damaged' }),
};
