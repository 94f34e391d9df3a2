import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom';
import type { XmlNode } from '../../shared/domain/minutesCheck';

/** XML of office files; a worker has no parser of its own. Undefined where it is not well-formed. */
export function parseXml(text: string): XmlNode | undefined {
  try {
    return new DOMParser({ onError: onErrorStopParsing }).parseFromString(text, 'text/xml');
  } catch {
    // Not well-formed, which is the answer.
    return undefined;
  }
}
