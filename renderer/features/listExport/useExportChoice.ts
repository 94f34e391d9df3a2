import { useState } from 'react';
import type { Audience, ExportList, ExportRow, FieldId } from '../../../shared/domain/listExport';
import { useApp } from '../../live';
import type { FormatId, ListFile } from './listFiles';

export type ExportChoice = {
  readonly formats: readonly FormatId[];
  readonly fields: readonly FieldId[];
  readonly audience: Audience;
};

/** What is chosen, at first as it was last time on this laptop; ids of another version count for nothing. */
export function useExportChoice<Row extends ExportRow>(list: ExportList<Row>, files: readonly ListFile<Row>[]) {
  const { settings, updateSettings } = useApp();
  const [choice, setChoice] = useState<ExportChoice>(() => {
    const kept = settings.listExports[list.kind];
    const [first] = list.audiences;
    // A register is read before it is reckoned with.
    const usual = files.some(({ id }) => id === 'pdf') ? 'pdf' : 'xlsx';
    if (!kept) return { formats: [usual], fields: list.usualFields, audience: first };
    return {
      formats: files.map(({ id }) => id).filter((id) => kept.formats.includes(id)),
      fields: list.fields.map(({ id }) => id).filter((id) => kept.fields.includes(id)),
      audience: list.audiences.find((audience) => audience === kept.audience) ?? first,
    };
  });
  return {
    choice,
    change: (patch: Partial<ExportChoice>): void => setChoice((before) => ({ ...before, ...patch })),
    keep: (): Promise<void> =>
      updateSettings({
        listExports: {
          ...settings.listExports,
          [list.kind]: { formats: [...choice.formats], fields: [...choice.fields], audience: choice.audience },
        },
      }),
  };
}
