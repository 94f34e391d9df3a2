import { useEffect, useState } from 'react';
import type { Contradiction } from '../../../../shared/domain/merging';
import { whoSaid, type Said } from '../../../data';
import { useSession } from '../../../live';
import { useAct } from '../../../ui';

interface Authors {
  readonly merged?: Said | undefined;
  readonly apart?: Said | undefined;
}

/** Who merged the two and who told them apart; nobody until that is read, and where this laptop does not know. */
export function useWhoSaid(contradiction: Contradiction): Authors {
  const { history } = useSession();
  const act = useAct();
  const [authors, setAuthors] = useState<Authors>({});
  // The journal is on the disk, not in memory.
  useEffect(() => {
    let isCurrent = true;
    act(async () => {
      const { stays, goes } = contradiction;
      const [ofStays, ofGoes] = await Promise.all([history(stays), history(goes)]);
      if (isCurrent) setAuthors(whoSaid(contradiction, { ofStays, ofGoes }));
    });
    return () => {
      isCurrent = false;
    };
  }, [act, history, contradiction]);
  return authors;
}
