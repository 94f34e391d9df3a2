import { Files, Mail, MailCheck, MailOpen, Send } from 'lucide-react';
import { useState } from 'react';
import { isMailAddress } from '../../../../shared/documents';
import { RED } from '../../../../shared/schema/confidentiality';
import { NETWORK_ID } from '../../../../shared/schema/network';
import { useDraft, useRecord, useSession } from '../../../live';
import { Button, Callout, ProgressBar, Section, TextField, useMessages } from '../../../ui';
import type { MeetingView } from '../../meetings';
import styles from './SendSection.module.css';
import type { Posting } from './useDeliveries';
import type { Letter } from './useLetter';
import { useSending, type Sending } from './useSending';

/** The ways out, each with what it can and cannot do, and the question that only the user can answer. */
export function SendSection({
  view,
  posting,
  letter,
}: {
  readonly view: MeetingView;
  readonly posting: Posting;
  readonly letter: Letter;
}) {
  const { t } = useMessages();
  const sending = useSending(view, posting, letter);
  const { kind, recipients, unreachable } = posting;
  const hasSender = isMailAddress(view.network?.contactEmail ?? '');
  const [wasMissing] = useState(!hasSender);
  const isEmpty = recipients.length === 0;
  const count = recipients.length + unreachable.length;
  const isRed = view.meeting.tlp === RED;
  const isWriting = sending.progress !== undefined;
  // The page says why. That somebody was told in person can be noted all the same.
  if (isRed && kind === 'remind') return null;

  return (
    <Section title={t('invite.send')}>
      {!isRed && <p className={styles.hint}>{t('invite.sendHint')}</p>}
      {!isRed && wasMissing && <SenderField isMissing={!hasSender} />}
      {sending.handedOut !== undefined && (
        <HandedOut what={sending.handedOut} sending={sending} isNoted={kind !== 'remind'} count={count} />
      )}
      <ul className={styles.ways}>
        {!isRed && (
          <>
            <li>
              <Button
                changesData
                variant="primary"
                icon={Send}
                isDisabled={isEmpty}
                onPress={() => sending.putIntoOutbox()}
              >
                {t('outbox.put', { count: recipients.length })}
              </Button>
              <span>{t('outbox.putHint')}</span>
            </li>
            <li>
              <Button
                icon={Files}
                isDisabled={isEmpty || !hasSender}
                isPending={isWriting}
                onPress={() => sending.saveEach()}
              >
                {t('invite.eachFile', { count: recipients.length })}
              </Button>
              <span>{t(`invite.eachHint.${kind}`)}</span>
            </li>
            {kind !== 'uninvite' && (
              <li>
                <Button icon={Mail} isDisabled={isEmpty} onPress={() => sending.saveOne()}>
                  {t('invite.oneFile')}
                </Button>
                <span>{t(kind === 'remind' ? 'invite.oneHint.remind' : 'invite.oneHint')}</span>
              </li>
            )}
            <li>
              <Button
                icon={MailOpen}
                isDisabled={isEmpty || sending.isTooLongForMailto}
                onPress={() => sending.openMailProgram()}
              >
                {t('invite.mailto')}
              </Button>
              <span>{t(sending.isTooLongForMailto ? 'invite.mailtoTooLong' : 'invite.mailtoHint')}</span>
            </li>
          </>
        )}
        {kind !== 'remind' && (
          <li>
            <Button changesData variant="quiet" icon={MailCheck} onPress={() => sending.markSent()}>
              {t('invite.markSent')}
            </Button>
          </li>
        )}
      </ul>
      {sending.progress && <ProgressBar label={t('invite.writing')} {...sending.progress} onCancel={sending.cancel} />}
    </Section>
  );
}

type HandedOutProps = {
  readonly what: string;
  readonly sending: Sending;
  readonly isNoted: boolean;
  readonly count: number;
};

/** Only the user knows whether a message that was handed out was sent. */
function HandedOut({ what, sending, isNoted, count }: HandedOutProps) {
  const { t } = useMessages();
  if (!isNoted) return <Callout tone="success" isLive title={what} />;
  return (
    <Callout
      isLive
      title={t('invite.sentTitle')}
      actions={
        <>
          <Button changesData variant="primary" autoFocus onPress={() => sending.markSent()}>
            {t('invite.confirmSent', { count })}
          </Button>
          <Button onPress={sending.forgetHandedOut}>{t('invite.notYet')}</Button>
        </>
      }
    >
      {what} {t('invite.sentText')}
    </Callout>
  );
}

/** Where answers go. Asked here, because here it was missing; it stays while one types. */
function SenderField({ isMissing }: { readonly isMissing: boolean }) {
  const { t } = useMessages();
  const { repositories } = useSession();
  const network = useRecord('network', NETWORK_ID);
  const email = useDraft(network?.contactEmail ?? '', (contactEmail) =>
    repositories.network.update(NETWORK_ID, { contactEmail }),
  );
  return (
    <Callout {...(isMissing ? { tone: 'warning', title: t('invite.noSender') } : { tone: 'success' })}>
      {isMissing && <p>{t('invite.noSenderText')}</p>}
      <TextField label={t('invite.sender')} type="email" {...email.field} />
    </Callout>
  );
}
