import { Button, type MaybeAsync, useMessages } from '../../ui';

interface WriteButtonProps {
  readonly create: number;
  readonly update: number;
  /** How many are invited, or answer. */
  readonly invitees?: number;
  readonly onPress: () => MaybeAsync;
}

/** Says what it is about to write, and is off where that is nothing. */
export function WriteButton({ create, update, invitees = 0, onPress }: WriteButtonProps) {
  const { t } = useMessages();
  const isNothing = create + update === 0;
  return (
    <Button changesData variant="primary" isDisabled={isNothing && invitees === 0} onPress={onPress}>
      {[
        ...(isNothing && invitees > 0
          ? []
          : [t('members.import.write', { create, update, both: create > 0 && update > 0, none: isNothing })]),
        ...(invitees > 0 ? [t('members.import.writeInvitees', { count: invitees })] : []),
      ].join(' · ')}
    </Button>
  );
}
