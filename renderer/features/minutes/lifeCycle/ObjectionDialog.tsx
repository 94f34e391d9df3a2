import { useState } from 'react';
import { ulid } from '../../../../shared/ulid';
import { type RaisedObjection, readMinutes } from '../../../../shared/domain/minutes';
import type { ObjectionState } from '../../../../shared/schema';
import { OBJECTION_STATES } from '../../../../shared/schema/minutes';
import { useSession } from '../../../live';
import {
  DateField,
  FieldGrid,
  FieldGridWide,
  FormDialog,
  SegmentedControl,
  Select,
  TextArea,
  TextField,
  useMessages,
} from '../../../ui';
import { newObjection, saveObjection } from '../../../actions';
import type { LifeCycle } from './useLifeCycle';

/** No option may have an empty id. */
const WHOLE = 'whole';

type ObjectionDialogProps = {
  readonly lifeCycle: LifeCycle;
  /** Missing for one that is new. */
  readonly raised?: RaisedObjection;
  readonly onClose: () => void;
};

/** An objection as it came in, and how it was settled. */
export function ObjectionDialog({ lifeCycle: { standing, today, act }, raised, onClose }: ObjectionDialogProps) {
  const { t } = useMessages();
  const session = useSession();
  const minutes = raised?.minutes ?? standing.latest;
  const [objection, setObjection] = useState(() => raised?.objection ?? newObjection(ulid(), today));
  const [isAsked, setIsAsked] = useState(false);
  const frozen = readMinutes(minutes);
  const items = frozen.ok ? frozen.value.content.agenda : [];
  const isMissing = objection.text.trim() === '';
  const set = (patch: Partial<typeof objection>): void => setObjection({ ...objection, ...patch });

  async function save(): Promise<void> {
    setIsAsked(true);
    if (isMissing) return;
    await act(
      saveObjection(session, minutes.id, objection),
      t(raised ? 'lifeCycle.objection.changed' : 'lifeCycle.objection.added', { number: minutes.number }),
    );
    onClose();
  }

  return (
    <FormDialog
      title={t(raised ? 'lifeCycle.objection.edit' : 'lifeCycle.objection.new', { number: minutes.number })}
      submitLabel={t('lifeCycle.objection.save')}
      onSubmit={() => save()}
      onClose={onClose}
      changesData
    >
      <FieldGrid>
        <TextField
          label={t('lifeCycle.objection.by')}
          value={objection.raisedBy}
          onChange={(raisedBy) => set({ raisedBy })}
          autoFocus={raised === undefined}
        />
        <DateField
          label={t('lifeCycle.objection.on')}
          value={objection.raisedOn || null}
          onChange={(raisedOn) => set({ raisedOn: raisedOn ?? '' })}
        />
        <FieldGridWide>
          <Select
            label={t('lifeCycle.objection.to')}
            value={objection.itemNumber === '' ? WHOLE : objection.itemNumber}
            onChange={(id) => set({ itemNumber: id === WHOLE ? '' : id })}
            options={[
              { id: WHOLE, label: t('lifeCycle.objection.whole') },
              ...items.map(({ number, title }) => ({
                id: number,
                label: t('lifeCycle.objection.item', { number, title }),
              })),
            ]}
          />
        </FieldGridWide>
        <FieldGridWide>
          <TextArea
            label={t('lifeCycle.objection.text')}
            value={objection.text}
            onChange={(text) => set({ text })}
            error={isAsked && isMissing ? t('lifeCycle.objection.missing') : undefined}
          />
        </FieldGridWide>
        <FieldGridWide>
          <SegmentedControl<ObjectionState>
            label={t('lifeCycle.objection.state')}
            value={objection.state}
            onChange={(state) => set({ state })}
            options={OBJECTION_STATES.map((id) => ({ id, label: t(`lifeCycle.objection.state.${id}`) }))}
          />
        </FieldGridWide>
        {objection.state !== 'open' && (
          <FieldGridWide>
            <TextArea
              label={t('lifeCycle.objection.settlement')}
              description={t(`lifeCycle.objection.hint.${objection.state}`)}
              rows={2}
              value={objection.settlement}
              onChange={(settlement) => set({ settlement })}
            />
          </FieldGridWide>
        )}
      </FieldGrid>
    </FormDialog>
  );
}
