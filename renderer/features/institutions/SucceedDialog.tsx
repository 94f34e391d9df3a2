import { useMemo, useState } from 'react';
import { canBeSucceededBy } from '../../../shared/domain/institutions';
import { memberToListName, positionsOn } from '../../../shared/domain/membership';
import type { Institution } from '../../../shared/schema';
import { ulid } from '../../../shared/ulid';
import { succeedInstitution } from '../../actions';
import { useRecords, useSession, useToday } from '../../live';
import { CheckboxGroup, ComboBox, DateField, FormDialog, toast, useMessages } from '../../ui';
import { useOfferUndo } from '../../undo';
import styles from './Sites.module.css';
import { useInstitutionOptions } from './useInstitutionOptions';

type SucceedDialogProps = { readonly institution: Institution; readonly onClose: () => void };

/** An institution is merged into another or succeeded by it: into which, from when, and who goes along. */
export function SucceedDialog({ institution, onClose }: SucceedDialogProps) {
  const { t, collator } = useMessages();
  const session = useSession();
  const offerUndo = useOfferUndo();
  const { byId } = useRecords('institutions');
  const members = useRecords('members').records;
  const { options } = useInstitutionOptions();
  const [successorId, setSuccessorId] = useState('');
  const [on, setOn] = useState<string | null>(useToday());
  const [staying, setStaying] = useState<ReadonlySet<string>>(new Set());
  const [isAsked, setIsAsked] = useState(false);
  const successor = byId.get(successorId);
  const possible = useMemo(
    () =>
      options.filter(({ id }) => {
        const other = byId.get(id);
        return other && canBeSucceededBy(institution, other, byId);
      }),
    [options, institution, byId],
  );
  const people = useMemo(
    () =>
      on === null
        ? []
        : members
            .filter((member) => positionsOn(member, on).some(({ institutionId }) => institutionId === institution.id))
            .map((member) => ({ id: member.id, label: memberToListName(member) }))
            .toSorted((one, other) => collator.compare(one.label, other.label)),
    [members, institution.id, on, collator],
  );
  const followers = people.map(({ id }) => id).filter((id) => !staying.has(id));
  const name = institution.name || t('institutions.unnamed');

  async function save(): Promise<void> {
    setIsAsked(true);
    if (!successor || on === null) return;
    const undo = await succeedInstitution(session, {
      institutionId: institution.id,
      successorId,
      on,
      followers,
      newId: ulid,
    });
    onClose();
    if (undo) offerUndo(undo, t('institutions.succeed.done', { name, successor: successor.name }), 'success');
    else toast({ tone: 'warning', message: t('institutions.succeed.gone') });
  }

  return (
    <FormDialog
      changesData
      title={t('institutions.succeed.title', { name })}
      submitLabel={t('institutions.succeed.save')}
      onSubmit={save}
      onClose={onClose}
    >
      <div className={styles.steps}>
        <ComboBox
          label={t('institutions.succeed.into')}
          options={possible}
          value={successorId === '' ? null : successorId}
          onChange={(id) => setSuccessorId(id ?? '')}
          error={isAsked && !successor ? t('institutions.succeed.missing') : undefined}
        />
        <DateField
          label={t('institutions.succeed.on')}
          description={t('institutions.succeed.onHint')}
          value={on}
          onChange={setOn}
          error={on === null ? t('institutions.succeed.dateMissing') : undefined}
        />
        {people.length > 0 && (
          <CheckboxGroup
            label={t('institutions.succeed.followers', { count: people.length })}
            value={followers}
            options={people}
            onChange={(ids) => setStaying(new Set(people.map(({ id }) => id).filter((id) => !ids.includes(id))))}
          />
        )}
        <p className={styles.hint}>{t('institutions.succeed.consequence')}</p>
      </div>
    </FormDialog>
  );
}
