import type { Network } from '../../../shared/schema';
import { NETWORK_ID } from '../../../shared/schema/network';
import { useSession } from '../../live';
import { CheckboxGroup, FieldGrid, FieldGridWide, Section, useMessages } from '../../ui';
import { LogoField } from './LogoField';
import styles from './network.module.css';
import { NetworkText } from './NetworkText';

export function LetterheadSection({ network }: { readonly network: Network }) {
  const { t } = useMessages();
  const repository = useSession().repositories.network;
  return (
    <Section title={t('common.network.letterhead')}>
      <p className={styles.hint}>{t('common.network.letterheadText')}</p>
      <FieldGrid>
        <FieldGridWide>
          <LogoField network={network} />
        </FieldGridWide>
        <NetworkText
          network={network}
          field="letterheadAddress"
          label={t('common.network.address')}
          description={t('common.network.addressHint')}
          isLong
        />
        <NetworkText
          network={network}
          field="logoAlt"
          label={t('common.network.logoAlt')}
          description={t('common.network.logoAltHint')}
        />
        <NetworkText
          network={network}
          field="letterSignature"
          label={t('common.network.letterSignature')}
          description={t('common.network.letterSignatureHint')}
          isLong
        />
        <CheckboxGroup
          label={t('common.network.onLetterhead')}
          description={t('common.network.speakersHint')}
          options={[{ id: 'speakers', label: t('common.network.speakers') }]}
          value={network.letterheadSpeakers ? ['speakers'] : []}
          onChange={(chosen) => repository.update(NETWORK_ID, { letterheadSpeakers: chosen.includes('speakers') })}
        />
      </FieldGrid>
    </Section>
  );
}
