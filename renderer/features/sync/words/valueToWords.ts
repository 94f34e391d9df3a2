import { isPlainMessageKey } from '../../../../shared/messages';
import { recordToTitle } from '../../../../shared/domain/titles';
import { collectionOfId, type AnyRecord, type CollectionName } from '../../../../shared/schema';
import { NETWORK_ID } from '../../../../shared/schema/network';
import { withDefaults } from '../../../../shared/schema/records';
import { wordsOf } from '../../../../shared/text/describedText';
import { notedToRich } from '../../../../shared/text/rich/looks';
import { lineToText } from '../../../../shared/text/rich/richText';
import { richToPlain } from '../../../../shared/text/rich/richToPlain';
import { sharedToRich } from '../../../../shared/text/rich/sharedToRich';
import { isSharedText, type SharedText } from '../../../../shared/text/sharedText';
import type { WordingContext } from './WordingContext';

/** A value as a person reads it. */
export type ValueWords =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly { readonly id: string; readonly text: string }[] };

type Item = Readonly<Record<string, unknown>>;

/** Where the words for an enum's values are. */
const WORDS_BY_FIELD: Readonly<Record<string, string>> = {
  'network.cadence': 'common.cadence',
  'network.minutesApproval': 'records.value.minutesApproval',
  'network.textBlocks.language': 'invite.language',
  'network.quorumRule': 'common.quorumRule',
  'network.quorumGroups.id': 'documents.attendance.group',
  'meetings.quorumGroups.id': 'documents.attendance.group',
  'outcomes.quorumGroups.id': 'documents.attendance.group',
  'network.withoutQuorum': 'common.withoutQuorum',
  'meetings.quorumRule': 'common.quorumRule',
  'meetings.withoutQuorum': 'common.withoutQuorum',
  'meetings.letters.language': 'invite.language',
  'network.agendaTemplates.entries.goal': 'meetings.goal',
  'network.agendaTemplates.entries.purpose': 'records.value.agendaPurpose',
  'network.agendaTemplates.entries.kind': 'records.value.agendaKind',
  'institutions.sector': 'institutions.sector',
  'institutions.state': 'institutions.state',
  'institutions.level': 'records.value.level',
  'institutions.sites.state': 'institutions.state',
  'members.membership': 'members.status',
  'members.membershipHistory.membership': 'members.status',
  'members.contacts.kind': 'records.value.contactKind',
  'members.contacts.use': 'records.value.contactUse',
  'members.contacts.source': 'records.value.contactSource',
  'members.preferredLanguage': 'records.value.language',
  'members.joinedVia': 'records.value.joinedVia',
  'members.roles.kind': 'records.value.role',
  'network.savedViews.list': 'records.value.list',
  'members.consents.scope': 'members.consentScope',
  'notes.kind': 'topics.kind',
  'notes.maturity': 'topics.maturity',
  'meetings.format': 'meetings.format',
  'meetings.status': 'meetings.status',
  'agendaItems.kind': 'records.value.agendaKind',
  'agendaItems.goal': 'meetings.goal',
  'agendaItems.setAside': 'minutes.state',
  'agendaItems.purpose': 'records.value.agendaPurpose',
  'attendance.rsvp': 'meetings.rsvp',
  'attendance.role': 'records.value.inviteeRole',
  'outcomes.kind': 'records.value.outcomeKind',
  'outcomes.voteMethod': 'minutes.voteMethod',
  'outcomes.majority': 'minutes.majority',
  'outcomes.result': 'outcomes.result',
  'outcomes.quorum.without': 'common.withoutQuorum',
  'outcomes.confirmation': 'outcomes.confirmation',
  'outcomes.state': 'records.value.outcomeState',
  'minutes.kind': 'records.value.minutesKind',
  'minutes.approval': 'records.value.minutesApproval',
  'minutes.withheldItems.kind': 'records.value.agendaKind',
  'minutes.withheldItems.goal': 'meetings.goal',
  'minutes.objections.state': 'records.value.objectionState',
  'outcomes.implementation': 'outcomes.implementation',
  'indicators.kind': 'records.value.indicatorKind',
};

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const MONTH = /^\d{4}-\d{2}$/;
const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

/** @param name of the field: `city`, or `positions.office` for a field of a list's items */
export function valueToWords(
  collection: CollectionName,
  name: string,
  value: unknown,
  context: WordingContext,
): ValueWords {
  if (Array.isArray(value)) {
    const items = value.map((item: unknown, index) => ({
      id: idOf(item) ?? `${index}`,
      text: isItem(item)
        ? itemToWords(collection, name, item, context)
        : scalarToWords(collection, name, item, context),
    }));
    return items.length === 0 ? { kind: 'empty' } : { kind: 'list', items };
  }
  const text = isItem(value)
    ? itemToWords(collection, name, value, context)
    : scalarToWords(collection, name, value, context);
  return text.trim() === '' ? { kind: 'empty' } : { kind: 'text', text };
}

/** In one line, for tables and files. */
export function wordsToLine(words: ValueWords, { t }: Pick<WordingContext, 't'>): string {
  if (words.kind === 'empty') return t('records.value.empty');
  return words.kind === 'text' ? words.text.replaceAll(/\s+/gu, ' ') : words.items.map(({ text }) => text).join('; ');
}

/** An item of a list in a line: what it holds, in the order of its fields. */
export function itemToWords(collection: CollectionName, name: string, value: unknown, context: WordingContext): string {
  if (!isItem(value)) return scalarToWords(collection, name, value, context);
  if (isSharedText(value)) return linesOf(value);
  if (isVotes(value)) return context.t('outcomes.votes', { yes: value.yes, no: value.no, abstain: value.abstain });
  const named = collectionOfId(idOf(value) ?? '') ? [scalarToWords(collection, name, value['id'], context)] : [];
  // The id of a group is its level, which has words.
  const fields = Object.entries(value).filter(
    ([field]) => field !== 'id' || `${collection}.${name}.id` in WORDS_BY_FIELD,
  );
  const words = fields.map(([field, inner]) =>
    wordsToLine(valueToWords(collection, `${name}.${field}`, inner, context), { t: () => '' }),
  );
  return [...named, ...words].filter((part) => part !== '').join(' · ');
}

/** Texts as they are opened once: a list says many of them again and again. */
const linesByText = new WeakMap<SharedText, string>();

/** A formatted text with the signs of its lists and tables, as one would type it. */
function linesOf(value: SharedText): string {
  const known = linesByText.get(value);
  if (known !== undefined) return known;
  const rich = notedToRich(value) ?? sharedToRich(value);
  // Where another tool has written the words alone, they count.
  const isWhole = wordsOf(rich.map(lineToText).join('\n')) === wordsOf(value.text);
  const lines = isWhole ? richToPlain(rich) : value.text;
  linesByText.set(value, lines);
  return lines;
}

function scalarToWords(
  collection: CollectionName,
  name: string,
  value: unknown,
  { t, get, zone, ...formats }: WordingContext,
): string {
  if (value === null || value === undefined || value === '') return '';
  // Of several offices one is the main one; of the others there is nothing to say.
  if (value === false && name === 'positions.isMain') return '';
  if (typeof value === 'boolean') return t(value ? 'records.value.yes' : 'records.value.no');
  if (typeof value === 'number') return formats.formatNumber(value);
  if (typeof value !== 'string') return JSON.stringify(value);
  // Frozen minutes: an amount of JSON that is nothing to read.
  if (collection === 'minutes' && name === 'content') return t('records.value.frozen');
  // A logo as a data URL.
  if (value.startsWith('data:image/')) return t('records.value.image');
  const key = `${WORDS_BY_FIELD[`${collection}.${name}`] ?? ''}.${value}`;
  if (isPlainMessageKey(key)) return t(key);
  if (collection === 'members' && name === 'roles.groupId')
    return groupTitle(get(NETWORK_ID), value) ?? t('records.gone');
  if (collectionOfId(value)) {
    const record = get(value);
    return record ? recordToTitle(record, { t, get }) : t('records.gone');
  }
  if (DATE.test(value)) return formats.formatDate(value);
  if (MONTH.test(value)) return formats.formatMonth(value);
  return TIME.test(value) ? formats.formatDateTime(value, zone) : value;
}

function groupTitle(network: AnyRecord | undefined, id: string): string | undefined {
  return network && withDefaults('network', network).groups.find((group) => group.id === id)?.title;
}

function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isVotes(value: Item): value is { readonly yes: number; readonly no: number; readonly abstain: number } {
  return ['yes', 'no', 'abstain'].every((choice) => typeof value[choice] === 'number');
}

function idOf(item: unknown): string | undefined {
  return isItem(item) && typeof item['id'] === 'string' ? item['id'] : undefined;
}
