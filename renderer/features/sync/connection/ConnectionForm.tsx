import { useState } from 'react';
import type { ConnectionFinding, ConnectionWithPassword } from '../../../../shared/ipc/settings';
import { isLoopbackHost } from '../../../../shared/server/isLoopbackHost';
import { useApp, valueOf } from '../../../live';
import { Button, Callout, FieldGrid, FieldGridWide, Form, TextField, Toolbar, useMessages } from '../../../ui';
import { findingToCallout } from './findingToCallout';

export interface ConnectionFormProps {
  readonly initial?: Partial<ConnectionWithPassword>;
  readonly submitLabel: string;
  /** The form was asked for: the keyboard goes there. */
  readonly autoFocus?: boolean;
  readonly onSubmit: (connection: ConnectionWithPassword) => Promise<void>;
}

/** Server, database, login; a test with a plain answer, and connecting only after the server was really there. */
export function ConnectionForm({ initial, submitLabel, autoFocus = false, onSubmit }: ConnectionFormProps) {
  const { t } = useMessages();
  const { info } = useApp();
  const [connection, setConnection] = useState<ConnectionWithPassword>({
    url: '',
    database: '',
    user: '',
    password: '',
    ...initial,
  });
  const [finding, setFinding] = useState<ConnectionFinding>();
  const [working, setWorking] = useState<'test' | 'create' | 'submit'>();
  const isComplete = connection.url.trim() !== '' && connection.database.trim() !== '';

  // One question at a time; a press that would be ignored is not offered.
  const canAsk = (kind: 'test' | 'submit'): boolean => isComplete && (working === undefined || working === kind);

  const field = (name: keyof ConnectionWithPassword) => ({
    value: connection[name],
    onChange: (value: string) => {
      setConnection({ ...connection, [name]: value });
      setFinding(undefined);
    },
  });

  async function ask(kind: 'test' | 'create' | 'submit'): Promise<void> {
    setWorking(kind);
    // An answer to the question before is none to this one; "create" stands in the answer that offers it.
    if (kind !== 'create') setFinding(undefined);
    try {
      const answer =
        kind === 'create' ? window.verbund.createDatabase(connection) : window.verbund.testConnection(connection);
      const found = await valueOf(answer);
      setFinding(found);
      if (kind === 'submit' && found.type === 'ready') await onSubmit(connection);
    } finally {
      setWorking(undefined);
    }
  }

  return (
    <Form
      onSubmit={async () => {
        if (isComplete && working === undefined) await ask('submit');
      }}
    >
      <FieldGrid>
        <FieldGridWide>
          <TextField
            label={t('sync.form.url')}
            description={t('sync.form.urlHelp')}
            inputMode="url"
            spellCheck="false"
            autoFocus={autoFocus}
            {...field('url')}
          />
        </FieldGridWide>
        <FieldGridWide>
          <TextField label={t('sync.form.database')} spellCheck="false" {...field('database')} />
        </FieldGridWide>
        <TextField label={t('sync.form.user')} autoComplete="username" spellCheck="false" {...field('user')} />
        <TextField
          label={t('sync.form.password')}
          type="password"
          autoComplete="current-password"
          {...field('password')}
          {...(!info.canKeepSecrets && { description: t('sync.form.passwordNotKept') })}
        />
        {info.runtime === 'fallback' && isElsewhere(connection.url) && (
          <FieldGridWide>
            <Callout isLive tone="warning" title={t('sync.form.trialRuntime.title')}>
              {t('sync.form.trialRuntime.text', { electron: info.electron })}
            </Callout>
          </FieldGridWide>
        )}
        {finding && (
          <FieldGridWide>
            <Callout
              isLive
              {...findingToCallout(finding, t)}
              {...(finding.type === 'databaseMissing' && {
                actions: (
                  <Button isPending={working === 'create'} onPress={() => ask('create')}>
                    {t('sync.form.create')}
                  </Button>
                ),
              })}
            />
          </FieldGridWide>
        )}
        <FieldGridWide>
          <Toolbar>
            <Button type="submit" variant="primary" isDisabled={!canAsk('submit')} isPending={working === 'submit'}>
              {submitLabel}
            </Button>
            <Button isDisabled={!canAsk('test')} isPending={working === 'test'} onPress={() => ask('test')}>
              {t('sync.form.test')}
            </Button>
          </Toolbar>
        </FieldGridWide>
      </FieldGrid>
    </Form>
  );
}

/** A server that others use, too: not this very machine. False while the address is not one yet. */
function isElsewhere(url: string): boolean {
  const address = url.trim();
  return /^https?:\/\/./u.test(address) && URL.canParse(address) && !isLoopbackHost(new URL(address).hostname);
}
