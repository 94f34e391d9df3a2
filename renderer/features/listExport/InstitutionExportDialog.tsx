import { useMemo } from 'react';
import { institutionList, type InstitutionExportRow } from '../../../shared/domain/listExport';
import { networkTemplate } from '../../../shared/domain/minutes';
import { NETWORK_ID } from '../../../shared/schema/network';
import { useRecord } from '../../live';
import { useMessages } from '../../ui';
import { ListExportDialog, type ListExportDialogProps } from './ListExportDialog';
import { institutionLabelFiles } from './paperFiles';
import { usePaperOptions } from './usePaperOptions';

type InstitutionExportDialogProps = Pick<ListExportDialogProps<InstitutionExportRow>, 'rows' | 'selection' | 'onClose'>;

/** Institutions, besides a table: as labels. */
export function InstitutionExportDialog(props: InstitutionExportDialogProps) {
  const { t } = useMessages();
  const network = useRecord('network', NETWORK_ID);
  const { sheet, options } = usePaperOptions();
  const files = useMemo(
    () => institutionLabelFiles(sheet, networkTemplate(network), t('documents.labels')),
    [t, network, sheet],
  );
  return <ListExportDialog list={institutionList} files={files} options={options} {...props} />;
}
