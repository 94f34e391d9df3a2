import { Section, useMessages } from '../../ui';
import { FileList } from './FileList';

interface FilesSectionProps {
  readonly targetId: string;
  readonly level?: 2 | 3;
}

/** The files of the record that a page is about. */
export function FilesSection({ targetId, level = 2 }: FilesSectionProps) {
  const { t } = useMessages();
  return (
    <Section title={t('files.title')} level={level}>
      <FileList targetId={targetId} takesPastes />
    </Section>
  );
}
