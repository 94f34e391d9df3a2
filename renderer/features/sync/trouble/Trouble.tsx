import { assertNever } from '../../../../shared/assertNever';
import { isServerFull, type SyncError } from '../../../../shared/sync/errors';
import { useSession } from '../../../live';
import { OutwardLink } from '../../../fields';
import { Button, Callout, useMessages } from '../../../ui';
import { MassRemoval } from './MassRemoval';
import { WrongDatabase } from './WrongDatabase';

interface TroubleProps {
  readonly trouble: SyncError;
  readonly isBlocked: boolean;
  readonly serverUrl: string;
  /** Opens the form with the login. */
  readonly onEditConnection: () => void;
}

/** What stands in the way, what it means for the data, and the buttons that help. */
export function Trouble({ trouble, isBlocked, serverUrl, onEditConnection }: TroubleProps) {
  const { t } = useMessages();
  const { sync } = useSession();
  if (trouble.type === 'massRemoval') return <MassRemoval trouble={trouble} />;
  if (trouble.type === 'wrongDatabase')
    return <WrongDatabase cause={trouble.cause} onConnectElsewhere={onEditConnection} />;

  const retry = (
    <Button size="small" onPress={sync.wake}>
      {t('sync.tryNow')}
    </Button>
  );
  const edit = (
    <Button size="small" variant="primary" onPress={onEditConnection}>
      {t('sync.edit')}
    </Button>
  );

  function actions() {
    switch (trouble.type) {
      case 'offline':
      case 'overloaded':
      case 'serverFault':
      case 'tooLarge':
      case 'answerTooLarge':
        return retry;
      case 'captivePortal':
        return (
          <>
            {retry}
            <OutwardLink address={serverUrl}>{t('sync.openPortal')}</OutwardLink>
          </>
        );
      // Trying at once would only prolong it.
      case 'locked':
      case 'passwordMissing':
        return null;
      case 'unauthorised':
      case 'forbidden':
      case 'notFound':
        return (
          <>
            {edit}
            {retry}
          </>
        );
      case 'massRemoval':
      case 'wrongDatabase':
        return null;
      default:
        return assertNever(trouble);
    }
  }

  const words = isServerFull(trouble) ? 'serverFull' : trouble.type;
  return (
    <Callout
      tone={isBlocked ? 'danger' : 'warning'}
      title={t(`sync.interrupted.${words}.title`)}
      isLive
      actions={actions()}
    >
      {t(`sync.interrupted.${words}.text`)}
      {trouble.type === 'forbidden' && trouble.reason !== '' && (
        <p>{t('sync.serverSays', { reason: trouble.reason })}</p>
      )}
    </Callout>
  );
}
