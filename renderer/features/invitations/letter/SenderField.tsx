import { NETWORK_ID } from '../../../../shared/schema/network';
import { useDraft, useRecord, useSession } from '../../../live';
import { Callout, TextField, useMessages } from '../../../ui';

/** Where answers go. Asked here, because here it was missing; it stays while one types. */
export function SenderField({ isMissing }: { readonly isMissing: boolean }) {
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
