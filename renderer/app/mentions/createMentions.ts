import { memberToDisplayName, memberToListName, positionOn } from '../../../shared/domain/membership';
import {
  beginningFirst,
  MOST_OFFERED,
  shareOut,
  toMentionLabel,
  type Mentionable,
  type MentionSign,
} from '../../../shared/domain/mentions';
import type { Translate } from '../../../shared/messages/translate';
import { collectionOfId, type RecordByCollection, type SyncedRecord } from '../../../shared/schema';
import { RED } from '../../../shared/schema/confidentiality';
import { shorten } from '../../../shared/text/shorten';
import { createRecordSearch, type Session } from '../../data';
import type { Mentions } from '../../live';

const LONGEST_DETAIL = 45;

type Named = 'members' | 'institutions' | 'topics' | 'meetings' | 'outcomes';

interface MentionContext {
  readonly repositories: { readonly [N in Named]: Pick<Session['repositories'][N], 'get' | 'snapshot'> };
  readonly confidentiality: Pick<Session['confidentiality'], 'of'>;
  readonly t: Translate;
  /** @param day `YYYY-MM-DD` */
  readonly formatDate: (day: string) => string;
  /** `YYYY-MM-DD` */
  readonly today: string;
  readonly open: (record: SyncedRecord) => void;
}

/** How records of a kind are found and shown. */
interface Kind<T> {
  readonly words: (record: T) => readonly string[];
  /** `''` for what no text can name. */
  readonly label: (record: T) => string;
  readonly detail: (record: T) => readonly string[];
}

const KINDS: { readonly [S in MentionSign]: readonly Named[] } = {
  '@': ['members', 'institutions'],
  '#': ['topics', 'meetings', 'outcomes'],
};

const NAMED: readonly Named[] = [...KINDS['@'], ...KINDS['#']];

/** What texts may name, read when it is asked for: nothing here follows the records while nobody types. */
export function createMentions(context: MentionContext): Mentions {
  const { repositories, confidentiality, t, formatDate, today } = context;
  const dayOf = (startsAt: string): string => (startsAt === '' ? '' : formatDate(startsAt.slice(0, 10)));

  const sources: { readonly [N in Named]: Source } = {
    members: createSource('members', {
      words: (member) => [memberToDisplayName(member), memberToListName(member)],
      label: memberToDisplayName,
      // Two of one name without an office are told apart by where they live, or where one writes to them.
      detail: (member) => [
        repositories.institutions.get(positionOn(member, today)?.institutionId ?? '')?.name ||
          member.city ||
          member.email,
      ],
    }),
    institutions: createSource('institutions', {
      words: ({ name, shortName }) => [name, shortName],
      label: ({ name }) => name,
      detail: ({ city }) => [t('common.record.institutions'), city],
    }),
    topics: createSource('topics', {
      words: ({ title }) => [title],
      label: ({ title }) => title,
      detail: () => [t('common.record.topics')],
    }),
    meetings: createSource('meetings', {
      words: ({ title, startsAt }) => [title, dayOf(startsAt)],
      label: ({ title }) => title,
      detail: ({ startsAt }) => [t('common.record.meetings'), dayOf(startsAt)],
    }),
    outcomes: createSource('outcomes', {
      words: (outcome) => (outcome.kind === 'decision' ? [outcome.number, outcome.text] : []),
      label: ({ kind, number }) => (kind === 'decision' ? number : ''),
      detail: ({ text }) => [text],
    }),
  };

  function createSource<N extends Named>(name: N, kind: Kind<RecordByCollection[N]>): Source {
    type T = RecordByCollection[N];
    const search = createRecordSearch<T>(kind.words, { findsSimilar: false });
    // A typing edge: the repository of a collection holds that collection's records.
    const living = (): readonly T[] => repositories[name].snapshot().records;
    const show = (record: T): Mentionable => ({
      id: record.id,
      label: toMentionLabel(kind.label(record)),
      detail: shorten(
        kind
          .detail(record)
          .filter((part) => part !== '')
          .join(' · '),
        LONGEST_DETAIL,
      ),
    });
    return {
      prepare: () => search.prepare(living()),
      find(words, isRed) {
        const offered: Mentionable[] = [];
        for (const record of search.find(living(), words).found) {
          if (offered.length === MOST_OFFERED) break;
          const shown = show(record);
          if (shown.label !== '' && isOpenTo(record, isRed)) offered.push(shown);
        }
        return offered;
      },
      get(id) {
        // A typing edge, as above.
        const record = repositories[name].get(id) as unknown as T | undefined;
        return record?.deletedAt === '' ? show(record) : undefined;
      },
    };
  }

  /** See [Note: confidentiality is inherited]. */
  function isOpenTo(record: SyncedRecord, isRed: boolean): boolean {
    return isRed || confidentiality.of(record).tlp !== RED;
  }

  function nameOf(id: string): Named | undefined {
    return NAMED.find((name) => name === collectionOfId(id));
  }

  /** Of two that became one, the one that stays. */
  function recordOf(id: string): SyncedRecord | undefined {
    const name = nameOf(id);
    const record: SyncedRecord | undefined = name && repositories[name].get(id);
    if (!name || !record || record.deletedAt === '') return record;
    const stays = 'mergedInto' in record ? repositories[name].get(String(record.mergedInto)) : undefined;
    return stays?.deletedAt === '' ? stays : undefined;
  }

  return {
    async prepare(sign) {
      await Promise.all(KINDS[sign].map((name) => sources[name].prepare()));
    },
    find(sign, words, isRed) {
      const offered = shareOut(
        KINDS[sign].map((name) => sources[name].find(words, isRed)),
        MOST_OFFERED,
      );
      // A person may be meant by any of their names; a number or title one types from its beginning.
      return sign === '#' ? beginningFirst(offered, words) : offered;
    },
    get(id) {
      const record = recordOf(id);
      const name = record && nameOf(record.id);
      return name && sources[name].get(record.id);
    },
    mayName(id, isRed) {
      const record = recordOf(id);
      return record !== undefined && isOpenTo(record, isRed);
    },
    open(id) {
      const record = recordOf(id);
      if (record) context.open(record);
    },
  };
}

interface Source {
  readonly prepare: () => Promise<void>;
  readonly find: (words: string, isRed: boolean) => readonly Mentionable[];
  readonly get: (id: string) => Mentionable | undefined;
}
