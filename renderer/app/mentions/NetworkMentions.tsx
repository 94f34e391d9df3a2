import { useMemo, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { recordToPath } from '../../features/sync';
import { MentionsProvider, useSession, useToday } from '../../live';
import { useMessages } from '../../ui';
import { createMentions } from './createMentions';

/** What texts of the open network may name, for the fields in it. */
export function NetworkMentions({ children }: { readonly children: ReactNode }) {
  const { repositories, confidentiality } = useSession();
  const { t, formatDate } = useMessages();
  const [, navigate] = useLocation();
  const today = useToday();
  const mentions = useMemo(
    () =>
      createMentions({
        repositories,
        confidentiality,
        t,
        formatDate,
        today,
        open(record) {
          const path = recordToPath({ ...record });
          if (path !== undefined) navigate(path);
        },
      }),
    [repositories, confidentiality, t, formatDate, today, navigate],
  );
  return <MentionsProvider mentions={mentions}>{children}</MentionsProvider>;
}
