import { FileTrigger } from 'react-aria-components';
import { IconButton } from '../actions/IconButton';
import type { MaybeAsync } from '../actions/runAction';
import { usePendingAct } from '../actions/useAct';
import type { Icon } from '../Icon';

export type FileIconButtonProps = {
  readonly label: string;
  readonly icon: Icon;
  /** Media types that are offered. */
  readonly types: readonly string[];
  readonly onFiles: (files: readonly File[]) => MaybeAsync;
};

/** Asks for files of some kinds; any number. */
export function FileIconButton({ label, icon, types, onFiles }: FileIconButtonProps) {
  const { act, isPending } = usePendingAct();
  return (
    <FileTrigger
      allowsMultiple
      acceptedFileTypes={types}
      onSelect={(list) => {
        const files = [...(list ?? [])];
        if (files.length > 0) act(() => onFiles(files));
      }}
    >
      <IconButton label={label} icon={icon} isDisabled={isPending} />
    </FileTrigger>
  );
}
