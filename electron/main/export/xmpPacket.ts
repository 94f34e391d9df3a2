import { escapeHtml } from '../../../shared/documents/escapeHtml';
import type { PrintRequest } from '../../../shared/ipc/contract';

export interface XmpFacts {
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  readonly producer: string;
  readonly createdAt: Date | undefined;
  readonly isAccessible: boolean;
  readonly properties?: NonNullable<PrintRequest['properties']>;
}

/** The same properties in the words of XMP (ISO 16684-1), which archives and search engines read; `pdfuaid` is what claims PDF/UA-1. */
export function xmpPacket({ title, language, producer, createdAt, isAccessible, properties }: XmpFacts): string {
  const element = (name: string, value: string | undefined): string =>
    value === undefined || value === '' ? '' : `<${name}>${escapeHtml(value)}</${name}>`;
  const list = (name: string, kind: 'Seq' | 'Bag', values: readonly string[]): string =>
    values.length === 0
      ? ''
      : `<${name}><rdf:${kind}>${values.map((value) => element('rdf:li', value)).join('')}</rdf:${kind}></${name}>`;
  const alternative = (name: string, value: string): string =>
    value === ''
      ? ''
      : `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${escapeHtml(value)}</rdf:li></rdf:Alt></${name}>`;
  const at = createdAt?.toISOString();
  const facts = [
    element('dc:format', 'application/pdf'),
    alternative('dc:title', title),
    list('dc:language', 'Bag', language === '' ? [] : [language]),
    list('dc:creator', 'Seq', properties ? [properties.author] : []),
    alternative('dc:description', properties?.subject ?? ''),
    element('pdf:Keywords', properties?.keywords.join(', ')),
    element('pdf:Producer', producer),
    element('xmp:CreatorTool', 'Verbund'),
    element('xmp:CreateDate', at),
    element('xmp:ModifyDate', at),
    isAccessible ? element('pdfuaid:part', '1') : '',
  ].join('');
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">${facts}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>`;
}
