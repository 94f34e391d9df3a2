import { Section, useMessages } from '../../ui';
import { FileList } from './FileList';

interface FilesSectionProps {
  readonly targetId: string;
  readonly level?: 2 | 3;
  /** Beside a text that is written: says nothing where there is nothing, and leaves what is pasted to the text. */
  readonly isCompact?: boolean;
}

/** The files of the record that a page is about. */
export function FilesSection({ targetId, level = 2, isCompact = false }: FilesSectionProps) {
  const { t } = useMessages();
  return (
    <Section title={t('files.title')} level={level}>
      <FileList targetId={targetId} takesPastes={!isCompact} isCompact={isCompact} />
    </Section>
  );
}
