import { useMemo } from 'react';
import { memberList, type MemberExportRow } from '../../../shared/domain/listExport';
import { networkTemplate } from '../../../shared/domain/minutes';
import { NETWORK_ID } from '../../../shared/schema/network';
import { useRecord } from '../../live';
import { useMessages } from '../../ui';
import { ListExportDialog, type ListExportDialogProps } from './ListExportDialog';
import { cardFile } from './listFiles';
import { addressFiles, memberLabelFiles } from './paperFiles';
import { usePaperOptions } from './usePaperOptions';

type MemberExportDialogProps = Pick<ListExportDialogProps<MemberExportRow>, 'rows' | 'selection' | 'onClose'>;

/** People, besides a table: as contact cards, an address list, labels. */
export function MemberExportDialog(props: MemberExportDialogProps) {
  const { t } = useMessages();
  const network = useRecord('network', NETWORK_ID);
  const { grouping, sheet, options } = usePaperOptions();
  const files = useMemo(() => {
    const template = networkTemplate(network);
    return [
      cardFile(memberList, '4.0', t('listExport.cards')),
      cardFile(memberList, '3.0', t('listExport.cardsOutlook')),
      ...addressFiles(grouping, template, t('documents.addresses')),
      ...memberLabelFiles(sheet, template, t('documents.labels')),
    ];
  }, [t, network, grouping, sheet]);
  return <ListExportDialog list={memberList} files={files} options={options} {...props} />;
}
