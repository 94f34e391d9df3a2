import type { AddendumContent, AddendumCorrection } from './addendumContent';
import type { DocumentBlock, DocumentModel } from './document';
import { letterheadOf, pageNumberText } from './documentFrame';
import { plainTemplate, type DocumentTemplate } from './documentTemplate';
import { createDateFormats } from './formatDates';
import { hashMinutesContent } from './hashMinutesContent';
import { fingerprintBlock, signatureBlocks } from './minutesClosingBlocks';
import { tlpText, definitionsOf, heldRows } from './minutesMetaBlock';
import { textToBlocks } from './textToBlocks';
import type { TranslateDocument } from './translateDocument';

/** An addendum as blocks that every writer renders. `t` must speak `content.language`. */
export function addendumDocument(
  content: AddendumContent,
  t: TranslateDocument,
  template: DocumentTemplate = plainTemplate,
): DocumentModel {
  const { number, amends, meeting, language, tlp, finalisedAt } = content;
  const dates = createDateFormats(language, meeting.timeZone);
  return {
    title: t('documents.addendumTitle', { number, title: meeting.title }),
    language,
    page: 'letter',
    tlp,
    letterhead: letterheadOf(
      content.network,
      template,
      t('documents.addendumReference', { number }),
      t('documents.addendumTo', { number: amends.number }),
    ),
    pageNumber: pageNumberText(t),
    createdAt: finalisedAt,
    blocks: [
      { kind: 'heading', level: 1, text: t('documents.addendumHeading', { number: amends.number }) },
      definitionsOf(t, [
        ['documents.paper.meeting', meeting.title],
        ...heldRows(meeting, t, dates),
        ['documents.meta.place', meeting.place],
        [
          'documents.meta.amends',
          t(content.layout === undefined ? 'documents.addendum.amends' : 'documents.addendum.amendsEdition', {
            number: amends.number,
            version: amends.version,
          }),
        ],
        ['documents.meta.amendsHash', amends.hash],
        ['documents.meta.tlp', tlpText(tlp, t)],
      ]),
      { kind: 'paragraph', role: 'text', runs: [{ text: t('documents.addendum.intro', { number: amends.number }) }] },
      ...content.corrections.flatMap((correction) => correctionBlocks(correction, t)),
      ...(template.hasSignatures ? signatureBlocks(meeting, t) : []),
      fingerprintBlock({ finalisedAt, hash: hashMinutesContent(content), label: t('documents.fingerprint') }, t, dates),
    ],
  };
}

function correctionBlocks({ item, text }: AddendumCorrection, t: TranslateDocument): readonly DocumentBlock[] {
  const heading: DocumentBlock = item
    ? { kind: 'heading', level: 2, label: t('documents.item.label', { number: item.number }), text: item.title }
    : { kind: 'heading', level: 2, text: t('documents.addendum.general') };
  return [heading, ...textToBlocks(text)];
}
