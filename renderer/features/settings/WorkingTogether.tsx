import { useApp, useDraft } from '../../live';
import { FieldGrid, NumberField, Section, TextField, useMessages } from '../../ui';

const LONGEST_ABSENCE = 365;

/** Who works here, and when one looks before anything is sent. */
export function WorkingTogether() {
  const { t } = useMessages();
  const { settings, updateSettings } = useApp();
  const userName = useDraft(settings.userName, (value) => updateSettings({ userName: value.trim() }));

  return (
    <Section title={t('settings.sync')}>
      <FieldGrid>
        <TextField
          label={t('settings.userName')}
          description={t('settings.userNameHelp')}
          autoComplete="name"
          {...userName.field}
        />
        <NumberField
          label={t('settings.reviewAfterDays')}
          description={t('settings.reviewAfterDaysHelp')}
          value={settings.reviewAfterDays}
          min={1}
          max={LONGEST_ABSENCE}
          onChange={(days) => (days === null ? undefined : updateSettings({ reviewAfterDays: Math.round(days) }))}
        />
      </FieldGrid>
    </Section>
  );
}
