import type { Member } from '../../../../shared/schema';
import { useDraft } from '../../../live';
import { DateField, type MaybeAsync, Select, TextField, useMessages } from '../../../ui';
import styles from './detail.module.css';
import { FormEnd } from './FormEnd';

type Consent = Member['consents'][number];
type ConsentFormProps = {
  readonly consent: Consent;
  readonly onPatch: (change: Partial<Consent>) => Promise<unknown>;
  readonly onRemove: () => MaybeAsync;
  readonly onDone: () => void;
};

const SCOPES = ['contact', 'list'] as const satisfies readonly Consent['scope'][];

export function ConsentForm({ consent, onPatch, onRemove, onDone }: ConsentFormProps) {
  const { t } = useMessages();
  const version = useDraft(consent.textVersion, (textVersion) => onPatch({ textVersion }));
  return (
    <div className={styles.form} data-fields>
      <Select
        label={t('members.consentScope')}
        options={SCOPES.map((id) => ({ id, label: t(`members.consentScope.${id}`) }))}
        value={consent.scope}
        onChange={(scope) => onPatch({ scope })}
      />
      <DateField
        label={t('members.consentGivenOn')}
        value={consent.givenOn === '' ? null : consent.givenOn}
        onChange={(date) => onPatch({ givenOn: date ?? '' })}
      />
      <TextField label={t('members.consentVersion')} {...version.field} />
      <FormEnd onRemove={onRemove} onDone={onDone} />
    </div>
  );
}
