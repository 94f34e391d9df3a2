import { useState } from 'react';
import { useLocation } from 'wouter';
import type { ConnectionWithPassword } from '../../../shared/ipc/settings';
import { Page, PageHeader, Section, Tabs, useMessages, useShortcut } from '../../ui';
import { AccessFields } from './AccessFields';
import { CheckTab } from './CheckTab';
import { SetUpTab } from './SetUpTab';
import { useKnownAddress, type KnownAddress } from './useKnownAddress';

/** For the person who looks after the server: is it right for Verbund, and make it so. */
export function ServerScreen() {
  const { t } = useMessages();
  const [, navigate] = useLocation();
  const address = useKnownAddress();
  useShortcut('escape', () => navigate('/settings'));
  return (
    <Page layout="read">
      <PageHeader title={t('server.title')} subtitle={t('server.subtitle')} />
      {address && <ServerTools address={address} />}
    </Page>
  );
}

function ServerTools({ address }: { readonly address: KnownAddress }) {
  const { t } = useMessages();
  const [access, setAccess] = useState<ConnectionWithPassword>({ ...address, user: '', password: '' });
  const [tab, setTab] = useState<'check' | 'setUp'>('check');
  const isComplete = access.url.trim() !== '' && access.database.trim() !== '';
  return (
    <>
      <Section title={t('server.access')}>
        <AccessFields access={access} onChange={setAccess} />
      </Section>
      <Tabs
        label={t('server.tabs')}
        value={tab}
        onChange={setTab}
        items={[
          { id: 'check', label: t('server.tab.check'), content: <CheckTab access={access} isComplete={isComplete} /> },
          { id: 'setUp', label: t('server.tab.setUp'), content: <SetUpTab access={access} isComplete={isComplete} /> },
        ]}
      />
    </>
  );
}
