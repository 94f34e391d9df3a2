import { useMemo } from 'react';
import { memberList, type MemberExportRow } from '../../../shared/domain/listExport';
import { templateOn } from '../../../shared/domain/minutes';
import { NETWORK_ID } from '../../../shared/schema/network';
import { useRecord, useRecords, useToday } from '../../live';
import { useMessages } from '../../ui';
import { ListExportDialog, type ListExportDialogProps } from './ListExportDialog';
import { cardFile } from './listFiles';
import { addressFiles, memberLabelFiles, shownFiles } from './paperFiles';
import type { ShownList } from './shownList';
import { usePaperOptions } from './usePaperOptions';

type MemberExportDialogProps = Pick<ListExportDialogProps<MemberExportRow>, 'rows' | 'selection' | 'onClose'> & {
  readonly shown: ShownList;
};

/** People, besides a table: as the list that is on the screen, contact cards, an address list, labels. */
export function MemberExportDialog({ shown, ...props }: MemberExportDialogProps) {
  const { t, language } = useMessages();
  const members = useRecords('members').records;
  const today = useToday();
  const network = useRecord('network', NETWORK_ID);
  const { grouping, sheet, options } = usePaperOptions();
  const files = useMemo(() => {
    const template = templateOn(network, members, { day: today, language });
    return [
      ...shownFiles<MemberExportRow>(shown, template, t('listExport.list.members')),
      cardFile(memberList, '4.0', t('listExport.cards')),
      cardFile(memberList, '3.0', t('listExport.cardsOutlook')),
      ...addressFiles(grouping, template, t('documents.addresses')),
      ...memberLabelFiles(sheet, template, t('documents.labels')),
    ];
  }, [t, language, network, members, today, grouping, sheet, shown]);
  return <ListExportDialog list={memberList} files={files} shown={shown} options={options} {...props} />;
}
