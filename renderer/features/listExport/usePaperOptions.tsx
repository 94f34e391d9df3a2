import type { ReactNode } from 'react';
import { addressGroupings, labelSheetIds, type AddressGrouping, type LabelSheetId } from '../../../shared/documents';
import { createListMemory } from '../../live';
import { SegmentedControl, Select, useMessages } from '../../ui';
import type { FormatId } from './listFiles';

type PaperOptions = { readonly grouping: AddressGrouping; readonly sheet: LabelSheetId };

const useMemory = createListMemory<PaperOptions>({ grouping: 'name', sheet: '70x36' });

/** How address lists and labels are laid out; asked only of what is chosen. */
export function usePaperOptions(): PaperOptions & { readonly options: (formats: readonly FormatId[]) => ReactNode } {
  const { t } = useMessages();
  const [{ grouping, sheet }, change] = useMemory();
  return {
    grouping,
    sheet,
    options: (formats) => (
      <>
        {(formats.includes('addressesPdf') || formats.includes('addressesOdt')) && (
          <SegmentedControl
            isView
            label={t('listExport.grouping')}
            options={addressGroupings.map((id) => ({ id, label: t(`listExport.grouping.${id}`) }))}
            value={grouping}
            onChange={(next) => change({ grouping: next })}
          />
        )}
        {(formats.includes('labelsPdf') || formats.includes('labelsOdt')) && (
          <Select
            isView
            label={t('listExport.labelSheet')}
            options={labelSheetIds.map((id) => ({ id, label: t(`listExport.labelSheet.${id}`) }))}
            value={sheet}
            onChange={(next) => change({ sheet: next })}
          />
        )}
      </>
    ),
  };
}
