import type { ConnectionWithPassword } from '../../../shared/ipc/settings';
import { worstLevel, type Finding, type FindingLevel } from '../../../shared/server/findings';
import { valueOf } from '../../live';
import { Button, Callout, Toolbar, useMessages, type FeedbackTone } from '../../ui';
import { FindingList } from './FindingList';
import styles from './server.module.css';
import { useAnswer } from './useAnswer';

export interface ServerTabProps {
  readonly access: ConnectionWithPassword;
  readonly isComplete: boolean;
}

export function CheckTab({ access, isComplete }: ServerTabProps) {
  const { t } = useMessages();
  const [findings, setFindings] = useAnswer<readonly Finding[]>(access);

  async function check(): Promise<void> {
    setFindings(await valueOf(window.verbund.checkServer(access)));
  }

  const level = findings && worstLevel(findings);
  return (
    <div className={styles.stack}>
      <Toolbar>
        <Button variant="primary" isDisabled={!isComplete} onPress={check}>
          {t('server.check')}
        </Button>
      </Toolbar>
      {findings && level && (
        <>
          <Callout isLive tone={toneByLevel[level]} title={t('server.summary', { level })} />
          <FindingList findings={findings} />
        </>
      )}
    </div>
  );
}

/** A note does not spoil the whole: with nothing worse, the server is in order. */
const toneByLevel: Readonly<Record<FindingLevel, FeedbackTone>> = {
  danger: 'danger',
  warning: 'warning',
  hint: 'success',
  good: 'success',
};
