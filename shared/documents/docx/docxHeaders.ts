import { Footer, Header, PageNumber, Paragraph, Tab, TextRun } from 'docx';
import { cleanText } from '../cleanText';
import type { DocumentModel } from '../document';

export function docxHeader(model: DocumentModel): Header {
  const { organisation, reference } = model.letterhead;
  return new Header({
    children: [line(model, [new TextRun(cleanText(`${organisation} · ${reference}`).replaceAll('\n', ' '))])],
  });
}

export function docxFooter(
  model: DocumentModel,
  { before, between, after }: NonNullable<DocumentModel['pageNumber']>,
): Footer {
  return new Footer({
    children: [
      line(model, [new TextRun({ children: [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after] })]),
    ],
  });
}

function line({ tlp }: DocumentModel, runs: readonly TextRun[]): Paragraph {
  const label =
    tlp === undefined
      ? []
      : [new TextRun({ children: [new Tab()] }), new TextRun({ text: `\u00a0${tlp}\u00a0`, style: 'TLP' })];
  return new Paragraph({ style: 'PageLine', children: [...runs, ...label] });
}
