import { useMemo } from 'react';
import { splitTags, tagsOf } from '../../../../shared/domain/membership';
import { useRecords } from '../../../live';
import { Calm, InlineRow, type MaybeAsync, MultiComboBox, useMessages } from '../../../ui';

type TagsRowProps = {
  readonly tags: readonly string[];
  readonly onChange: (tags: readonly string[]) => MaybeAsync;
};

/** Words of the network's own; those that others have already are offered, so that one thing keeps one word. */
export function TagsRow({ tags, onChange }: TagsRowProps) {
  const { t, collator } = useMessages();
  const { records } = useRecords('members');
  const options = useMemo(
    () => tagsOf(records, collator.compare).map((tag) => ({ id: tag, label: tag })),
    [records, collator],
  );
  return (
    <InlineRow isWide label={t('members.tags')}>
      <Calm hasTags>
        <MultiComboBox
          label={t('members.tags')}
          isLabelHidden
          options={options}
          value={tags}
          onChange={onChange}
          takesAnyText
          onCreate={(text) => onChange([...new Set([...tags, ...splitTags(text)])])}
          placeholder={t('members.addTag')}
        />
      </Calm>
    </InlineRow>
  );
}
