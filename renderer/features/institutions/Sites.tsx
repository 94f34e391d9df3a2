import { Pencil, Plus } from 'lucide-react';
import { useState } from 'react';
import type { Institution, Site } from '../../../shared/schema';
import { ulid } from '../../../shared/ulid';
import { useDraft } from '../../live';
import {
  Button,
  ComboBox,
  FieldGrid,
  FieldGridWide,
  IconButton,
  keepEscape,
  type MaybeAsync,
  Section,
  TextField,
  useMessages,
} from '../../ui';
import styles from './Sites.module.css';
import type { SaveInstitution } from './SaveInstitution';
import { useInstitutionTexts } from './useInstitutionTexts';

/** Offices of the institution elsewhere. */
export function Sites({ institution, save }: { readonly institution: Institution; readonly save: SaveInstitution }) {
  const { t } = useMessages();
  const [editedId, setEditedId] = useState<string | null>(null);
  const lineOf = ({ title, street, postalCode, city }: Site): string =>
    [title, street, `${postalCode} ${city}`.trim()].filter((part) => part !== '').join(', ');

  function add(): Promise<unknown> {
    const id = ulid();
    setEditedId(id);
    const site = { id, title: '', street: '', postalCode: '', city: '', state: '' };
    return save((current) => ({ sites: [...current.sites, site] }));
  }
  function change(edit: (site: Site) => readonly Site[]): Promise<unknown> {
    return save((current) => ({ sites: current.sites.flatMap(edit) }));
  }

  return (
    <Section
      title={t('institutions.sites')}
      level={3}
      actions={
        <Button changesData variant="quiet" size="small" icon={Plus} onPress={add}>
          {t('institutions.siteAdd')}
        </Button>
      }
    >
      {institution.sites.length > 0 && (
        <ul className={styles.sites}>
          {institution.sites.map((site) => (
            <li key={site.id}>
              {site.id === editedId ? (
                <SiteForm
                  site={site}
                  onPatch={(patch) => change((one) => [one.id === site.id ? { ...one, ...patch } : one])}
                  onRemove={() => change((one) => (one.id === site.id ? [] : [one]))}
                  onDone={() => setEditedId(null)}
                />
              ) : (
                <div className={styles.site}>
                  <span className={styles.text}>{lineOf(site) || t('institutions.siteEmpty')}</span>
                  <IconButton
                    changesData
                    label={t('institutions.siteEdit', { site: lineOf(site) })}
                    icon={Pencil}
                    onPress={() => setEditedId(site.id)}
                  />
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

type SiteFormProps = {
  readonly site: Site;
  readonly onPatch: (patch: Partial<Site>) => Promise<unknown>;
  readonly onRemove: () => MaybeAsync;
  readonly onDone: () => void;
};

function SiteForm({ site, onPatch, onRemove, onDone }: SiteFormProps) {
  const { t } = useMessages();
  const { stateOptions } = useInstitutionTexts();
  const title = useDraft(site.title, (text) => onPatch({ title: text }));
  const street = useDraft(site.street, (text) => onPatch({ street: text }));
  const postalCode = useDraft(site.postalCode, (text) => onPatch({ postalCode: text }));
  const city = useDraft(site.city, (text) => onPatch({ city: text }));
  return (
    <div className={styles.form} data-fields onKeyDown={keepEscape}>
      <FieldGrid>
        <FieldGridWide>
          <TextField label={t('institutions.siteTitle')} {...title.field} autoFocus />
        </FieldGridWide>
        <FieldGridWide>
          <TextField label={t('institutions.siteStreet')} {...street.field} />
        </FieldGridWide>
        <TextField label={t('institutions.sitePostalCode')} {...postalCode.field} />
        <TextField label={t('institutions.siteCity')} {...city.field} />
        <FieldGridWide>
          <ComboBox
            label={t('institutions.siteState')}
            options={stateOptions}
            value={site.state === '' ? null : site.state}
            onChange={(state) => onPatch({ state: state ?? '' })}
            placeholder="–"
          />
        </FieldGridWide>
      </FieldGrid>
      <div className={styles.end}>
        <Button size="small" takesFields onPress={onDone}>
          {t('institutions.done')}
        </Button>
        <Button size="small" variant="quiet" onPress={onRemove}>
          {t('institutions.siteRemove')}
        </Button>
      </div>
    </div>
  );
}
