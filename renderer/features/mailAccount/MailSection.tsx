import { useEffect, useState } from 'react';
import type { KnownMailAccount } from '../../../shared/ipc/mailAccount';
import { NETWORK_ID } from '../../../shared/schema/network';
import { useRecord, useSession, valueOf } from '../../live';
import { Section, useAct, useMessages } from '../../ui';
import { AccountDetails } from './AccountDetails';
import { newDraft } from './accountDraft';
import { AccountForm } from './AccountForm';

/** The mailbox that the open network sends from on this laptop. */
export function MailSection() {
  const { t } = useMessages();
  const network = useRecord('network', NETWORK_ID);
  const { account, reload } = useMailAccount();
  const { outbox } = useSession();
  const act = useAct();
  const [isEditing, setEditing] = useState(false);

  return (
    <Section title={t('mailAccount.section')}>
      <p>{t(outbox.isAvailable ? 'mailAccount.sectionText' : 'outbox.now.unavailable')}</p>
      {account && !isEditing && <AccountDetails account={account} onEdit={() => setEditing(true)} onRemoved={reload} />}
      {outbox.isAvailable && account !== undefined && (account === null || isEditing) && (
        <AccountForm
          initial={newDraft(account, { name: network?.contactName ?? '', email: network?.contactEmail ?? '' })}
          known={account}
          onSaved={() => {
            setEditing(false);
            reload();
            // What waited for a way out leaves now.
            act(() => outbox.wake());
          }}
          onCancel={account ? () => setEditing(false) : undefined}
        />
      )}
    </Section>
  );
}

/** Undefined until the main process, which keeps it, has answered; null where there is none. */
function useMailAccount(): {
  readonly account: KnownMailAccount | null | undefined;
  readonly reload: () => void;
} {
  const { networkId } = useSession();
  const act = useAct();
  const [account, setAccount] = useState<KnownMailAccount | null>();
  const [version, setVersion] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    act(async () => {
      const found = await valueOf(window.verbund.readMailAccount(networkId));
      if (isCurrent) setAccount(found);
    });
    return () => {
      isCurrent = false;
    };
  }, [act, networkId, version]);
  return { account, reload: () => setVersion((count) => count + 1) };
}
