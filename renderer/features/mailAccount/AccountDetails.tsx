import { useState } from 'react';
import { toMessageId } from '../../../shared/domain/mailing';
import type { KnownMailAccount, OutgoingMail } from '../../../shared/ipc/mailAccount';
import type { Translate } from '../../../shared/messages/translate';
import { ulid } from '../../../shared/ulid';
import { useSession, valueOf } from '../../live';
import { Button, Callout, ConfirmDialog, DetailRows, Toolbar, useMessages, type CalloutProps } from '../../ui';
import { findingToCallout, testOutcomeToCallout } from './findingToCallout';

interface AccountDetailsProps {
  readonly account: KnownMailAccount;
  readonly onEdit: () => void;
  readonly onRemoved: () => void;
}

/** The mailbox of the network as it is, and whether it works. */
export function AccountDetails({ account, onEdit, onRemoved }: AccountDetailsProps) {
  const { t } = useMessages();
  const { networkId } = useSession();
  const [answer, setAnswer] = useState<Pick<CalloutProps, 'tone' | 'title' | 'children'>>();
  const [working, setWorking] = useState<'check' | 'send'>();
  const [isRemoving, setRemoving] = useState(false);
  const { hasPassword, ...known } = account;
  const { host, port, security, user, fromName, fromAddress, replyTo } = known;

  async function ask(kind: 'check' | 'send'): Promise<void> {
    setWorking(kind);
    setAnswer(undefined);
    try {
      if (kind === 'check') {
        const found = await valueOf(window.verbund.testMailAccount(networkId, { ...known, password: null }));
        setAnswer(findingToCallout(found, t));
      } else {
        const message = testMessage(account, t);
        const outcome = await valueOf(window.verbund.sendMail(networkId, message));
        setAnswer(testOutcomeToCallout(outcome, fromAddress, t));
        // Nobody will ask for it again.
        await valueOf(window.verbund.forgetMailJournal(networkId, [message.messageId]));
      }
    } finally {
      setWorking(undefined);
    }
  }

  return (
    <>
      <DetailRows
        rows={[
          {
            id: 'server',
            label: t('mailAccount.server'),
            value: t('mailAccount.serverValue', {
              host,
              port: String(port),
              security: t(`mailAccount.security.${security}`),
            }),
          },
          { id: 'user', label: t('mailAccount.user'), value: user === '' ? t('mailAccount.noLogin') : user },
          {
            id: 'from',
            label: t('mailAccount.from'),
            value: fromName === '' ? fromAddress : t('mailAccount.fromValue', { name: fromName, address: fromAddress }),
          },
          {
            id: 'replyTo',
            label: t('mailAccount.replyTo'),
            value: replyTo === '' ? t('mailAccount.toSender') : replyTo,
          },
        ]}
      />
      {user !== '' && !hasPassword && (
        <Callout tone="warning" title={t('mailAccount.passwordForgotten.title')}>
          {t('mailAccount.passwordForgotten.text')}
        </Callout>
      )}
      {answer && <Callout isLive {...answer} />}
      <Toolbar>
        <Button isDisabled={working === 'send'} isPending={working === 'check'} onPress={() => ask('check')}>
          {t('mailAccount.check')}
        </Button>
        <Button isDisabled={working === 'check'} isPending={working === 'send'} onPress={() => ask('send')}>
          {t('mailAccount.testMessage')}
        </Button>
        <Button onPress={onEdit}>{t('mailAccount.edit')}</Button>
        <Button variant="quiet" onPress={() => setRemoving(true)}>
          {t('mailAccount.remove')}
        </Button>
      </Toolbar>
      <ConfirmDialog
        isOpen={isRemoving}
        title={t('mailAccount.remove.title')}
        consequence={t('mailAccount.remove.consequence')}
        confirmLabel={t('mailAccount.remove.confirm')}
        onClose={() => setRemoving(false)}
        onConfirm={async () => {
          await valueOf(window.verbund.removeMailAccount(networkId));
          setRemoving(false);
          onRemoved();
        }}
      />
    </>
  );
}

/** To whoever sends it. */
function testMessage({ fromName, fromAddress }: KnownMailAccount, t: Translate): OutgoingMail {
  // Browsers write the domain of an address as mail servers look it up: in A-labels (RFC 5891).
  const domain = new URL(`https://${fromAddress.slice(fromAddress.lastIndexOf('@') + 1)}`).hostname;
  return {
    messageId: toMessageId(ulid(), domain),
    to: { name: fromName, email: fromAddress },
    subject: t('mailAccount.testMessage.subject'),
    text: t('mailAccount.testMessage.text'),
    html: null,
    replyTo: null,
    inReplyTo: null,
    headers: { listUnsubscribe: null },
    attachments: [],
    calendar: null,
  };
}
