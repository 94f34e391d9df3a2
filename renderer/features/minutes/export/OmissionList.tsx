import type { MinutesExtract, MinutesVariant } from '../../../../shared/documents';
import { Callout, Section, useMessages } from '../../../ui';
import styles from './OmissionList.module.css';

/** In words and numbers what the chosen version lacks; and where only a person can tell whether it lacks enough. */
export function OmissionList({
  variant,
  extract: { omissions, mentions },
  missingPictures,
}: {
  readonly variant: MinutesVariant;
  readonly extract: MinutesExtract;
  /** Pictures that belong in the document and are not on this laptop. */
  readonly missingPictures: number;
}) {
  const { t } = useMessages();
  return (
    <Section title={t('minutes.export.omitted')} level={3}>
      {/* Heard as soon as another choice changes it. */}
      <div role="status" className={styles.status}>
        {omissions.length === 0 && missingPictures === 0 ? (
          <p>{t(variant === 'full' ? 'minutes.export.omittedNothing' : 'minutes.export.omittedNone')}</p>
        ) : (
          <ul className={styles.list}>
            {omissions.map(({ type, count }) => (
              <li key={type}>{t(`minutes.export.omission.${type}`, { count })}</li>
            ))}
            {missingPictures > 0 && <li>{t('minutes.export.picturesNotHere', { count: missingPictures })}</li>}
          </ul>
        )}
      </div>
      {variant === 'chathamHouse' && (
        <Callout tone="warning" title={t('minutes.export.check')}>
          <p>{t(mentions.length === 0 ? 'minutes.export.checkTextNone' : 'minutes.export.checkText')}</p>
          {mentions.length > 0 && (
            <ul className={styles.list}>
              {mentions.map(({ word, items }) => (
                <li key={word}>{t('minutes.export.mention', { word, items: items.join(', ') })}</li>
              ))}
            </ul>
          )}
        </Callout>
      )}
    </Section>
  );
}
