import { useState } from 'react';
import type { Reconciliation } from '../../../../shared/sync/cursor';
import type { WrongDatabase as Cause } from '../../../../shared/sync/errors';
import { useSession, useSync } from '../../../live';
import { Callout, ConfirmDialog, useMessages } from '../../../ui';
import { Choices } from './Choices';

type Question = 'serverOnly' | 'mineWins';

/** The database is another one, empty, or an older state: who is right is for a person to say. */
export function WrongDatabase({
  cause,
  onConnectElsewhere,
}: {
  readonly cause: Cause;
  readonly onConnectElsewhere: () => void;
}) {
  const { t } = useMessages();
  const { sync } = useSession();
  const { access } = useSync();
  const [question, setQuestion] = useState<Question>();
  const isReplaced = cause === 'replaced';
  const isReader = access === 'read';

  // Where two networks would be mixed or one thrown out, the press alone is not enough.
  async function choose(choice: Reconciliation & ('serverWins' | 'mineWins')): Promise<void> {
    if (isReplaced) setQuestion(choice === 'mineWins' ? 'mineWins' : 'serverOnly');
    else await sync.reconcile(choice);
  }

  const elsewhere = {
    id: 'elsewhere',
    label: t('sync.wrongDatabase.elsewhere'),
    consequence: t('sync.wrongDatabase.elsewhereText'),
    variant: isReplaced ? ('primary' as const) : ('secondary' as const),
    onChoose: onConnectElsewhere,
  };
  const mine = {
    id: 'mine',
    label: t('sync.wrongDatabase.mine'),
    consequence: t(isReader ? 'sync.wrongDatabase.mineReader' : `sync.wrongDatabase.mine.${cause}`),
    variant: isReplaced ? ('secondary' as const) : ('primary' as const),
    isDisabled: isReader,
    onChoose: () => choose('mineWins'),
  };
  const server = {
    id: 'server',
    label: t('sync.wrongDatabase.server'),
    consequence: t(`sync.wrongDatabase.server.${cause}`),
    onChoose: () => choose('serverWins'),
  };

  return (
    <Callout tone="danger" title={t(`sync.wrongDatabase.${cause}.title`)} isLive>
      <p>{t(`sync.wrongDatabase.${cause}.text`)}</p>
      <p>{t('sync.restore.madeBefore')}</p>
      <Choices choices={isReplaced ? [elsewhere, server, mine] : [mine, server, elsewhere]} />
      <ConfirmDialog
        isOpen={question !== undefined}
        tone="danger"
        title={t(question === 'mineWins' ? 'sync.wrongDatabase.mixTitle' : 'sync.wrongDatabase.onlyTitle')}
        consequence={t(
          question === 'mineWins' ? 'sync.wrongDatabase.mine.replaced' : 'sync.wrongDatabase.server.replaced',
        )}
        confirmLabel={t(question === 'mineWins' ? 'sync.wrongDatabase.mix' : 'sync.wrongDatabase.server')}
        onClose={() => setQuestion(undefined)}
        onConfirm={async () => {
          if (question) await sync.reconcile(question);
          setQuestion(undefined);
        }}
      />
    </Callout>
  );
}
