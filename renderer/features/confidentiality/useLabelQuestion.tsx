import { useState, type ReactNode } from 'react';
import type { AnyRecord, Tlp } from '../../../shared/schema';
import { isOnServer, RED, raisedBy, releasedBy, type LabelChange } from '../../../shared/schema/confidentiality';
import type { Session } from '../../data';
import { useSession } from '../../live';
import { ConfirmDialog, useMessages, type Action, type MaybeAsync } from '../../ui';
import { RecallDialog } from './RecallDialog';
import { anyRecord, inheritingRecords } from './serverState';
import { useCounts } from './useCounts';

export interface LabelQuestion {
  /**
   * Runs `save`, which gives records other labels. Where that lets something out that stayed on this laptop so far, or holds back what the server
   * has already, a person is asked first.
   * @param labels the new ones, by record id
   */
  readonly relabel: (labels: ReadonlyMap<string, Tlp>, save: Action) => MaybeAsync;
  /** To be rendered by whoever asks. */
  readonly question: ReactNode;
}

interface Asked {
  readonly kind: 'release' | 'raise';
  readonly labels: ReadonlyMap<string, Tlp>;
  readonly records: readonly AnyRecord[];
  readonly save: Action;
}

/** What is TLP:RED no longer is sent at once, and what becomes so late was sent before: either is said first. Every way to change a label goes through here. */
export function useLabelQuestion(): LabelQuestion {
  const { t } = useMessages();
  const session = useSession();
  const counts = useCounts();
  const [asked, setAsked] = useState<Asked>();
  const close = (): void => setAsked(undefined);

  return {
    relabel(labels, save) {
      const question = questionOf(session, labels);
      if (!question) return save();
      setAsked({ ...question, labels, save });
    },
    question: asked && (
      <>
        {asked.kind === 'release' && (
          <ConfirmDialog
            isOpen
            title={t('common.confidential.release.title')}
            consequence={t('common.confidential.release.text', {
              label: [...asked.labels.values()][0] ?? '',
              records: counts(asked.records),
            })}
            confirmLabel={t('common.confidential.release.confirm')}
            onConfirm={async () => {
              await asked.save();
              close();
            }}
            onClose={close}
          />
        )}
        {asked.kind === 'raise' && (
          <RecallDialog
            records={asked.records}
            onLabelOnly={async () => {
              await asked.save();
              close();
            }}
            onRecall={async () => {
              // Ordered first: nothing that the label holds back is forgotten, whatever happens in between.
              await session.recalls.order([...asked.labels].flatMap(([id, label]) => (label === RED ? [id] : [])));
              await asked.save();
              close();
            }}
            onClose={close}
          />
        )}
      </>
    ),
  };
}

/** A network without a server sends nothing, and has sent nothing that it could take back. */
function questionOf(session: Session, labels: ReadonlyMap<string, Tlp>): Pick<Asked, 'kind' | 'records'> | undefined {
  const { sync, recalls } = session;
  if (sync.snapshot().status.kind === 'local') return undefined;
  const lowered = new Set([...labels].flatMap(([id, label]) => (label === RED ? [] : [id])));
  const change: LabelChange = {
    labels,
    get: (id) => anyRecord(session, id),
    isRecalled: recalls.isRecalled,
    staysRecalled: recalls.isRecalledWithout(lowered),
  };
  const released = releasedBy(sync.unsent(), change);
  if (released.length > 0) return { kind: 'release', records: released };
  const raised = raisedBy(inheritingRecords(session).filter(isOnServer), change);
  return raised.length > 0 ? { kind: 'raise', records: raised } : undefined;
}
