import * as v from 'valibot';
import { isMailAddress } from '../../../shared/documents';
import {
  mailAccountSchema,
  mailAccountWithPasswordSchema,
  USUAL_PER_MINUTE,
  type KnownMailAccount,
  type MailAccount,
  type MailAccountWithPassword,
} from '../../../shared/ipc/mailAccount';
import { toMailAddress } from '../../../shared/text/plainText';

/** What stands in the form; the port may be empty for a moment. */
export type AccountDraft = Omit<MailAccount, 'port' | 'perMinute'> & {
  readonly port: number | null;
  readonly perMinute: number | null;
  readonly password: string;
};

const USUAL_PORTS = { tls: 465, starttls: 587 } as const;

export function usualPort(security: MailAccount['security']): number {
  return USUAL_PORTS[security];
}

export function newDraft(
  known: KnownMailAccount | null,
  sender: { readonly name: string; readonly email: string },
): AccountDraft {
  if (known) {
    const { hasPassword: _hasPassword, ...account } = known;
    return { ...account, password: '' };
  }
  return {
    host: '',
    port: USUAL_PORTS.tls,
    security: 'tls',
    user: '',
    password: '',
    fromName: sender.name,
    fromAddress: isMailAddress(sender.email) ? toMailAddress(sender.email) : '',
    replyTo: '',
    perMinute: USUAL_PER_MINUTE,
  };
}

/** A port that was the usual one follows the encryption; one that somebody chose stays. */
export function withSecurity(draft: AccountDraft, security: MailAccount['security']): AccountDraft {
  const isUsual = draft.port === null || draft.port === usualPort(draft.security);
  return { ...draft, security, port: isUsual ? usualPort(security) : draft.port };
}

/** Whether the stored password goes on counting: it goes to no other server and no other login. */
export function keepsPassword(draft: AccountDraft, known: KnownMailAccount | null): boolean {
  return (
    known !== null &&
    known.hasPassword &&
    draft.password === '' &&
    known.host === draft.host.trim() &&
    known.port === draft.port &&
    known.security === draft.security &&
    known.user === draft.user.trim()
  );
}

export interface ReadDraft {
  /** Undefined while something is missing or wrong. */
  readonly account: MailAccountWithPassword | undefined;
  /** Fields in which something stands that cannot be right. */
  readonly wrong: ReadonlySet<keyof AccountDraft>;
}

export function readDraft(draft: AccountDraft, known: KnownMailAccount | null): ReadDraft {
  const typed = {
    ...draft,
    host: draft.host.trim(),
    user: draft.user.trim(),
    fromName: draft.fromName.trim(),
    fromAddress: toMailAddress(draft.fromAddress),
    replyTo: toMailAddress(draft.replyTo),
    password: keepsPassword(draft, known) ? null : draft.password,
  };
  const parsed = v.safeParse(mailAccountWithPasswordSchema, typed);
  const { host, fromAddress, replyTo } = mailAccountSchema.entries;
  const wrong = new Set<keyof AccountDraft>();
  if (typed.host !== '' && !v.is(host, typed.host)) wrong.add('host');
  if (typed.fromAddress !== '' && !v.is(fromAddress, typed.fromAddress)) wrong.add('fromAddress');
  if (!v.is(replyTo, typed.replyTo)) wrong.add('replyTo');
  return { account: parsed.success ? parsed.output : undefined, wrong };
}
