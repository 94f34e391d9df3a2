import { assertNever } from '../../assertNever';
import type { DefinitionsBlock, DocumentBlock, DocumentModel } from '../document';
import { letterheadOf, pageNumberText } from '../documentFrame';
import { createDateFormats } from '../formatDates';
import { tlpText } from '../minutesMetaBlock';
import type { DocumentLabelKey, TranslateDocument } from '../translateDocument';
import { decisionTable } from './decisionTable';
import { registerTlp, type RegisterSource } from './register';
import type { RegisterContext } from './registerWords';
import { taskTable } from './taskTable';

/** A register as blocks for every writer: what it is, of which day, what was left out, and one table. `t` must speak `source.language`. */
export function registerDocument(source: RegisterSource, t: TranslateDocument): DocumentModel {
  const { network, language, template, createdAt, today, kind, entries } = source;
  // Only calendar dates are printed, which belong to no time zone.
  const context: RegisterContext = { t, dates: createDateFormats(language, 'UTC'), today };
  const name = t(`documents.register.${kind}`);
  return {
    title: `${name}: ${network}`,
    language,
    page: 'letterAcross',
    tlp: registerTlp(entries),
    letterhead: letterheadOf(
      network,
      template,
      t('documents.register.reference', { name, date: context.dates.calendarDate(today) }),
      '',
    ),
    pageNumber: pageNumberText(t),
    createdAt,
    blocks: [
      { kind: 'heading', level: 1, text: name },
      facts(source, t),
      entries.length === 0 ? nothing(t) : table(source, context),
    ],
  };
}

function facts({ selection, entries }: RegisterSource, t: TranslateDocument): DefinitionsBlock {
  const rows: readonly (readonly [DocumentLabelKey, string])[] = [
    ['documents.register.selection', selection === '' ? t('documents.register.all') : selection],
    ['documents.meta.tlp', tlpText(registerTlp(entries), t)],
  ];
  return {
    kind: 'definitions',
    caption: t('documents.register.facts'),
    pairs: rows.map(([key, text]) => ({ term: t(key), runs: [{ text }] })),
  };
}

function table(source: RegisterSource, context: RegisterContext): DocumentBlock {
  switch (source.kind) {
    case 'decisions':
      return decisionTable(source.entries, context);
    case 'tasks':
      return taskTable(source.entries, context);
    default:
      return assertNever(source);
  }
}

function nothing(t: TranslateDocument): DocumentBlock {
  return { kind: 'paragraph', role: 'text', runs: [{ text: t('documents.register.none') }] };
}
