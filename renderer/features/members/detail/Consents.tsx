import { Pencil, Plus } from 'lucide-react';
import { useState } from 'react';
import { ulid } from '../../../../shared/ulid';
import type { Member } from '../../../../shared/schema';
import { useToday } from '../../../live';
import { Badge, Button, IconButton, InlineRow, useMessages } from '../../../ui';
import { ConsentForm } from './ConsentForm';
import styles from './detail.module.css';
import type { SaveMember } from './SaveMember';

type Consent = Member['consents'][number];

export function Consents({ consents, save }: { readonly consents: readonly Consent[]; readonly save: SaveMember }) {
  const { t } = useMessages();
  const today = useToday();
  const [editedId, setEditedId] = useState<string | null>(null);

  function add(): Promise<unknown> {
    const id = ulid();
    setEditedId(id);
    return save((current) => ({
      consents: [...current.consents, { id, scope: 'contact', givenOn: today, textVersion: '' }],
    }));
  }
  function patch(id: string, change: Partial<Consent>): Promise<unknown> {
    return save((current) => ({
      consents: current.consents.map((consent) => (consent.id === id ? { ...consent, ...change } : consent)),
    }));
  }
  function remove(id: string): Promise<unknown> {
    return save((current) => ({ consents: current.consents.filter((consent) => consent.id !== id) }));
  }

  return (
    <InlineRow isWide label={t('members.consent')}>
      {consents.map((consent) =>
        consent.id === editedId ? (
          <ConsentForm
            key={consent.id}
            consent={consent}
            onPatch={(change) => patch(consent.id, change)}
            onRemove={() => remove(consent.id)}
            onDone={() => setEditedId(null)}
          />
        ) : (
          <div key={consent.id} className={styles.line}>
            <ConsentText consent={consent} />
            <IconButton
              changesData
              label={t('members.consentEdit')}
              icon={Pencil}
              onPress={() => setEditedId(consent.id)}
            />
          </div>
        ),
      )}
      <div className={styles.add}>
        <Button changesData variant="quiet" size="small" icon={Plus} onPress={add}>
          {t('members.consentAdd')}
        </Button>
      </div>
    </InlineRow>
  );
}

function ConsentText({ consent: { scope, givenOn, textVersion } }: { readonly consent: Consent }) {
  const { t, formatDate } = useMessages();
  return (
    <span className={styles.lineText}>
      {t('members.consentText', {
        scope: t(`members.consentScope.${scope}`),
        hasDate: givenOn !== '',
        date: formatDate(givenOn),
      })}{' '}
      {textVersion !== '' && <Badge>{t('members.consentVersionBadge', { version: textVersion })}</Badge>}
    </span>
  );
}
