import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRef,
  PDFString,
  type PDFDocument,
} from '@cantoo/pdf-lib';

/**
 * Says of each link where it leads, which element of the structure it belongs to, and that Tab goes through them in reading order: what PDF/UA-1 asks
 * of annotations (ISO 14289-1, §7.18.1, §7.18.3, §7.18.5) and Chromium leaves out. False where an annotation is no link or in no element.
 */
export function describeLinks(pdf: PDFDocument): boolean {
  const { context, catalog } = pdf;
  const pages = pdf.getPages().filter(({ node }) => node.Annots() !== undefined);
  if (pages.length === 0) return true;
  const root = catalog.lookup(PDFName.of('StructTreeRoot'));
  const parents = root instanceof PDFDict ? root.lookup(PDFName.of('ParentTree')) : undefined;
  const numbers = parents instanceof PDFDict ? parents.lookup(PDFName.of('Nums')) : undefined;
  if (!(root instanceof PDFDict) || !(numbers instanceof PDFArray)) return false;
  const owners = elementsByObject(pdf);
  let key = numbers
    .asArray()
    .reduce((next, entry, index) => (index % 2 === 0 ? Math.max(next, numberOf(entry) + 1) : next), 0);
  const isDescribed = pages.every(({ node }) => {
    node.set(PDFName.of('Tabs'), PDFName.of('S'));
    return (node.Annots()?.asArray() ?? []).every((reference) => {
      const annotation = context.lookup(reference);
      const owner = reference instanceof PDFRef ? owners.get(reference.tag) : undefined;
      const address = annotation instanceof PDFDict ? addressOf(annotation) : '';
      if (!(annotation instanceof PDFDict) || owner === undefined || address === '') return false;
      annotation.set(PDFName.of('Contents'), PDFHexString.fromText(address));
      annotation.set(PDFName.of('StructParent'), PDFNumber.of(key));
      numbers.push(PDFNumber.of(key));
      numbers.push(owner);
      key += 1;
      return true;
    });
  });
  root.set(PDFName.of('ParentTreeNextKey'), PDFNumber.of(key));
  return isDescribed;
}

/** Which element of the structure holds an object (ISO 32000-1, §14.7.4.3), by the tag of the object's reference. */
function elementsByObject({ context }: PDFDocument): ReadonlyMap<string, PDFRef> {
  const owners = new Map<string, PDFRef>();
  for (const [reference, element] of context.enumerateIndirectObjects()) {
    if (!(element instanceof PDFDict) || element.get(PDFName.of('S')) !== PDFName.of('Link')) continue;
    const kids = element.lookup(PDFName.of('K'));
    for (const kid of kids instanceof PDFArray ? kids.asArray() : [kids]) {
      const held = kid instanceof PDFRef ? context.lookup(kid) : kid;
      const object = held instanceof PDFDict ? held.get(PDFName.of('Obj')) : undefined;
      if (object instanceof PDFRef) owners.set(object.tag, reference);
    }
  }
  return owners;
}

/** `''` of what is no link to an address. */
function addressOf(annotation: PDFDict): string {
  const action = annotation.lookup(PDFName.of('A'));
  const address = action instanceof PDFDict ? action.lookup(PDFName.of('URI')) : undefined;
  const isLink = annotation.lookup(PDFName.of('Subtype')) === PDFName.of('Link');
  return isLink && (address instanceof PDFString || address instanceof PDFHexString) ? address.decodeText() : '';
}

function numberOf(entry: unknown): number {
  return entry instanceof PDFNumber ? entry.asNumber() : -1;
}
