import { Plus } from 'lucide-react';
import { FileTrigger } from 'react-aria-components';
import { Button, type ButtonProps } from '../actions/Button';
import type { MaybeAsync } from '../actions/runAction';
import { useAct } from '../actions/useAct';

export type FileButtonProps = Pick<ButtonProps, 'children' | 'size' | 'variant'> & {
  readonly onFiles: (files: readonly File[]) => MaybeAsync;
};

/** Asks for files of the disk, any number, that are then kept here. */
export function FileButton({ children, onFiles, size = 'small', variant = 'secondary' }: FileButtonProps) {
  const act = useAct();
  return (
    <FileTrigger
      allowsMultiple
      onSelect={(list) => {
        const files = [...(list ?? [])];
        if (files.length > 0) act(() => onFiles(files));
      }}
    >
      <Button changesData size={size} variant={variant} icon={Plus}>
        {children}
      </Button>
    </FileTrigger>
  );
}
