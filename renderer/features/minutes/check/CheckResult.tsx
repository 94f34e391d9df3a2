import { assertNever } from '../../../../shared/assertNever';
import type { CheckOutcome } from '../../../../shared/domain/minutesCheck';
import { ReadingFailure } from '../../../reading';
import { Callout, MachineWords, useMessages } from '../../../ui';
import { CheckNotes } from './CheckNotes';
import { PassageList } from './PassageList';
import type { FileProblem } from './useFileCheck';

/** What the check found, what that means, and what to do. */
export function CheckResult({
  fileName,
  outcome,
}: {
  readonly fileName: string;
  readonly outcome: CheckOutcome | FileProblem;
}) {
  const { t } = useMessages();
  const file = { file: fileName };
  switch (outcome.type) {
    case 'equal': {
      const { number, revision } = outcome.minutes;
      const saysMore = outcome.freeTexts.some(({ text }) => text !== '');
      const proof = saysMore ? 'equalFrozen' : 'equal';
      return (
        <>
          <Callout
            tone={saysMore ? 'warning' : 'success'}
            isLive
            title={t(`minutesCheck.${proof}`, { ...file, number, revision })}
          >
            <p>{t(saysMore ? 'minutesCheck.saysMore' : 'minutesCheck.equalWords')}</p>
            <p>{t(outcome.hasExactContent ? 'minutesCheck.equalContent' : 'minutesCheck.limits')}</p>
          </Callout>
          <CheckNotes checked={outcome} />
        </>
      );
    }
    case 'differs': {
      const { number, revision } = outcome.minutes;
      const what = outcome.isUnlike ? 'unlike' : outcome.passages.length === 0 ? 'content' : 'passages';
      return (
        <>
          <Callout
            tone="danger"
            isLive
            title={t(`minutesCheck.differs.${what}`, { ...file, number, revision, count: outcome.passages.length })}
          >
            {t(`minutesCheck.differs.${what}Text`)}
          </Callout>
          {outcome.passages.length > 0 && <PassageList passages={outcome.passages} />}
          <CheckNotes checked={outcome} />
        </>
      );
    }
    case 'storeDamaged':
      return (
        <Callout
          tone="danger"
          isLive
          title={t('minutesCheck.storeDamaged', { ...file, number: outcome.minutes.number })}
        >
          {t('minutesCheck.storeDamagedText')}
        </Callout>
      );
    case 'unknownHash':
      return (
        <Callout tone="warning" isLive title={t('minutesCheck.unknownHash', file)}>
          <p>{t('minutesCheck.unknownHashText')}</p>
          <MachineWords label={t('minutesCheck.printedHash')}>{outcome.hash}</MachineWords>
        </Callout>
      );
    case 'noHash':
    case 'noText':
      return (
        <Callout tone="warning" isLive title={t(`minutesCheck.${outcome.type}`, file)}>
          {t(`minutesCheck.${outcome.type}Text`)}
        </Callout>
      );
    case 'empty':
    case 'encrypted':
    case 'foreign':
      return (
        <Callout tone="danger" isLive title={t(`minutesCheck.problem.${outcome.type}`, file)}>
          {t(`minutesCheck.problem.${outcome.type}Text`)}
        </Callout>
      );
    case 'damaged':
    case 'tooLarge':
    case 'tooSlow':
      return <ReadingFailure file={fileName} problem={outcome} />;
    default:
      return assertNever(outcome);
  }
}
