import {
  decodePDFRawStream,
  PDFArray,
  PDFBool,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFRef,
  PDFString,
  type PDFObject,
} from '@cantoo/pdf-lib';
import type { PrintRequest } from '../../../shared/ipc/contract';
import { describeLinks } from './describeLinks';
import { markArtifacts } from './markArtifacts';
import { withWholeWords } from './wholeWords';
import { xmpPacket } from './xmpPacket';

/**
 * Says in a printed PDF who made it and for whom, in its properties and as XMP, marks decoration as such, and makes words whole that could have been broken. Where the structure then holds what
 * PDF/UA-1 (ISO 14289-1) asks for and a program can judge, the file says so: see docs/decisions/0054.
 */
export async function finishPdf(bytes: Uint8Array, properties: PrintRequest['properties']): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const { catalog, context } = pdf;
  const title = pdf.getTitle() ?? '';
  const areLinksDescribed = describeLinks(pdf);
  const isAccessible = markPages(pdf) && areLinksDescribed && hasWholeStructure(pdf) && title !== '';
  pdf.setTitle(title, { showInWindowTitleBar: true });
  pdf.setCreator('Verbund');
  if (properties) {
    pdf.setAuthor(properties.author);
    pdf.setSubject(properties.subject);
    pdf.setKeywords([...properties.keywords]);
  }
  const xmp = xmpPacket({
    title,
    language: textOf(catalog.get(PDFName.of('Lang'))),
    producer: pdf.getProducer() ?? '',
    createdAt: pdf.getCreationDate(),
    isAccessible,
    ...(properties && { properties }),
  });
  // Not compressed: programs that know nothing of PDF find it, too (ISO 16684-1, §7).
  const stream = context.stream(new TextEncoder().encode(xmp), { Type: 'Metadata', Subtype: 'XML' });
  catalog.set(PDFName.of('Metadata'), context.register(stream));
  return pdf.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false });
}

/** Whether on every page each mark is part of the structure or an artifact. */
function markPages(pdf: PDFDocument): boolean {
  return pdf.getPages().every(({ node }) => {
    const contents = node.Contents();
    const streams = contents instanceof PDFArray ? contents.asArray() : contents === undefined ? [] : [contents];
    const parts = streams.map((part) => pdf.context.lookup(part));
    if (!parts.every((part) => part instanceof PDFRawStream)) return false;
    const printed = parts.map((part) => Buffer.from(decodePDFRawStream(part).decode()).toString('latin1')).join('\n');
    const marked = markArtifacts(withWholeWords(printed));
    if (marked === undefined) return false;
    const stream = pdf.context.flateStream(Buffer.from(marked, 'latin1'));
    node.set(PDFName.of('Contents'), pdf.context.register(stream));
    for (const part of streams) if (part instanceof PDFRef) pdf.context.delete(part);
    return true;
  });
}

function hasWholeStructure({ catalog, context }: PDFDocument): boolean {
  const markInfo = catalog.lookup(PDFName.of('MarkInfo'));
  const isTagged = markInfo instanceof PDFDict && markInfo.lookup(PDFName.of('Marked')) === PDFBool.True;
  const dicts = context.enumerateIndirectObjects().flatMap(([, object]) => (object instanceof PDFDict ? [object] : []));
  const typed = (type: string): readonly PDFDict[] =>
    dicts.filter((dict) => dict.lookup(PDFName.of('Type')) === PDFName.of(type));
  const tags = tagsOf(catalog.lookup(PDFName.of('StructTreeRoot')), context.lookup.bind(context));
  const levels = tags.flatMap(({ tag }) => /^H([1-6])$/u.exec(tag)?.[1] ?? []).map(Number);
  return (
    isTagged &&
    textOf(catalog.get(PDFName.of('Lang'))) !== '' &&
    tags.length > 0 &&
    levels.every((level, index) => level <= (levels[index - 1] ?? 0) + 1) &&
    tags.every(({ tag, dict }) => tag !== 'Figure' || textOf(dict.get(PDFName.of('Alt'))) !== '') &&
    typed('FontDescriptor').every((font) =>
      ['FontFile', 'FontFile2', 'FontFile3'].some((key) => font.has(PDFName.of(key))),
    ) &&
    typed('Font').every((font) => isDescendant(font) || font.has(PDFName.of('ToUnicode')))
  );
}

/** A font inside of a composite one, which is what maps its glyphs to letters. */
function isDescendant(font: PDFDict): boolean {
  return String(font.lookup(PDFName.of('Subtype'))).startsWith('/CIDFont');
}

interface Tag {
  readonly tag: string;
  readonly dict: PDFDict;
}

/** The elements of the structure in reading order; the tree is as deep as the document, not deeper. */
function tagsOf(
  node: PDFObject | undefined,
  lookup: (object: PDFObject | undefined) => PDFObject | undefined,
): readonly Tag[] {
  if (node instanceof PDFArray) return node.asArray().flatMap((kid) => tagsOf(lookup(kid), lookup));
  if (!(node instanceof PDFDict)) return [];
  const tag = node.lookup(PDFName.of('S'));
  const kids = tagsOf(node.lookup(PDFName.of('K')), lookup);
  return tag instanceof PDFName ? [{ tag: tag.decodeText(), dict: node }, ...kids] : kids;
}

function textOf(object: PDFObject | undefined): string {
  return object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : '';
}
