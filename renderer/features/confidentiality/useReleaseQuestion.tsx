import { useState, type ReactNode } from 'react';
import { COLLECTION_NAMES, collectionOfId, type AnyRecord, type Tlp } from '../../../shared/schema';
import { RED, releasedBy } from '../../../shared/schema/confidentiality';
import type { Session } from '../../data';
import { useSession } from '../../live';
import { ConfirmDialog, useMessages, type Action, type MaybeAsync } from '../../ui';

export interface ReleaseQuestion {
  /**
   * Runs `save`, which gives records other labels. Where that lets something out that stayed on this laptop so far, a person is asked first.
   * @param labels the new ones, by record id
   */
  readonly lower: (labels: ReadonlyMap<string, Tlp>, save: Action) => MaybeAsync;
  /** To be rendered by whoever asks. */
  readonly question: ReactNode;
}

interface Asked {
  readonly label: Tlp;
  readonly records: readonly AnyRecord[];
  readonly save: Action;
}

/** What is TLP:RED no longer is sent at once, so it is said before: what, and to whom. Every way to lower a label goes through here. */
export function useReleaseQuestion(): ReleaseQuestion {
  const { t } = useMessages();
  const session = useSession();
  const [asked, setAsked] = useState<Asked>();

  return {
    lower(labels, save) {
      const records = released(session, labels);
      const [label] = labels.values();
      if (label === undefined || records.length === 0) return save();
      setAsked({ label, records, save });
    },
    question: asked && (
      <ConfirmDialog
        isOpen
        title={t('common.confidential.release.title')}
        consequence={t('common.confidential.release.text', {
          label: asked.label,
          records: COLLECTION_NAMES.flatMap((collection) => {
            const count = asked.records.filter(({ id }) => collectionOfId(id) === collection).length;
            return count === 0
              ? []
              : [t('common.confidential.count', { collection: t(`records.plural.${collection}`), count })];
          }).join(', '),
        })}
        confirmLabel={t('common.confidential.release.confirm')}
        onConfirm={async () => {
          await asked.save();
          setAsked(undefined);
        }}
        onClose={() => setAsked(undefined)}
      />
    ),
  };
}

/** A network without a server sends nothing. */
function released({ sync, read, recalls }: Session, labels: ReadonlyMap<string, Tlp>): readonly AnyRecord[] {
  if (sync.snapshot().status.kind === 'local') return [];
  const get = (id: string): AnyRecord | undefined => {
    const collection = collectionOfId(id);
    // A typing edge: a record of any collection, looked at as such.
    return collection && (read.get(collection, id) as AnyRecord | undefined);
  };
  const lowered = new Set([...labels].flatMap(([id, label]) => (label === RED ? [] : [id])));
  return releasedBy(sync.unsent(), labels, get, recalls.isRecalled, recalls.isRecalledWithout(lowered));
}
