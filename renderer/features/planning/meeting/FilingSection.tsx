import type { Meeting } from '../../../../shared/schema';
import { NETWORK_ID } from '../../../../shared/schema/network';
import { useDraft, useRecord, useSession } from '../../../live';
import { FieldGrid, Section, TextArea, TextField, useMessages } from '../../../ui';

/** What the minutes say beside what was recorded: how they are filed, what is attached, who gets them. */
export function FilingSection({ meeting }: { readonly meeting: Meeting }) {
  const { t } = useMessages();
  const network = useRecord('network', NETWORK_ID);
  const ofNetwork = network?.fileReference.trim() ?? '';
  const reference = useFilingDraft(meeting, 'fileReference');
  const annexes = useFilingDraft(meeting, 'annexes');
  const distribution = useFilingDraft(meeting, 'distributionList');
  return (
    <Section title={t('meetings.filing')}>
      <FieldGrid>
        <TextField
          label={t('meetings.filing.fileReference')}
          description={
            ofNetwork === ''
              ? t('meetings.filing.fileReferenceHint')
              : t('meetings.filing.fileReferenceOfNetwork', { text: ofNetwork })
          }
          {...reference.field}
        />
        <TextArea
          label={t('meetings.filing.annexes')}
          description={t('meetings.filing.annexesHint')}
          {...annexes.field}
        />
        <TextArea
          label={t('meetings.filing.distributionList')}
          description={t('meetings.filing.distributionHint')}
          {...distribution.field}
        />
      </FieldGrid>
    </Section>
  );
}

function useFilingDraft(
  meeting: Meeting,
  field: 'fileReference' | 'annexes' | 'distributionList',
): ReturnType<typeof useDraft<string>> {
  const { repositories } = useSession();
  return useDraft(meeting[field], (value) => repositories.meetings.update(meeting.id, { [field]: value }));
}
