import { useEffect, useState } from 'react';
import type { FileRecord } from '../../../shared/schema';
import { useSession } from '../../live';
import { useAct } from '../../ui';
import { closeContent, openContent, type Content } from './quickLook/openContent';

/** What a file shows; undefined while it is made ready, and while its bytes are not here. Ends with the component. */
export function useFileContent({ id, name }: FileRecord, isHere: boolean): Content | undefined {
  const { files } = useSession();
  const act = useAct();
  const [content, setContent] = useState<Content>();
  // Bytes are on the disk, and what they become (an address of the browser, a worker) has to be let go again.
  useEffect(() => {
    if (!isHere) return;
    let isGone = false;
    let opened: Content | undefined;
    act(async () => {
      const read = await files.read(id);
      // What is not whole after all is told by its state.
      if (!read.ok) return;
      opened = await openContent(name, read.value);
      if (isGone) closeContent(opened);
      else setContent(opened);
    });
    return () => {
      isGone = true;
      if (opened) closeContent(opened);
      setContent(undefined);
    };
  }, [act, files, id, name, isHere]);
  return content;
}
