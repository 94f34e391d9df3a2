import type { Settings } from '../../../shared/ipc/settings';
import { useApp } from '../../live';
import {
  DetailRows,
  FieldGrid,
  MachineWords,
  Page,
  PageHeader,
  Section,
  SegmentedControl,
  useMessages,
} from '../../ui';
import { MailSection } from '../mailAccount';
import { ReadExportSection } from '../openExport';
import { ServerLink } from '../server';
import { NetworkList } from './NetworkList';
import { WorkingTogether } from './WorkingTogether';

export function SettingsScreen() {
  const { t } = useMessages();
  const { info, settings, updateSettings } = useApp();

  return (
    <Page layout="read">
      <PageHeader title={t('settings.title')} subtitle={t('settings.subtitle')} />
      <Section title={t('settings.appearance')}>
        <FieldGrid>
          <SegmentedControl<Settings['language']>
            label={t('settings.language')}
            options={[
              { id: 'de', label: 'Deutsch' },
              { id: 'en', label: 'English' },
            ]}
            value={settings.language}
            onChange={(language) => updateSettings({ language })}
          />
          <SegmentedControl<Settings['theme']>
            label={t('settings.theme')}
            options={[
              { id: 'system', label: t('settings.theme.system') },
              { id: 'light', label: t('settings.theme.light') },
              { id: 'dark', label: t('settings.theme.dark') },
            ]}
            value={settings.theme}
            onChange={(theme) => updateSettings({ theme })}
          />
        </FieldGrid>
      </Section>
      <WorkingTogether />
      <NetworkList />
      <MailSection />
      <ReadExportSection />
      <Section title={t('server.section')}>
        <p>{t('server.sectionText')}</p>
        <ServerLink />
      </Section>
      <Section title={t('settings.about')}>
        <DetailRows
          rows={[
            { id: 'version', label: t('settings.version'), value: info.version },
            {
              id: 'runtime',
              label: t('settings.runtime'),
              value: t(`settings.runtime.${info.runtime}`, { electron: info.electron, chrome: info.chrome }),
            },
            { id: 'licence', label: t('settings.licence'), value: 'EUPL-1.2' },
          ]}
        />
        <MachineWords label={t('settings.device')}>{settings.deviceId}</MachineWords>
      </Section>
    </Page>
  );
}
