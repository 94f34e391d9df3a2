import { attendanceColumns } from '../../../shared/documents';
import type { Network } from '../../../shared/schema';
import { APPROVALS } from '../../../shared/schema/minutes';
import { NETWORK_ID } from '../../../shared/schema/network';
import { useSession } from '../../live';
import { CheckboxGroup, FieldGrid, FieldGridWide, Section, SegmentedControl, useMessages } from '../../ui';
import styles from './network.module.css';
import { NetworkText } from './NetworkText';

const PARTS = ['signatures', ...attendanceColumns] as const;

/** What is in the minutes of this network beside what was recorded. */
export function TemplateSection({ network }: { readonly network: Network }) {
  const { t } = useMessages();
  const repository = useSession().repositories.network;
  const chosen = PARTS.filter((part) =>
    part === 'signatures' ? network.minutesSignatures : network.attendanceColumns.includes(part),
  );
  return (
    <Section title={t('common.network.minutesTemplate')}>
      <p className={styles.hint}>{t('common.network.templateNote')}</p>
      <FieldGrid>
        <NetworkText
          network={network}
          field="minutesOpening"
          label={t('common.network.minutesOpening')}
          description={t('common.network.minutesOpeningHint')}
          isLong
        />
        <NetworkText
          network={network}
          field="minutesClosing"
          label={t('common.network.minutesClosing')}
          description={t('common.network.minutesClosingHint')}
          isLong
        />
        <NetworkText
          network={network}
          field="fileReference"
          label={t('common.network.fileReference')}
          description={t('common.network.fileReferenceHint')}
        />
        <NetworkText
          network={network}
          field="distributionList"
          label={t('common.network.distributionList')}
          description={t('common.network.distributionListHint')}
          isLong
        />
        <FieldGridWide>
          <SegmentedControl
            label={t('common.network.minutesApproval')}
            description={t(`common.network.minutesApproval.${network.minutesApproval}`)}
            value={network.minutesApproval}
            onChange={(minutesApproval) => repository.update(NETWORK_ID, { minutesApproval })}
            options={APPROVALS.map((id) => ({ id, label: t(`lifeCycle.rule.${id}`) }))}
          />
        </FieldGridWide>
        <FieldGridWide>
          <CheckboxGroup
            label={t('common.network.parts')}
            value={chosen}
            options={PARTS.map((id) => ({ id, label: t(`common.network.part.${id}`) }))}
            onChange={(parts) =>
              repository.update(NETWORK_ID, {
                minutesSignatures: parts.includes('signatures'),
                attendanceColumns: attendanceColumns.filter((column) => parts.includes(column)),
              })
            }
          />
        </FieldGridWide>
      </FieldGrid>
    </Section>
  );
}
