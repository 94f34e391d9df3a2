import { DOMParser, onErrorStopParsing, type Document, type Element, type Node } from '@xmldom/xmldom';
import { unzipSync } from 'fflate';

export type OfficePart = { readonly path: string; readonly bytes: Uint8Array };

export function unzip(file: Uint8Array): readonly OfficePart[] {
  return Object.entries(unzipSync(file)).map(([path, bytes]) => ({ path, bytes }));
}

/** The part as a document; a part that is not well-formed XML throws. */
export function readPart(file: Uint8Array, path: string): Document {
  const part = unzip(file).find((candidate) => candidate.path === path);
  if (part === undefined) throw new Error(`no ${path}`);
  return parseXml(new TextDecoder('utf-8', { fatal: true }).decode(part.bytes));
}

function parseXml(text: string): Document {
  return new DOMParser({ onError: onErrorStopParsing }).parseFromString(text, 'text/xml');
}

export function elements(node: Document | Element, name: string): readonly Element[] {
  return Array.from(node.getElementsByTagName(name));
}

export function childElements(node: Node): readonly Element[] {
  return Array.from(node.childNodes).filter(isElement);
}

export function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}
