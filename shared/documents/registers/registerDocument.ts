import { assertNever } from '../../assertNever';
import type { DocumentBlock, DocumentModel } from '../document';
import { createDateFormats } from '../formatDates';
import { listDocument } from '../listDocument';
import type { TranslateDocument } from '../translateDocument';
import { decisionTable } from './decisionTable';
import { registerTlp, type RegisterSource } from './register';
import type { RegisterContext } from './registerWords';
import { taskTable } from './taskTable';

/** A register as blocks for every writer: what it is, of which day, what was left out, and one table. `t` must speak `source.language`. */
export function registerDocument(source: RegisterSource, t: TranslateDocument): DocumentModel {
  const { network, language, template, createdAt, today, kind, selection, entries } = source;
  // Only calendar dates are printed, which belong to no time zone.
  const context: RegisterContext = { t, dates: createDateFormats(language, 'UTC'), today };
  return listDocument(
    { network, language, template, tlp: registerTlp(entries), createdAt, today, selection },
    {
      name: t(`documents.register.${kind}`),
      page: 'letterAcross',
      table: entries.length === 0 ? nothing(t) : table(source, context),
    },
    t,
  );
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
