import { useState } from 'react';
import { addDays } from '../../../../shared/calendarDays';
import { memberToDisplayName, positionsOn } from '../../../../shared/domain/membership';
import type { Member, Position } from '../../../../shared/schema';
import { createId } from '../../../../shared/schema/records';
import { ulid } from '../../../../shared/ulid';
import { changeOffice } from '../../../actions';
import { useRecords, useSession, useToday } from '../../../live';
import { DateField, FormDialog, SegmentedControl, Select, toast, useMessages } from '../../../ui';
import { useOfferUndo } from '../../../undo';
import { NO_SUCCESSOR, SuccessorFields } from '../../institutions';
import { formToChange, problemOf, SUCCESSIONS, AFTERWARDS, type OfficeForm } from './changeOfficeForm';
import styles from './detail.module.css';
import { NextOfficeFields } from './NextOfficeFields';

type ChangeOfficeDialogProps = {
  readonly member: Member;
  /** The office that is left; the main one where none is meant in particular. */
  readonly positionId?: string | undefined;
  readonly onClose: () => void;
};

/** Somebody leaves an office: when, for which other one, and who comes after them. What is not known yet can wait. */
export function ChangeOfficeDialog({ member, positionId, onClose }: ChangeOfficeDialogProps) {
  const { t, formatDate } = useMessages();
  const session = useSession();
  const offerUndo = useOfferUndo();
  const today = useToday();
  const officeName = useOfficeName();
  const held = positionsOn(member, today);
  const [isAsked, setIsAsked] = useState(false);
  const [form, setForm] = useState<OfficeForm>({
    positionId: positionId ?? held[0]?.id ?? '',
    lastDay: today,
    afterwards: 'next',
    office: '',
    department: '',
    institutionId: '',
    newInstitution: '',
    from: null,
    succession: 'open',
    successor: NO_SUCCESSOR,
    successorFrom: null,
  });
  const change = (patch: Partial<OfficeForm>): void => setForm((current) => ({ ...current, ...patch }));
  const position = member.positions.find(({ id }) => id === form.positionId);
  // Without an institution nobody could be looking for a successor.
  const hasInstitution = position !== undefined && position.institutionId !== '';
  const asked: OfficeForm = hasInstitution ? form : { ...form, succession: 'givenUp' };
  const problem = problemOf(asked, position);
  const dayAfter = form.lastDay === null ? null : addDays(form.lastDay, 1);
  const name = memberToDisplayName(member) || t('members.unnamed');

  async function save(): Promise<void> {
    setIsAsked(true);
    const ids = {
      next: ulid(),
      institution: createId('institutions'),
      vacancy: ulid(),
      successor: createId('members'),
      successorPosition: ulid(),
    };
    const planned = formToChange(member.id, asked, ids);
    if (!planned || problem) return;
    const undo = await changeOffice(session, planned);
    onClose();
    if (undo) offerUndo(undo, t('members.change.done', { name }), 'success');
    else toast({ tone: 'warning', message: t('members.change.gone') });
  }

  return (
    <FormDialog
      changesData
      title={t('members.change.title', { name })}
      submitLabel={t('members.change.save')}
      onSubmit={save}
      onClose={onClose}
    >
      <div className={styles.steps}>
        <Select
          label={t('members.change.office')}
          options={held.map((one) => ({ id: one.id, label: officeName(one) }))}
          value={form.positionId}
          onChange={(id) => change({ positionId: id })}
        />
        <DateField
          label={t('members.change.lastDay')}
          value={form.lastDay}
          onChange={(lastDay) => change({ lastDay })}
          error={problem === 'lastDay' || problem === 'order' ? t(`members.change.problem.${problem}`) : undefined}
        />
        <SegmentedControl
          label={t('members.change.afterwards')}
          options={AFTERWARDS.map((id) => ({ id, label: t(`members.change.afterwards.${id}`) }))}
          value={form.afterwards}
          onChange={(afterwards) => change({ afterwards })}
        />
        {form.afterwards === 'next' && (
          <NextOfficeFields
            form={form}
            dayAfter={dayAfter}
            error={isAsked && problem === 'next' ? t('members.change.problem.next') : undefined}
            onChange={change}
          />
        )}
        {hasInstitution && (
          <SegmentedControl
            label={t('members.change.succession')}
            description={
              form.succession === 'open' && dayAfter !== null
                ? t('members.change.successionOpen', { date: formatDate(dayAfter) })
                : undefined
            }
            options={SUCCESSIONS.map((id) => ({ id, label: t(`members.change.succession.${id}`) }))}
            value={form.succession}
            onChange={(succession) => change({ succession })}
          />
        )}
        {hasInstitution && form.succession === 'known' && (
          <SuccessorFields
            choice={form.successor}
            onChoose={(successor) => change({ successor })}
            from={form.successorFrom ?? dayAfter}
            onFrom={(successorFrom) => change({ successorFrom })}
            excludedId={member.id}
            error={isAsked && problem === 'successor' ? t('institutions.successor.missing') : undefined}
            vacantSince={dayAfter}
          />
        )}
        <p className={styles.hint}>{t('members.change.minutes')}</p>
      </div>
    </FormDialog>
  );
}

function useOfficeName(): (position: Position) => string {
  const { t } = useMessages();
  const institutions = useRecords('institutions').byId;
  return ({ office, institutionId }) => {
    const institution = institutions.get(institutionId)?.name ?? '';
    return [office || t('members.positionUnnamed'), institution].filter((part) => part !== '').join(', ');
  };
}
