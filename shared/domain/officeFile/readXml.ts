import { SaxesParser } from 'saxes';
import { err, ok, type Result } from '../../result';

export interface XmlName {
  /** As it is written, with its prefix. */
  readonly name: string;
  /** `''` for none. */
  readonly uri: string;
  readonly local: string;
}

export interface XmlAttribute extends XmlName {
  readonly value: string;
}

export interface XmlHandlers {
  /** Without declarations of namespaces. */
  readonly open: (element: XmlName, attributes: readonly XmlAttribute[]) => void;
  readonly close: () => void;
  /** Text and CDATA; what belongs together may come in several pieces. */
  readonly text: (text: string) => void;
}

/** What all parts of a file may have together: it is used up as they are read. */
export interface XmlBudget {
  /** Elements and attributes. */
  nodes: number;
}

/** Elements within elements. Tables in tables in sections have some dozens. */
export const deepestElement = 256;
const CHUNK = 64 * 1024;
const XMLNS = 'http://www.w3.org/2000/xmlns/';

/**
 * Reads XML (1.0, UTF-8) piece by piece, without a tree. Nothing outside of it is loaded, and entities that it declares are not known: text that
 * uses them is damaged, as is whatever is not well-formed (also by its namespaces).
 */
export function readXml(
  bytes: Uint8Array,
  budget: XmlBudget,
  { open, close, text }: XmlHandlers,
): Result<undefined, { readonly type: 'damaged' | 'tooLarge' }> {
  const parser = new SaxesParser({ xmlns: true });
  const decoder = new TextDecoder();
  let depth = 0;
  const isTooLarge = (): boolean => budget.nodes < 0 || depth > deepestElement;
  const spend = (): void => {
    budget.nodes -= 1;
    // There is no other way to stop the parser within a piece.
    if (isTooLarge()) throw new Error('too large');
  };
  parser.on('opentagstart', () => {
    depth += 1;
    spend();
  });
  parser.on('attribute', spend);
  parser.on('opentag', ({ name, uri, local, attributes }) => {
    const own = Object.values(attributes).filter((attribute) => attribute.uri !== XMLNS);
    open({ name, uri, local }, own);
  });
  parser.on('closetag', () => {
    depth -= 1;
    close();
  });
  parser.on('text', text);
  parser.on('cdata', text);
  try {
    for (let at = 0; at < bytes.length; at += CHUNK)
      parser.write(decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true }));
    parser.write(decoder.decode()).close();
  } catch {
    // Without a handler of its own for errors the parser throws the first one.
    return err({ type: isTooLarge() ? 'tooLarge' : 'damaged' });
  }
  return ok(undefined);
}
