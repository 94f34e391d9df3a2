import { useMemo } from 'react';
import { Calm, InlineRow, type MaybeAsync, MultiComboBox, useMessages } from '../../../ui';
import { useTopics } from '../../institutions';

type TopicsRowProps = {
  readonly label: string;
  readonly value: readonly string[];
  readonly onChange: (ids: readonly string[]) => MaybeAsync;
};

export function TopicsRow({ label, value, onChange }: TopicsRowProps) {
  const { t } = useMessages();
  const topics = useTopics();
  // An archived topic is no longer offered, but keeps its name where it was chosen.
  const options = useMemo(
    () =>
      topics
        .filter(({ id, archived }) => !archived || value.includes(id))
        .map(({ id, title }) => ({ id, label: title })),
    [topics, value],
  );
  return (
    <InlineRow isWide label={label}>
      <Calm hasTags>
        <MultiComboBox
          label={label}
          isLabelHidden
          options={options}
          value={value}
          onChange={onChange}
          placeholder={t('members.addTopic')}
        />
      </Calm>
    </InlineRow>
  );
}
