import { Button, type MaybeAsync, useMessages } from '../../ui';

interface WriteButtonProps {
  readonly create: number;
  readonly update: number;
  readonly onPress: () => MaybeAsync;
}

/** Says what it is about to write, and is off where that is nothing. */
export function WriteButton({ create, update, onPress }: WriteButtonProps) {
  const { t } = useMessages();
  return (
    <Button changesData variant="primary" isDisabled={create + update === 0} onPress={onPress}>
      {t('members.import.write', { create, update, both: create > 0 && update > 0, none: create + update === 0 })}
    </Button>
  );
}
