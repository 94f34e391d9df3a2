import { useMemo, useState } from 'react';
import { canBeSucceededBy, succeededOffices } from '../../../shared/domain/institutions';
import { memberToListName } from '../../../shared/domain/membership';
import type { Institution } from '../../../shared/schema';
import { createId } from '../../../shared/schema/records';
import { ulid } from '../../../shared/ulid';
import { succeedInstitution } from '../../actions';
import { useRecords, useSession, useToday } from '../../live';
import { Callout, CheckboxGroup, ComboBox, DateField, FormDialog, toast, useMessages } from '../../ui';
import { useOfferUndo } from '../../undo';
import styles from './Sites.module.css';
import { useInstitutionOptions } from './useInstitutionOptions';

type SucceedDialogProps = { readonly institution: Institution; readonly onClose: () => void };

const NEW = 'new';

/** An institution is merged into another or succeeded by it: into which, from when, and who goes along. */
export function SucceedDialog({ institution, onClose }: SucceedDialogProps) {
  const { t, collator, formatDate, formatMonth } = useMessages();
  const session = useSession();
  const offerUndo = useOfferUndo();
  const { byId } = useRecords('institutions');
  const members = useRecords('members').records;
  const { options } = useInstitutionOptions();
  const [successorId, setSuccessorId] = useState('');
  const [newName, setNewName] = useState('');
  const [on, setOn] = useState<string | null>(useToday());
  const [staying, setStaying] = useState<ReadonlySet<string>>(new Set());
  const [isAsked, setIsAsked] = useState(false);
  const possible = useMemo(() => {
    const known = options.filter(({ id }) => {
      const other = byId.get(id);
      return other && canBeSucceededBy(institution, other, byId);
    });
    return newName === '' ? known : [{ id: NEW, label: newName, detail: t('institutions.isNew') }, ...known];
  }, [options, institution, byId, newName, t]);
  const people = useMemo(
    () =>
      on === null
        ? []
        : members
            .flatMap((member) => {
              const { held, later } = succeededOffices(member, institution.id, on);
              if (held.length === 0 && later.length === 0) return [];
              const [first] = held.length === 0 ? later : [];
              return [{ id: member.id, label: memberToListName(member), begunOn: first?.from ?? '' }];
            })
            .toSorted((one, other) => collator.compare(one.label, other.label)),
    [members, institution.id, on, collator],
  );
  const followers = people.map(({ id }) => id).filter((id) => !staying.has(id));
  const lateOnes = people.filter(({ begunOn }) => begunOn !== '');
  const name = institution.name || t('institutions.unnamed');

  const isChosen = newName !== '' || byId.has(successorId);
  const show = (day: string): string => (day.length > 'YYYY-MM'.length ? formatDate(day) : formatMonth(day));

  function choose(id: string, created: string): void {
    setSuccessorId(id);
    setNewName(created);
  }

  async function save(): Promise<void> {
    setIsAsked(true);
    if (!isChosen || on === null) return;
    const isNew = newName !== '';
    const undo = await succeedInstitution(session, {
      institutionId: institution.id,
      successor: isNew ? { id: createId('institutions'), draft: { name: newName } } : { id: successorId },
      on,
      followers,
      newId: ulid,
    });
    onClose();
    const successor = isNew ? newName : (byId.get(successorId)?.name ?? '');
    if (undo) offerUndo(undo, t('institutions.succeed.done', { name, successor }), 'success');
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
          value={newName !== '' ? NEW : successorId === '' ? null : successorId}
          onChange={(id) => {
            if (id !== NEW) choose(id ?? '', '');
          }}
          onCreate={(text) => choose('', text)}
          error={isAsked && !isChosen ? t('institutions.succeed.missing') : undefined}
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
            options={people.map(({ id, label, begunOn }) => ({
              id,
              label,
              ...(begunOn !== '' && {
                detail: t('institutions.succeed.begunLater', { date: show(begunOn) }),
              }),
            }))}
            onChange={(ids) => setStaying(new Set(people.map(({ id }) => id).filter((id) => !ids.includes(id))))}
          />
        )}
        {lateOnes.length > 0 && on !== null && (
          <Callout tone="warning">
            {t('institutions.succeed.later', { count: lateOnes.length, date: formatDate(on) })}
          </Callout>
        )}
        <p className={styles.hint}>{t('institutions.succeed.consequence')}</p>
      </div>
    </FormDialog>
  );
}
