import type { DocumentBlock, DocumentModel } from './document';
import { letterheadOf, pageNumberText } from './documentFrame';
import type { DocumentTemplate } from './documentTemplate';
import { createDateFormats } from './formatDates';
import type { DocumentLanguage } from './minutesContent';
import { tlpText } from './minutesMetaBlock';
import type { Tlp } from './tlp';
import type { DocumentLabelKey, TranslateDocument } from './translateDocument';

/** What every list on paper says of itself. */
export type ListFrame = {
  readonly network: string;
  readonly language: DocumentLanguage;
  readonly template: DocumentTemplate;
  readonly tlp: Tlp;
  /** ISO 8601 instant. */
  readonly createdAt: string;
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** Filters and search in words; `''` where nothing was left out. */
  readonly selection: string;
};

type ListContents = {
  /** What it lists, such as „Mitglieder“. */
  readonly name: string;
  readonly page: DocumentModel['page'];
  /** Between what was left out and who may have it. */
  readonly facts?: readonly (readonly [DocumentLabelKey, string])[];
  readonly table: DocumentBlock;
};

/** A list as blocks for every writer: what it is, of which day, what was left out, and its table. `t` must speak `frame.language`. */
export function listDocument(
  { network, language, template, tlp, createdAt, today, selection }: ListFrame,
  { name, page, facts = [], table }: ListContents,
  t: TranslateDocument,
): DocumentModel {
  const rows: readonly (readonly [DocumentLabelKey, string])[] = [
    ['documents.register.selection', selection === '' ? t('documents.register.all') : selection],
    ...facts,
    ['documents.meta.tlp', tlpText(tlp, t)],
  ];
  return {
    title: `${name}: ${network}`,
    language,
    page,
    tlp,
    letterhead: letterheadOf(
      network,
      template,
      t('documents.register.reference', { name, date: calendarDay(today, language) }),
      '',
    ),
    pageNumber: pageNumberText(t),
    createdAt,
    blocks: [
      { kind: 'heading', level: 1, text: name },
      {
        kind: 'definitions',
        caption: t('documents.register.facts'),
        pairs: rows.map(([key, text]) => ({ term: t(key), runs: [{ text }] })),
      },
      table,
    ],
  };
}

/** A calendar day in words; it belongs to no time zone. */
export function calendarDay(day: string, language: DocumentLanguage): string {
  return createDateFormats(language, 'UTC').calendarDate(day);
}
