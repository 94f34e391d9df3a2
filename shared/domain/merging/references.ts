import type { AnyRecord, CollectionName } from '../../schema';
import { isFields } from '../../schema/shape';
import type { Content } from '../../sync/localEdit';

/** In which fields records name members, institutions or attendance; `list.field` is a field of the items of a list. A test compares this with the schemas. */
export const REFERENCES: Readonly<Partial<Record<CollectionName, readonly string[]>>> = {
  agendaItems: ['presenterId', 'speakers.attendanceId'],
  meetings: ['chairId', 'minuteTakerId'],
  outcomes: ['ownerIds'],
  members: ['positions.institutionId'],
  notes: ['institutionIds'],
  indicators: ['institutionId'],
  files: ['targetId'],
  letters: ['targetId'],
  messages: ['memberId'],
  institutions: ['parentId', 'successorId', 'vacancies.formerMemberId', 'vacancies.filledBy'],
};

/** Names views of lists as `institution=institution:01J…`. */
const FILTERS = 'savedViews.filters';

/**
 * What of a record has to change so that it names those who stayed.
 * @param stays by the id of what was merged, the id of what it was merged into
 * @returns undefined where it names none of them
 */
export function rewriteReferences(
  collection: CollectionName,
  record: AnyRecord,
  stays: (id: string) => string,
): Content | undefined {
  const patch: Record<string, unknown> = {};
  for (const path of REFERENCES[collection] ?? []) {
    const [field = '', inner] = path.split('.');
    const before = field in patch ? patch[field] : record[field];
    const after =
      inner === undefined ? renamed(before, stays) : inItems(before, inner, (value) => renamed(value, stays));
    // What names itself through a merge names nothing.
    if (after !== before) patch[field] = after === record.id ? '' : after;
  }
  if (collection === 'network') {
    const views = inItems(record['savedViews'], FILTERS.split('.')[1] ?? '', (value) =>
      renamed(value, inFilter(stays)),
    );
    if (views !== record['savedViews']) patch['savedViews'] = views;
  }
  return Object.keys(patch).length === 0 ? undefined : patch;
}

function inFilter(stays: (id: string) => string): (filter: string) => string {
  return (filter) => {
    const at = filter.indexOf('=') + 1;
    return filter.slice(0, at) + stays(filter.slice(at));
  };
}

/** The very value where nothing changes. */
function renamed(value: unknown, stays: (id: string) => string): unknown {
  if (typeof value === 'string') return stays(value);
  if (!Array.isArray(value)) return value;
  const after = value.map((each: unknown) => (typeof each === 'string' ? stays(each) : each));
  return after.some((each, at) => each !== value[at]) ? [...new Set(after)] : value;
}

function inItems(list: unknown, field: string, change: (value: unknown) => unknown): unknown {
  if (!Array.isArray(list)) return list;
  const items: readonly unknown[] = list;
  const after = items.map((item) => {
    if (!isFields(item)) return item;
    const value = change(item[field]);
    return value === item[field] ? item : { ...item, [field]: value };
  });
  return after.some((item, at) => item !== items[at]) ? after : list;
}
