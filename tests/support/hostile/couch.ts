import type { Http } from '../../../shared/sync/couch';
import type { CouchDocument } from '../../../shared/sync/wire';

export interface HostileDocument {
  readonly what: string;
  readonly document: CouchDocument;
  /** Fields that cannot be read; `''` for the document as a whole. */
  readonly fields: readonly string[];
}

/** Stands in a document for what a program that writes JSON by calling itself could not write. */
const DEEP = '@deep';
const deepText = `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`;
const by = { updatedAt: '2027-01-01T01:00:00.000Z-0000-other', updatedBy: 'other' };

/** What other tools, faults and people may put into a database past the application, and what of it cannot be read. */
export const hostileDocuments: readonly HostileDocument[] = [
  {
    what: 'an unknown field ten thousand levels deep',
    document: { _id: 'member:deep', familyName: 'Tief', later: DEEP, ...by },
    fields: ['later'],
  },
  {
    what: 'a field of a list item ten thousand levels deep',
    document: {
      _id: 'member:deepItem',
      positions: [{ id: 'p', office: '', department: '', institutionId: '', from: '', to: '', later: DEEP }],
    },
    fields: ['positions'],
  },
  {
    what: 'wrong types everywhere',
    document: { _id: 'member:types', familyName: 7, positions: 'none', contested: {}, deletedAt: false, ...by },
    fields: ['familyName', 'positions', 'contested', 'deletedAt'],
  },
  { what: 'a time that is none', document: { _id: 'meeting:x', title: 'Wann?', startsAt: 'x' }, fields: ['startsAt'] },
  {
    what: 'a day that does not exist and a zone that nobody knows',
    document: { _id: 'meeting:zone', title: 'Wo?', endsAt: '2027-02-30T10:00', timeZone: 'Mars/Olympus' },
    fields: ['endsAt', 'timeZone'],
  },
  {
    what: 'minutes of planning beyond all time',
    document: { _id: 'agendaItem:long', title: 'Lang', plannedMinutes: 1e300 },
    fields: ['plannedMinutes'],
  },
  {
    what: 'a text state that is no base64',
    document: { _id: 'note:base64', title: 'N', body: { update: '%%%', text: 'x' } },
    fields: ['body'],
  },
  {
    what: 'a text state that is no Yjs',
    document: { _id: 'note:garbage', title: 'N', body: { update: btoa('garbage'.repeat(20)), text: 'x' } },
    fields: ['body'],
  },
  {
    what: 'a text state that breaks off',
    document: { _id: 'note:torn', title: 'N', body: { update: 'AQGAgA==', text: 'x' } },
    fields: ['body'],
  },
  {
    what: 'a huge text state',
    document: { _id: 'note:huge', title: 'N', body: { update: 'A'.repeat(20_000_004), text: '' } },
    fields: ['body'],
  },
  { what: 'an id as long as a letter', document: { _id: `member:${'x'.repeat(200)}` }, fields: [''] },
  { what: 'an id with a slash', document: { _id: 'member:../settings' }, fields: [''] },
  {
    what: 'an undecided value that is nested ten thousand levels deep',
    document: {
      _id: 'member:contested',
      familyName: 'X',
      contested: [{ id: 'city', value: `${'['.repeat(10_000)}${']'.repeat(10_000)}`, at: '', by: '' }],
    },
    fields: ['contested'],
  },
  {
    what: 'a key that assignments take for something else',
    // A parsing edge: a literal would set the prototype.
    document: JSON.parse('{"_id": "member:proto", "__proto__": {"familyName": "X"}}') as CouchDocument,
    fields: ['__proto__'],
  },
];

/** Rows of the feed whose documents have no usable id. */
const NAMELESS_ROWS = [
  { id: 'member:missingId', seq: '0', changes: [], doc: { familyName: 'Ohne Kennung' } },
  { id: 17, seq: '0', changes: [], doc: { _id: 17, familyName: 'Zahl' } },
  { id: 'member:nothing', seq: '0', changes: [], doc: 'text' },
  'row',
];

/** How `NAMELESS_ROWS` are told: by the id of the row, or by what stands in the place of one. */
export const namelessIds = ['member:missingId', '17'] as const;

/** The same server with answers that no CouchDB gives: deep documents in full, and rows without usable ids in the first answer of the feed. */
export function hostile(http: Http): Http {
  let isFirst = true;
  return async (url, request) => {
    const response = await http(url, request);
    const isFeed = isFirst && request.method === 'GET' && url.includes('/_changes');
    if (isFeed) isFirst = false;
    return {
      ...response,
      async text() {
        const answer = (await response.text()).replaceAll(JSON.stringify(DEEP), deepText);
        if (!isFeed) return answer;
        const rows = NAMELESS_ROWS.map((row) => JSON.stringify(row)).join();
        return answer.replace(
          /"results":\[(?=(.?))/u,
          (_start, next: string) => `"results":[${rows}${next === ']' ? '' : ','}`,
        );
      },
    };
  };
}
