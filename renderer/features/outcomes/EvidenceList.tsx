import { ulid } from '../../../shared/ulid';
import type { Evidence, Outcome } from '../../../shared/schema';
import { LinkList } from '../../fields';
import { useSession } from '../../live';
import { useMessages } from '../../ui';
import { useUndoableUpdate } from './useUndoableUpdate';

/** How one sees that a decision was carried out. */
export function EvidenceList({ outcome }: { readonly outcome: Outcome }) {
  const { t } = useMessages();
  const { outcomes } = useSession().repositories;
  const updateWithUndo = useUndoableUpdate();
  const nameOf = (title: string): string => title || t('outcomes.evidence.unnamed');

  function remove(entry: Evidence): Promise<unknown> {
    return updateWithUndo(
      outcome,
      ({ evidence }) => ({ evidence: evidence.filter(({ id }) => id !== entry.id) }),
      t('outcomes.evidence.removed', { title: nameOf(entry.title) }),
    );
  }
  return (
    <LinkList
      isNarrow
      entries={outcome.evidence}
      texts={{
        list: t('outcomes.evidence'),
        title: t('outcomes.evidence.title'),
        url: t('outcomes.evidence.url'),
        add: t('outcomes.evidence.add'),
        remove: (title) => t('outcomes.evidence.remove', { title: nameOf(title) }),
      }}
      onAdd={() =>
        outcomes.update(outcome.id, ({ evidence }) => ({
          evidence: [...evidence, { id: ulid(), title: '', url: '' }],
        }))
      }
      onSave={(id, patch) =>
        outcomes.update(outcome.id, ({ evidence }) => ({
          evidence: evidence.map((known) => (known.id === id ? { ...known, ...patch } : known)),
        }))
      }
      onRemove={remove}
    />
  );
}
