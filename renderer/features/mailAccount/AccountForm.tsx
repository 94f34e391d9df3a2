import { useState } from 'react';
import type {
  KnownMailAccount,
  MailAccount,
  MailAccountWithPassword,
  MailFinding,
} from '../../../shared/ipc/mailAccount';
import { useApp, useSession, valueOf } from '../../live';
import {
  Button,
  Callout,
  FieldGrid,
  FieldGridWide,
  Form,
  NumberField,
  SegmentedControl,
  TextField,
  Toolbar,
  useMessages,
} from '../../ui';
import { keepsPassword, readDraft, usualPort, withSecurity, type AccountDraft } from './accountDraft';
import { findingToCallout } from './findingToCallout';

const LARGEST_PORT = 65_535;
const FASTEST = 600;

interface AccountFormProps {
  readonly initial: AccountDraft;
  readonly known: KnownMailAccount | null;
  readonly onSaved: () => void;
  /** Undefined where there is nothing to go back to. */
  readonly onCancel: (() => void) | undefined;
}

/** Server, login and sender; saved once the server was there, or because somebody who cannot reach it now says so. */
export function AccountForm({ initial, known, onSaved, onCancel }: AccountFormProps) {
  const { t } = useMessages();
  const { info } = useApp();
  const { networkId } = useSession();
  const [draft, setDraft] = useState(initial);
  const [finding, setFinding] = useState<MailFinding>();
  const [working, setWorking] = useState<'check' | 'submit' | 'save'>();
  const { account, wrong } = readDraft(draft, known);
  const canAsk = (kind: 'check' | 'submit'): boolean =>
    account !== undefined && (working === undefined || working === kind);

  function change(changed: Partial<AccountDraft>): void {
    setDraft((before) => ({ ...before, ...changed }));
    setFinding(undefined);
  }
  const field = (name: 'host' | 'user' | 'password' | 'fromName' | 'fromAddress' | 'replyTo') => ({
    value: draft[name],
    onChange: (value: string) => change({ [name]: value }),
  });

  async function save(complete: MailAccountWithPassword): Promise<void> {
    const answer = await valueOf(window.verbund.saveMailAccount(networkId, complete));
    if (answer === 'declined') setFinding({ type: 'declined' });
    else onSaved();
  }

  async function ask(kind: 'check' | 'submit' | 'save'): Promise<void> {
    if (!account || working !== undefined) return;
    setWorking(kind);
    try {
      if (kind === 'save') {
        await save(account);
        return;
      }
      setFinding(undefined);
      const found = await valueOf(window.verbund.testMailAccount(networkId, account));
      setFinding(found);
      if (kind === 'submit' && found.type === 'ready') await save(account);
    } finally {
      setWorking(undefined);
    }
  }

  return (
    <Form label={t('mailAccount.section')} onSubmit={() => ask('submit')}>
      <FieldGrid>
        <FieldGridWide>
          <TextField
            label={t('mailAccount.host')}
            description={t('mailAccount.hostHelp')}
            error={wrong.has('host') ? t('mailAccount.hostInvalid') : undefined}
            inputMode="url"
            spellCheck="false"
            {...field('host')}
          />
        </FieldGridWide>
        <SegmentedControl<MailAccount['security']>
          label={t('mailAccount.security')}
          description={t('mailAccount.securityHelp')}
          options={[
            { id: 'tls', label: t('mailAccount.security.tls') },
            { id: 'starttls', label: t('mailAccount.security.starttls') },
          ]}
          value={draft.security}
          onChange={(security) => change(withSecurity(draft, security))}
        />
        <NumberField
          label={t('mailAccount.port')}
          description={t('mailAccount.portHelp', { port: String(usualPort(draft.security)) })}
          value={draft.port}
          min={1}
          max={LARGEST_PORT}
          onChange={(port) => change({ port })}
        />
        <TextField
          label={t('mailAccount.user')}
          description={t('mailAccount.userHelp')}
          autoComplete="username"
          spellCheck="false"
          {...field('user')}
        />
        <TextField
          label={t('mailAccount.password')}
          type="password"
          autoComplete="current-password"
          description={passwordHelp()}
          {...field('password')}
        />
        <TextField label={t('mailAccount.fromName')} {...field('fromName')} />
        <TextField
          label={t('mailAccount.fromAddress')}
          type="email"
          error={wrong.has('fromAddress') ? t('mailAccount.addressInvalid') : undefined}
          {...field('fromAddress')}
        />
        <TextField
          label={t('mailAccount.replyTo')}
          description={t('mailAccount.replyToHelp')}
          type="email"
          error={wrong.has('replyTo') ? t('mailAccount.addressInvalid') : undefined}
          {...field('replyTo')}
        />
        <NumberField
          label={t('mailAccount.perMinute')}
          description={t('mailAccount.perMinuteHelp')}
          value={draft.perMinute}
          min={1}
          max={FASTEST}
          onChange={(perMinute) => change({ perMinute })}
        />
        {finding && (
          <FieldGridWide>
            <Callout
              isLive
              {...findingToCallout(finding, t)}
              {...(finding.type === 'unreachable' && {
                actions: (
                  <Button isPending={working === 'save'} onPress={() => ask('save')}>
                    {t('mailAccount.saveAnyway')}
                  </Button>
                ),
              })}
            />
          </FieldGridWide>
        )}
        <FieldGridWide>
          <Toolbar>
            <Button type="submit" variant="primary" isDisabled={!canAsk('submit')} isPending={working === 'submit'}>
              {t('mailAccount.submit')}
            </Button>
            <Button isDisabled={!canAsk('check')} isPending={working === 'check'} onPress={() => ask('check')}>
              {t('mailAccount.check')}
            </Button>
            {onCancel && (
              <Button variant="quiet" onPress={onCancel}>
                {t('mailAccount.cancel')}
              </Button>
            )}
          </Toolbar>
        </FieldGridWide>
      </FieldGrid>
    </Form>
  );

  function passwordHelp(): string | undefined {
    if (keepsPassword(draft, known)) return t('mailAccount.passwordKnown');
    return info.canKeepSecrets ? undefined : t('mailAccount.passwordNotKept');
  }
}
