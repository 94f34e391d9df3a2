import { useState } from 'react';
import type { SyncedRecord, Tlp } from '../../../shared/schema';
import { RED } from '../../../shared/schema/confidentiality';
import { tlp } from '../../../shared/schema/properties';
import { useConfidentiality, useSession, useSync } from '../../live';
import { Button, Select, useMessages, type MaybeAsync } from '../../ui';
import styles from './ConfidentialityField.module.css';
import { RecallDialog } from './RecallDialog';
import { onServerBecauseOf } from './serverState';
import { useLabelQuestion } from './useLabelQuestion';

type ConfidentialityFieldProps = {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly record: SyncedRecord & { readonly tlp: Tlp };
  /** Records that get the same label with it. */
  readonly alongIds?: readonly string[];
  readonly onSave: (label: Tlp) => MaybeAsync;
};

/** The label of a record: what TLP:RED means for what the server has already, and a question before it is raised or lowered. */
export function ConfidentialityField({
  label,
  isLabelHidden = false,
  record,
  alongIds = [],
  onSave,
}: ConfidentialityFieldProps) {
  const { relabel, question } = useLabelQuestion();
  return (
    <div className={styles.field}>
      <Select
        label={label}
        isLabelHidden={isLabelHidden}
        options={tlp.enum.map((id) => ({ id, label: id }))}
        value={record.tlp}
        onChange={(next) => relabel(new Map([record.id, ...alongIds].map((id) => [id, next])), () => onSave(next))}
      />
      {record.tlp === RED && <RedState ids={[record.id, ...alongIds]} />}
      {question}
    </div>
  );
}

/** Where what is TLP:RED by these labels is, and what can be done about it. */
function RedState({ ids }: { readonly ids: readonly string[] }) {
  const { t } = useMessages();
  const session = useSession();
  const { recalls } = session;
  const { status } = useSync();
  // Told of labels and references; the answer itself is the session's.
  useConfidentiality();
  const [isAsking, setIsAsking] = useState(false);
  const there = [
    ...new Map(ids.flatMap((id) => onServerBecauseOf(session, id)).map((each) => [each.id, each])).values(),
  ];
  const isOrdered = ids.some((id) => recalls.orderedAt(id) !== undefined);
  const state = there.length === 0 ? (isOrdered ? 'left' : 'stays') : isOrdered ? 'leaving' : 'staysFromNow';
  return (
    <div className={styles.state} role="status">
      <p>{t(`common.confidential.${state}`)}</p>
      {state === 'staysFromNow' && status.kind !== 'local' && (
        <Button changesData size="small" onPress={() => setIsAsking(true)}>
          {t('common.confidential.recall')}
        </Button>
      )}
      {state === 'leaving' && (
        <Button changesData size="small" onPress={() => recalls.cancel(ids)}>
          {t('common.confidential.keepThere')}
        </Button>
      )}
      {isAsking && (
        <RecallDialog
          records={there}
          onRecall={async () => {
            await recalls.order(ids);
            setIsAsking(false);
          }}
          onClose={() => setIsAsking(false)}
        />
      )}
    </div>
  );
}
