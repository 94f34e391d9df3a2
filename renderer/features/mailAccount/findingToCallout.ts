import type { MailFinding, MailOutcome } from '../../../shared/ipc/mailAccount';
import type { Translate } from '../../../shared/messages/translate';
import type { CalloutProps } from '../../ui';

type Words = Pick<CalloutProps, 'tone' | 'title' | 'children'>;

/** The plain answer about a mailbox: what is so, and what to do about it. */
export function findingToCallout(finding: MailFinding, t: Translate): Words {
  const tone = finding.type === 'ready' ? 'success' : finding.type === 'unreachable' ? 'warning' : 'danger';
  switch (finding.type) {
    case 'certificate':
      return {
        tone,
        title: t(`mailAccount.finding.certificate.${finding.reason}.title`),
        children: t(`mailAccount.finding.certificate.${finding.reason}.text`),
      };
    case 'unreachable': {
      const { reason } = finding;
      const word = reason === 'NO_GREETING' ? 'silent' : /^\d{3}$/u.test(reason) ? 'busy' : 'unreachable';
      return {
        tone,
        title: t(`mailAccount.finding.${word}.title`),
        children:
          word === 'silent' ? t('mailAccount.finding.silent.text') : t(`mailAccount.finding.${word}.text`, { reason }),
      };
    }
    case 'senderRefused':
      return {
        tone,
        title: t('mailAccount.finding.senderRefused.title'),
        children:
          finding.reply === ''
            ? t('mailAccount.finding.senderLetters.text')
            : t('mailAccount.finding.senderRefused.text', { reply: finding.reply }),
      };
    case 'ready':
    case 'unauthorised':
    case 'loginMissing':
    case 'loginUnsupported':
    case 'noTls':
    case 'notMail':
    case 'declined':
    case 'noAccount':
    case 'notNoted':
      return {
        tone,
        title: t(`mailAccount.finding.${finding.type}.title`),
        children: t(`mailAccount.finding.${finding.type}.text`),
      };
  }
}

/** What became of the message that somebody sent to themselves. */
export function testOutcomeToCallout(outcome: MailOutcome, address: string, t: Translate): Words {
  switch (outcome.type) {
    case 'sent':
      return {
        tone: 'success',
        title: t('mailAccount.outcome.sent.title'),
        children: t('mailAccount.outcome.sent.text', { address }),
      };
    case 'refused': {
      const word = outcome.isPermanent ? 'refused' : 'refusedForNow';
      const status = outcome.enhanced === '' ? outcome.status : `${outcome.status} ${outcome.enhanced}`;
      return {
        tone: outcome.isPermanent ? 'danger' : 'warning',
        title: t(`mailAccount.outcome.${word}.title`),
        children: t(`mailAccount.outcome.${word}.text`, { status, reply: outcome.reply }),
      };
    }
    case 'perhaps':
      return {
        tone: 'warning',
        title: t('mailAccount.outcome.perhaps.title'),
        children: t('mailAccount.outcome.perhaps.text'),
      };
    case 'notSent':
      return findingToCallout(outcome.finding, t);
  }
}
