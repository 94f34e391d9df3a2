import type { FileReaders, XmlNode } from '../../../../shared/domain/minutesCheck';
import { readPdf, type PdfReading } from './readPdf';

export function browserReaders(reading: PdfReading): FileReaders {
  return { parseXml, readPdf: (bytes) => readPdf(bytes, reading) };
}

function parseXml(text: string): XmlNode | undefined {
  const document = new DOMParser().parseFromString(text, 'application/xml');
  return document.querySelector('parsererror') === null ? document : undefined;
}
