import { useState } from 'react';
import type { ServerPlan, ServerProvisionAnswer } from '../../../shared/ipc/serverTools';
import { DEFAULT_LOGINS } from '../../../shared/server/planProvision';
import { valueOf } from '../../live';
import { Button, Callout, FieldGrid, Section, TextField, Toolbar, useMessages } from '../../ui';
import type { ServerTabProps } from './CheckTab';
import { FindingList } from './FindingList';
import { readLoginNames } from './readLoginNames';
import styles from './server.module.css';
import { SetUpPlan } from './SetUpPlan';
import { SetUpResult } from './SetUpResult';
import { useAnswer } from './useAnswer';

type Stage = ServerPlan | ServerProvisionAnswer;

/** First what would happen, then, on a second press, that and nothing else. */
export function SetUpTab({ access, isComplete }: ServerTabProps) {
  const { t } = useMessages();
  const [names, setNames] = useState(DEFAULT_LOGINS);
  const [stage, setStage] = useAnswer<Stage>(access);
  const [working, setWorking] = useState<'plan' | 'run'>();
  const logins = readLoginNames(names);

  const field = (role: keyof typeof names) => ({
    value: names[role],
    onChange: (value: string) => {
      setNames({ ...names, [role]: value });
      setStage(undefined);
    },
    ...(!logins.ok && logins.error.roles.includes(role) && { error: t(logins.error.key, { name: logins.error.name }) }),
  });

  async function ask(kind: 'plan' | 'run'): Promise<void> {
    if (!logins.ok) return;
    setWorking(kind);
    const request = [...logins.value];
    try {
      setStage(
        await valueOf<Stage>(
          kind === 'plan'
            ? window.verbund.planServer(access, request)
            : window.verbund.provisionServer(access, request),
        ),
      );
    } finally {
      setWorking(undefined);
    }
  }

  return (
    <div className={styles.stack}>
      <Section title={t('server.logins')}>
        <FieldGrid>
          <TextField
            label={t('server.coordinators')}
            description={t('server.loginsHelp')}
            autoComplete="off"
            spellCheck="false"
            {...field('coordinator')}
          />
          <TextField
            label={t('server.readers')}
            description={t('server.loginsHelp')}
            autoComplete="off"
            spellCheck="false"
            {...field('reader')}
          />
        </FieldGrid>
      </Section>
      <Toolbar>
        <Button
          variant={stage?.kind === 'plan' ? 'secondary' : 'primary'}
          isDisabled={!isComplete || !logins.ok || working === 'run'}
          isPending={working === 'plan'}
          onPress={() => ask('plan')}
        >
          {t('server.plan')}
        </Button>
      </Toolbar>
      {stage?.kind === 'blocked' && (
        <>
          <Callout isLive tone="danger" title={t('server.blocked')} />
          <FindingList findings={stage.findings} />
        </>
      )}
      {stage?.kind === 'plan' && (
        <SetUpPlan steps={stage.steps} isRunning={working === 'run'} onRun={() => ask('run')} />
      )}
      {stage?.kind === 'run' && <SetUpResult results={stage.results} newLogins={stage.newLogins} address={access} />}
    </div>
  );
}
