import type { ImportFile } from '../../../shared/domain/import';
import { Button, Callout, useMessages } from '../../ui';
import styles from './import.module.css';
import { LeftOut } from './LeftOut';
import { fieldsMappedTwice, hasEmailColumn, hasNameColumn } from './previewRows';
import type { ImportPlanning } from './useImportPlan';

interface ImportNotesProps {
  readonly file: ImportFile;
  readonly planning: Pick<ImportPlanning, 'mappings' | 'isRecalled' | 'forgetRecalled'>;
}

/** What is to be known of the file before anything is taken over: what is wrong stands out, what was done is a line. */
export function ImportNotes({ file: { table, format }, planning }: ImportNotesProps) {
  const { t } = useMessages();
  const { mappings, isRecalled, forgetRecalled } = planning;
  const hasName = hasNameColumn(mappings);
  const twice = fieldsMappedTwice(mappings);
  const hidden = format.kind === 'sheet' ? format.hiddenRows + format.hiddenColumns : 0;
  return (
    <>
      {!hasName && <Callout tone="warning" title={t('members.import.noNameColumn')} />}
      {hasName && !hasEmailColumn(mappings) && <Callout tone="warning" title={t('members.import.noEmailColumn')} />}
      {twice.length > 0 && (
        <Callout
          tone="warning"
          title={t('members.import.mappedTwice', {
            fields: twice.map((field) => t(`import.field.${field}`)).join(', '),
          })}
        />
      )}
      <div className={styles.notes}>
        {isRecalled && (
          <p>
            {t('members.import.remembered')}{' '}
            <Button size="small" variant="quiet" onPress={forgetRecalled}>
              {t('members.import.forget')}
            </Button>
          </p>
        )}
        {table.above.length > 0 && (
          <p>{t('members.import.above', { count: table.above.length, text: table.above.join(' · ') })}</p>
        )}
        {format.kind === 'sheet' && hidden > 0 && (
          <p>{t('members.import.hidden', { rows: format.hiddenRows, columns: format.hiddenColumns })}</p>
        )}
        <LeftOut table={table} columns={mappings} />
      </div>
    </>
  );
}
