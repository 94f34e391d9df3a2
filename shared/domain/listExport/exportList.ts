import type { DocumentLanguage, SheetColumnType, SheetValue } from '../../documents';
import type { Translate } from '../../messages/translate';
import type { Event, Institution, Member, Topic } from '../../schema';
import type { Group } from '../../schema/network';
import type { Tlp } from '../../schema/properties';
import type germanTexts from '../../messages/de/listExport.json';

export const LIST_KINDS = ['members', 'institutions', 'events', 'meetings', 'decisions', 'tasks', 'notes'] as const;
export type ListKind = (typeof LIST_KINDS)[number];

/**
 * Who gets the file. `internal`: the coordinators, everything. `network`: whoever the network passes it on to, without remarks. `list`: the list of members,
 * only who agreed to be in it. `contact`: to write to, only who agreed to be contacted.
 */
export type Audience = 'internal' | 'network' | 'list' | 'contact';

/** Why a record is not in a file. `red` goes before all others: it never leaves. */
export const OMISSIONS = ['red', 'left', 'noListConsent', 'noContactConsent'] as const;
export type Omission = (typeof OMISSIONS)[number];

type FieldKey = Extract<keyof typeof germanTexts, `listExport.field.${string}`>;
export type FieldId = FieldKey extends `listExport.field.${infer Id}` ? Id : never;

/** What stands behind the ids of a record, and in which language it is written. */
export type ExportWords = {
  readonly t: Translate;
  readonly language: DocumentLanguage;
  readonly members: ReadonlyMap<string, Member>;
  readonly institutions: ReadonlyMap<string, Institution>;
  readonly topics: ReadonlyMap<string, Topic>;
  readonly events: ReadonlyMap<string, Event>;
  readonly groups: ReadonlyMap<string, Group>;
  /** `YYYY-MM-DD` */
  readonly today: string;
};

export type ExportField<Row> = {
  readonly id: FieldId;
  readonly type: SheetColumnType;
  /** For coordinators only. */
  readonly isInternal?: boolean;
  readonly valueOf: (row: Row, words: ExportWords) => SheetValue;
};

export type ExportRow = { readonly id: string };

/** What a list of the application says in a file, and to whom. */
export type ExportList<Row extends ExportRow> = {
  readonly kind: ListKind;
  readonly audiences: readonly [Audience, ...Audience[]];
  /** In the order of the columns. */
  readonly fields: readonly ExportField<Row>[];
  /** What is chosen as long as nobody chose. */
  readonly usualFields: readonly FieldId[];
  /** The least label of a file for an audience; its rows may raise it. */
  readonly labelFor: (audience: Audience) => Tlp;
  readonly labelOf: (row: Row) => Tlp | undefined;
  readonly omit: (row: Row, audience: Audience) => Omission | undefined;
};

export function textField<Row>(
  id: FieldId,
  valueOf: ExportField<Row>['valueOf'],
  isInternal = false,
): ExportField<Row> {
  return { id, type: 'text', valueOf, isInternal };
}

export function dateField<Row>(
  id: FieldId,
  valueOf: ExportField<Row>['valueOf'],
  isInternal = false,
): ExportField<Row> {
  return { id, type: 'date', valueOf, isInternal };
}

export function numberField<Row>(id: FieldId, valueOf: ExportField<Row>['valueOf']): ExportField<Row> {
  return { id, type: 'number', valueOf };
}

/** By which a file that comes back finds the record again; its heading is the same in every language. */
export function idField<Row extends ExportRow>(): ExportField<Row> {
  return textField('id', ({ id }) => id);
}
