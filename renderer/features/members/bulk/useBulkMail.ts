import { useState } from 'react';
import { MAILTO_LIMIT, mailtoUrl } from '../../../../shared/domain/invitation';
import { planMail, type MailPlan } from '../../../../shared/domain/listExport';
import { memberToDisplayName, membersToRecipients } from '../../../../shared/domain/membership';
import type { Member } from '../../../../shared/schema';
import { valueOf } from '../../../live';
import { toast, useMessages, type MenuEntry } from '../../../ui';

/** So many are named who have no address; more are counted. */
const NAMED = 3;

type Kind = 'write' | 'copy';

interface BulkMail {
  readonly write: MenuEntry;
  readonly copy: MenuEntry;
  /** Some would be left out: asked before anything is done. */
  readonly asked: { readonly kind: Kind; readonly plan: MailPlan } | null;
  readonly choose: (members: readonly Member[]) => Promise<void>;
  readonly close: () => void;
}

/** A letter to all of them, or their addresses for one: by default to those a letter to many may go to. */
export function useBulkMail(members: readonly Member[]): BulkMail {
  const { t, language } = useMessages();
  const [asked, setAsked] = useState<BulkMail['asked']>(null);

  /** Who is left out: said, since nobody looks for it. */
  function withoutWords(without: readonly Member[]): string {
    const names = without.slice(0, NAMED).map((member) => memberToDisplayName(member) || t('members.unnamed'));
    const more = without.length - names.length;
    const list = new Intl.ListFormat(language, { type: 'unit', style: 'short' }).format(names);
    return without.length === 0 ? '' : t('members.bulk.without', { count: without.length, names: list, more });
  }

  function say(done: string, without: readonly Member[]): void {
    const left = withoutWords(without);
    toast({ message: left === '' ? done : `${done} ${left}`, tone: left === '' ? 'success' : 'warning' });
  }

  async function copy(people: readonly Member[]): Promise<void> {
    const { text, addresses, without } = membersToRecipients(people);
    if (addresses.length === 0) {
      say(t('members.bulk.noAddress'), without);
      return;
    }
    await navigator.clipboard.writeText(text);
    say(t('members.bulk.copied', { count: addresses.length }), without);
  }

  /** Blind copies: a network is no list of addresses for its members. */
  async function write(people: readonly Member[]): Promise<void> {
    const { text, addresses, without } = membersToRecipients(people);
    if (addresses.length === 0) {
      say(t('members.bulk.noAddress'), without);
      return;
    }
    const draft = { to: [], bcc: [...addresses], subject: '', body: '' };
    if (mailtoUrl(draft).length <= MAILTO_LIMIT) {
      await valueOf(window.verbund.composeMail(draft));
      if (without.length > 0) say(t('members.bulk.mailOpened', { count: addresses.length }), without);
      return;
    }
    // What no mail program takes from us it takes from the clipboard.
    await navigator.clipboard.writeText(text);
    await valueOf(window.verbund.composeMail({ ...draft, bcc: [] }));
    say(t('members.bulk.tooMany', { count: addresses.length }), without);
  }

  const run = (kind: Kind, people: readonly Member[]): Promise<void> => (kind === 'write' ? write : copy)(people);

  async function start(kind: Kind): Promise<void> {
    const plan = planMail(members);
    if (plan.agreed.length === members.length) await run(kind, members);
    else setAsked({ kind, plan });
  }

  return {
    write: { id: 'mail', label: t('members.bulk.mail'), onSelect: () => start('write') },
    copy: { id: 'copy', label: t('members.bulk.copy'), onSelect: () => start('copy') },
    asked,
    async choose(people) {
      setAsked(null);
      if (asked) await run(asked.kind, people);
    },
    close: () => setAsked(null),
  };
}
