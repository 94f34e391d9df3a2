import { CONTACT_SOURCES, CONTACT_USES, type ContactKind } from '../../../../shared/domain/membership';
import type { Contact } from '../../../../shared/schema';
import { useDraft } from '../../../live';
import { DateField, keepEscape, type MaybeAsync, Select, TextField, useMessages } from '../../../ui';
import styles from './detail.module.css';
import { emailProblemOf } from './emailProblem';
import { FormEnd } from './FormEnd';

type ContactFormProps = {
  readonly contact: Pick<Contact, 'use' | 'source' | 'asOf'> & Partial<Pick<Contact, 'value'>>;
  /** With it, the address itself is here too, because it has no field of its own. */
  readonly kind?: ContactKind;
  readonly onPatch: (patch: Partial<Contact>) => Promise<unknown>;
  readonly onRemove?: () => MaybeAsync;
  readonly onDone: () => void;
};

const UNKNOWN = 'unknown';

/** What an address or a number is for, where it is from and of which day. */
export function ContactForm({ contact, kind, onPatch, onRemove, onDone }: ContactFormProps) {
  const { t } = useMessages();
  const value = useDraft(contact.value ?? '', (text) => onPatch({ value: text.trim() }));
  const problem = kind === 'email' ? emailProblemOf(value.field.value) : undefined;
  const unknown = { id: UNKNOWN, label: t('members.notKnown') } as const;
  return (
    <div className={styles.form} data-fields onKeyDown={keepEscape}>
      {kind && (
        <TextField
          label={t(`members.contactValue.${kind}`)}
          {...value.field}
          error={problem && t(`members.email.${problem}`)}
          autoFocus
        />
      )}
      <div className={styles.pair}>
        <Select
          label={t('members.contactUse')}
          options={[...CONTACT_USES.map((id) => ({ id, label: t(`records.value.contactUse.${id}`) })), unknown]}
          value={CONTACT_USES.find((id) => id === contact.use) ?? UNKNOWN}
          onChange={(id) => onPatch({ use: id === UNKNOWN ? '' : id })}
        />
        <Select
          label={t('members.contactSource')}
          options={[...CONTACT_SOURCES.map((id) => ({ id, label: t(`records.value.contactSource.${id}`) })), unknown]}
          value={CONTACT_SOURCES.find((id) => id === contact.source) ?? UNKNOWN}
          onChange={(id) => onPatch({ source: id === UNKNOWN ? '' : id })}
        />
      </div>
      <DateField
        label={t('members.contactDate')}
        value={contact.asOf === '' ? null : contact.asOf}
        onChange={(date) => onPatch({ asOf: date ?? '' })}
      />
      <FormEnd onRemove={onRemove} onDone={onDone} />
    </div>
  );
}
