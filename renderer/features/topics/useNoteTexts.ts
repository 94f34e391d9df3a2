import { MATURITIES, NOTE_KINDS } from '../../../shared/schema/notes';
import { STANDALONE_KINDS } from '../../../shared/domain/topics';
import type { Maturity, NoteKind } from '../../../shared/schema';
import { useMessages } from '../../ui';

/** Names of kinds, degrees and labels as options of pickers. TLP labels are never translated. */
export function useNoteTexts() {
  const { t } = useMessages();
  return {
    kindName: (kind: NoteKind) => t(`topics.kind.${kind}`),
    maturityName: (maturity: Maturity) => t(`topics.maturity.${maturity}`),
    kindOptions: NOTE_KINDS.filter((kind) => kind !== 'contribution').map((id) => ({
      id,
      label: t(`topics.kind.${id}`),
    })),
    filterOptions: [
      { id: 'all' as const, label: t('topics.kind.all') },
      ...STANDALONE_KINDS.map((id) => ({ id, label: t(`topics.kinds.${id}`) })),
    ],
    maturityOptions: [
      { id: 'none' as const, label: t('topics.note.noMaturity') },
      ...MATURITIES.map((id) => ({ id, label: t(`topics.maturity.${id}`) })),
    ],
  };
}
