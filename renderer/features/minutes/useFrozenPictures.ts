import { useEffect, useState, useSyncExternalStore } from 'react';
import { pictureHashes, type MinutesContent } from '../../../shared/documents';
import { useSession } from '../../live';
import { useAct } from '../../ui';
import { filesWithPictures, readFrozenPictures, type FrozenPictures } from './frozenPictures';

const NONE: FrozenPictures = { pictures: new Map(), missing: 0 };

/** The pictures of frozen minutes as far as they are here, live; undefined until they are read. */
export function useFrozenPictures(content: MinutesContent | undefined): FrozenPictures | undefined {
  const session = useSession();
  const act = useAct();
  const here = useSyncExternalStore(session.files.subscribe, () =>
    content ? filesWithPictures(content, session).join(' ') : '',
  );
  const [read, setRead] = useState<{ readonly of: MinutesContent; readonly pictures: FrozenPictures }>();
  const hasPictures = content !== undefined && pictureHashes(content).length > 0;

  // Bytes are on the disk.
  useEffect(() => {
    let isGone = false;
    if (content && hasPictures)
      act(async () => {
        const pictures = await readFrozenPictures(content, session);
        if (!isGone) setRead({ of: content, pictures });
      });
    return () => {
      isGone = true;
    };
  }, [act, content, hasPictures, session, here]);

  if (!hasPictures) return NONE;
  return read?.of === content ? read.pictures : undefined;
}
