import type { PlannedBounce } from '../../../../shared/domain/answers';
import { memberToListName } from '../../../../shared/domain/membership';
import { LAPTOP_ZONE } from '../../../../shared/laptopZone';
import { Button, previewTable as styles, TextLink, toast, Toolbar, useFirstRows, useMessages } from '../../../ui';
import layout from './answers.module.css';

/** Whom a mail did not reach, and why. There is no place for it at the person yet: it is shown, and the addresses can be taken along. */
export function BouncesTable({ bounces }: { readonly bounces: readonly PlannedBounce[] }) {
  const { t, formatDate } = useMessages();
  const { first, more } = useFirstRows(bounces);

  async function copy(): Promise<void> {
    await navigator.clipboard.writeText(bounces.map(({ delivery }) => delivery.address).join('\n'));
    toast({ tone: 'success', message: t('answers.bounce.copied', { count: bounces.length }) });
  }

  return (
    <>
      <Toolbar
        end={
          <Button size="small" onPress={() => copy()}>
            {t('answers.bounce.copy', { count: bounces.length })}
          </Button>
        }
      >
        <p className={layout.hint}>{t('answers.bounce.hint')}</p>
      </Toolbar>
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('answers.group.bounces')}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('invite.replies.person')}</th>
              <th scope="col">{t('answers.bounce.reason')}</th>
              <th scope="col">{t('answers.date')}</th>
            </tr>
          </thead>
          <tbody>
            {first.map(({ key, member, delivery, reason, answer }) => (
              <tr key={key}>
                <th scope="row" className={layout.person}>
                  {member ? (
                    <TextLink href={`/members/${member.id}`}>{memberToListName(member)}</TextLink>
                  ) : (
                    t('answers.nobodyKnown')
                  )}
                  <span className={styles.detail}>{delivery.address}</span>
                </th>
                <td>
                  {t(`answers.bounce.reason.${reason}`)}
                  <span className={styles.detail}>
                    {[delivery.status, delivery.diagnostic].filter((part) => part !== '').join(' · ')}
                  </span>
                </td>
                <td className={styles.date}>{formatDate(answer.date, LAPTOP_ZONE)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {more}
      </div>
    </>
  );
}
