import { FoundNetwork } from './FoundNetwork';
import { OpenBackup } from './OpenBackup';
import { useOpenBackup } from './useOpenBackup';

/** On a laptop that has nothing yet: from a file of another one to a network that is all there. */
export function RestoreHere() {
  const opening = useOpenBackup();
  return opening.stage.kind === 'read' ? (
    <FoundNetwork stage={opening.stage} onOther={opening.reset} />
  ) : (
    <OpenBackup opening={opening} />
  );
}
