import { useState } from 'react';
import { useRecords, useSession } from '../../../live';
import { APPROVALS } from '../../../../shared/schema/minutes';
import { DateField, FieldGrid, FieldGridWide, FormDialog, SegmentedControl, Select, useMessages } from '../../../ui';
import { recordApproval } from '../../../actions';
import type { LifeCycle } from './useLifeCycle';

/** No option may have an empty id. */
const NO_MEETING = 'none';

/** Enters an approval that did not come out of an agenda item: by a circular, in a meeting that was recorded elsewhere. */
export function ApprovalDialog({
  lifeCycle: {
    standing: { latest },
    today,
    act,
    view,
  },
  onClose,
}: {
  readonly lifeCycle: LifeCycle;
  readonly onClose: () => void;
}) {
  const { t, formatDate } = useMessages();
  const session = useSession();
  const [approvedOn, setApprovedOn] = useState<string | null>(today);
  const [approval, setApproval] = useState(latest.approval);
  const [meetingId, setMeetingId] = useState(NO_MEETING);
  const later = useRecords('meetings').records.filter(
    ({ status, startsAt }) => status === 'closed' && startsAt > view.meeting.startsAt,
  );

  async function save(): Promise<void> {
    if (approvedOn === null) return;
    await act(
      recordApproval(session, latest.id, {
        approvedOn,
        approval,
        approvedInId: approval === 'decision' && meetingId !== NO_MEETING ? meetingId : '',
      }),
      t('lifeCycle.approved', { number: latest.number }),
    );
    onClose();
  }

  return (
    <FormDialog
      title={t('lifeCycle.approve.title', { number: latest.number })}
      submitLabel={t('lifeCycle.approve.save')}
      onSubmit={() => save()}
      onClose={onClose}
      changesData
    >
      <FieldGrid>
        <SegmentedControl
          label={t('lifeCycle.rule')}
          value={approval}
          onChange={setApproval}
          options={APPROVALS.map((id) => ({ id, label: t(`lifeCycle.rule.${id}`) }))}
        />
        <DateField
          label={t('lifeCycle.approve.on')}
          value={approvedOn}
          onChange={setApprovedOn}
          error={approvedOn === null ? t('lifeCycle.dateMissing') : undefined}
        />
        {approval === 'decision' && later.length > 0 && (
          <FieldGridWide>
            <Select
              label={t('lifeCycle.approve.meeting')}
              value={meetingId}
              onChange={setMeetingId}
              options={[
                { id: NO_MEETING, label: t('lifeCycle.approve.elsewhere') },
                ...later.map(({ id, title, startsAt }) => ({
                  id,
                  label: title,
                  detail: formatDate(startsAt.slice(0, 10)),
                })),
              ]}
            />
          </FieldGridWide>
        )}
      </FieldGrid>
      <p>{t('lifeCycle.approve.text')}</p>
    </FormDialog>
  );
}
