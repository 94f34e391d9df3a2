import { Mail } from 'lucide-react';
import { useState } from 'react';
import { minutesVariants, type MinutesContent, type MinutesVariant } from '../../../../shared/documents';
import { proposeDeadline, readMinutes } from '../../../../shared/domain/minutes';
import { memberToDisplayName } from '../../../../shared/domain/membership';
import { signatureBlock } from '../../../../shared/domain/invitation';
import { createTranslate } from '../../../../shared/messages/translate';
import { RED } from '../../../../shared/schema/confidentiality';
import { APPROVALS } from '../../../../shared/schema/minutes';
import { useSession } from '../../../live';
import {
  Button,
  Callout,
  DateField,
  Dialog,
  FieldGrid,
  FieldGridWide,
  FormDialog,
  SegmentedControl,
  Select,
  TextArea,
  toast,
  useMessages,
} from '../../../ui';
import styles from './LifeCyclePanel.module.css';
import { circulate } from '../../../actions';
import { recipientsOf, saveCirculationMail } from './circulationMail';
import { MissingPictures } from '../MissingPictures';
import { useFrozenPictures } from '../useFrozenPictures';
import type { LifeCycle } from './useLifeCycle';

type CirculateDialogProps = { readonly lifeCycle: LifeCycle; readonly onClose: () => void };

/** Until when objections are heard and how approval comes about; a mail draft with the minutes in it; and the note that they are out. */
export function CirculateDialog({ lifeCycle, onClose }: CirculateDialogProps) {
  const { t } = useMessages();
  const frozen = readMinutes(lifeCycle.standing.latest);
  if (!frozen.ok)
    return (
      <Dialog
        isOpen
        onClose={onClose}
        title={t('lifeCycle.circulate.title', { number: lifeCycle.standing.latest.number })}
      >
        <Callout tone="danger">{t('minutes.unreadable')}</Callout>
      </Dialog>
    );
  return <CirculateForm lifeCycle={lifeCycle} content={frozen.value.content} onClose={onClose} />;
}

function CirculateForm({ lifeCycle, content, onClose }: CirculateDialogProps & { readonly content: MinutesContent }) {
  const { t } = useMessages();
  const session = useSession();
  const {
    view,
    standing: { latest },
    today,
    act,
  } = lifeCycle;
  // By the label of today, or by the one that was frozen.
  const pictures = useFrozenPictures(content);
  const isRed = content.tlp === RED || session.confidentiality.isWithheld(latest);
  // Nobody can object to what has not taken place yet.
  const meetingDay = content.meeting.start.slice(0, 10);
  const earliest = meetingDay > today ? meetingDay : today;
  const [until, setUntil] = useState<string | null>(
    latest.objectionsUntil < earliest ? proposeDeadline(earliest) : latest.objectionsUntil,
  );
  const [approval, setApproval] = useState(
    latest.circulatedAt === '' ? (view.network?.minutesApproval ?? 'decision') : latest.approval,
  );
  const [variant, setVariant] = useState<MinutesVariant>('members');
  const [typed, setTyped] = useState<string | null>(null);
  const error =
    until === null
      ? t('lifeCycle.dateMissing')
      : until < today
        ? t('lifeCycle.datePast')
        : until < meetingDay
          ? t('lifeCycle.dateBeforeMeeting')
          : undefined;
  const text =
    typed ?? proposeText(content, until ?? '', approval, view.network ? signatureBlock(view.network) : content.network);

  async function saveMail(): Promise<void> {
    if (until === null) return;
    const draft = { objectionsUntil: until, approval, variant, text };
    const name = await saveCirculationMail(lifeCycle, content, draft, pictures?.pictures ?? new Map());
    if (name !== null) toast({ tone: 'success', message: t('meetings.fileSaved', { name }) });
  }
  async function save(): Promise<void> {
    if (until === null || error !== undefined) return;
    await act(
      circulate(session, view.meeting, latest, { objectionsUntil: until, approval }, new Date().toISOString(), t),
      t('lifeCycle.circulated', { number: latest.number }),
    );
    onClose();
  }

  return (
    <FormDialog
      size="large"
      title={t('lifeCycle.circulate.title', { number: latest.number })}
      submitLabel={t('lifeCycle.circulate.mark')}
      onSubmit={() => save()}
      onClose={onClose}
      changesData
      actions={
        isRed ? undefined : (
          <Button icon={Mail} isDisabled={error !== undefined || !pictures} onPress={() => saveMail()}>
            {t('lifeCycle.mail.save')}
          </Button>
        )
      }
    >
      <FieldGrid>
        <DateField label={t('lifeCycle.objectionsUntil')} value={until} onChange={setUntil} error={error} />
        <SegmentedControl
          label={t('lifeCycle.rule')}
          value={approval}
          onChange={setApproval}
          options={APPROVALS.map((id) => ({ id, label: t(`lifeCycle.rule.${id}`) }))}
        />
        {!isRed && (
          <>
            <FieldGridWide>
              <Select
                isView
                label={t('minutes.export.variant')}
                value={variant}
                onChange={setVariant}
                options={minutesVariants.map((id) => ({ id, label: t(`minutes.export.variant.${id}`) }))}
              />
            </FieldGridWide>
            <FieldGridWide>
              <TextArea isView label={t('lifeCycle.mail.text')} rows={8} value={text} onChange={setTyped} />
            </FieldGridWide>
          </>
        )}
      </FieldGrid>
      {isRed ? (
        <Callout tone="warning" title="TLP:RED">
          {t('common.confidential.noMail')}
        </Callout>
      ) : (
        <>
          <MissingPictures count={pictures?.missing ?? 0} />
          <RecipientsNote lifeCycle={lifeCycle} />
        </>
      )}
    </FormDialog>
  );
}

function RecipientsNote({ lifeCycle: { view } }: { readonly lifeCycle: LifeCycle }) {
  const { t } = useMessages();
  const { reachable, unreachable } = recipientsOf(view);
  return (
    <div className={styles.recipients}>
      <p>{t('lifeCycle.mail.recipients', { count: reachable.length })}</p>
      {unreachable.length > 0 && (
        <p>
          {t('lifeCycle.mail.unreachable', {
            count: unreachable.length,
            names: unreachable.map(memberToDisplayName).join(', '),
          })}
        </p>
      )}
    </div>
  );
}

/** In the language of the minutes. */
function proposeText(content: MinutesContent, until: string, approval: 'decision' | 'silence', sender: string): string {
  const t = createTranslate(content.language);
  const day = (date: string): string =>
    date === ''
      ? '…'
      : new Intl.DateTimeFormat(content.language === 'de' ? 'de-DE' : 'en-GB', {
          dateStyle: 'long',
          timeZone: 'UTC',
        }).format(Date.parse(`${date.slice(0, 10)}T12:00Z`));
  return t('lifeCycle.mail.body', {
    title: content.meeting.title,
    date: day(content.meeting.start),
    number: content.number,
    until: day(until),
    approval: approval === 'silence' ? approval : 'other',
    sender,
  });
}
