import type { Network } from '../../../shared/schema';
import { FieldGrid, FieldGridWide, Section, useMessages } from '../../ui';
import { LogoField } from './LogoField';
import styles from './network.module.css';
import { NetworkText } from './NetworkText';

export function LetterheadSection({ network }: { readonly network: Network }) {
  const { t } = useMessages();
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
      </FieldGrid>
    </Section>
  );
}
