import { useState } from 'react';
import { memberToDisplayName } from '../../../../shared/domain/membership';
import type { Member } from '../../../../shared/schema';
import { useMemberOptions } from '../../meetings';
import { Button, ComboBox, useMessages } from '../../../ui';
import layout from './answers.module.css';

type PersonChoiceProps = {
  /** Whom it is about, as the mail says. */
  readonly name: string;
  /** As somebody said here before. */
  readonly chosen?: Member | undefined;
  /** Whose address the mail within it has. */
  readonly proposed?: Member | undefined;
  readonly onChoose: (memberId: string | null) => void;
};

/** Says whose an unknown address is. Nobody is chosen silently. */
export function PersonChoice({ name, chosen, proposed, onChoose }: PersonChoiceProps) {
  const { t } = useMessages();
  const [isOpen, setIsOpen] = useState(false);
  if (chosen)
    return (
      <Button size="small" onPress={() => onChoose(null)}>
        {t('answers.person.forget')}
      </Button>
    );
  if (isOpen) return <PersonField name={name} onChoose={onChoose} />;
  return (
    <div className={layout.choice}>
      {proposed && (
        <Button size="small" onPress={() => onChoose(proposed.id)}>
          {t('answers.person.proposed', { name: memberToDisplayName(proposed) })}
        </Button>
      )}
      <Button size="small" onPress={() => setIsOpen(true)}>
        {t('answers.person.choose')}
      </Button>
    </div>
  );
}

function PersonField({ name, onChoose }: Pick<PersonChoiceProps, 'name' | 'onChoose'>) {
  const { t } = useMessages();
  const options = useMemberOptions();
  return (
    <ComboBox
      label={t('answers.person.of', { name })}
      isLabelHidden
      placeholder={t('answers.person.search')}
      options={options}
      value={null}
      autoFocus
      onChange={(id) => (id === null ? undefined : onChoose(id))}
    />
  );
}
