import type { FileReaders, XmlNode } from '../../../../../shared/domain/minutesCheck';
import { readPdf } from './readPdf';

export const browserReaders: FileReaders = {
  parseXml(text): XmlNode | undefined {
    const document = new DOMParser().parseFromString(text, 'application/xml');
    return document.querySelector('parsererror') === null ? document : undefined;
  },
  readPdf,
};
