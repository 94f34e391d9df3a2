import { useState, type ReactNode } from 'react';
import type { AnyRecord } from '../../../shared/schema';
import { RED, toTlp } from '../../../shared/schema/confidentiality';
import { bringBackFields } from '../../actions';
import type { RecordChange } from '../../data';
import { useSession } from '../../live';
import { ConfirmDialog, type MaybeAsync, useMessages } from '../../ui';
import { useOfferUndo } from '../../undo';
import { useLabelQuestion } from '../confidentiality';
import { useRecordWords } from '../sync';

export type BringBack = (change: RecordChange, fields: readonly string[]) => MaybeAsync;

interface Asked {
  readonly change: RecordChange;
  readonly fields: readonly string[];
}

/**
 * Sets fields to what they said before a change, with the way back in a toast. Words that were written under TLP:RED leave the laptop once they stand in a
 * record that is not TLP:RED any more: that is said first, as is what another label lets out.
 */
export function useBringBack(record: AnyRecord | undefined): {
  readonly bringBack: BringBack;
  readonly question: ReactNode;
} {
  const { t } = useMessages();
  const session = useSession();
  const words = useRecordWords();
  const offerUndo = useOfferUndo();
  const { relabel, question } = useLabelQuestion();
  const [asked, setAsked] = useState<Asked>();

  async function save({ step }: RecordChange, fields: readonly string[]): Promise<void> {
    const { undo, isWritten } = await bringBackFields(session, step, fields);
    const names = fields.map((field) => words.labelOf(step.collection, field)).join(', ');
    if (isWritten) offerUndo(undo, t('history.broughtBack', { fields: names, count: fields.length }), 'success');
  }
  function run(change: RecordChange, fields: readonly string[]): MaybeAsync {
    const label = fields.includes('tlp') ? toTlp(change.step.before['tlp']) : undefined;
    return relabel(new Map(label && [[change.step.id, label]]), () => save(change, fields));
  }

  return {
    bringBack(change, fields) {
      // A network without a server sends nothing; who brings the label back asks about that.
      const isLetOut =
        change.wasRed &&
        record?.['tlp'] !== RED &&
        !fields.includes('tlp') &&
        session.sync.snapshot().status.kind !== 'local';
      if (!isLetOut) return run(change, fields);
      setAsked({ change, fields });
    },
    question: (
      <>
        <ConfirmDialog
          isOpen={asked !== undefined}
          title={t('history.red.title')}
          consequence={t('history.red.text')}
          confirmLabel={t('history.bringBack')}
          onClose={() => setAsked(undefined)}
          onConfirm={async () => {
            if (asked) await run(asked.change, asked.fields);
            setAsked(undefined);
          }}
        />
        {question}
      </>
    ),
  };
}
