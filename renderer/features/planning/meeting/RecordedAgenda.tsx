import { computeAgendaTimes, itemState, secondsDiscussed, secondsToMinutes } from '../../../../shared/domain/agenda';
import { shownTitle } from '../../../../shared/domain/titles';
import { Section, useMessages } from '../../../ui';
import { KeptFiles } from '../../files';
import { RedMark, useCompleteRecord, type MeetingView } from '../../meetings';
import styles from './RecordedAgenda.module.css';

/** The agenda of a closed meeting: what took how long, and what came of it. */
export function RecordedAgenda({ view }: { readonly view: MeetingView }) {
  const { meeting, agendaItems, outcomes } = view;
  const { t } = useMessages();
  const { source } = useCompleteRecord(view);
  const here = new Set(agendaItems.map(({ id }) => id));
  // What the minutes know of items that are not on this laptop, so that the numbers are those of the minutes.
  const elsewhere = source.agendaItems.filter(({ id }) => !here.has(id));
  const { items } = computeAgendaTimes([...agendaItems, ...elsewhere], meeting);
  return (
    <Section title={t('meetings.agenda')}>
      <ol className={styles.list}>
        {items.map(({ item, number, section }) => {
          const results = outcomes.filter(({ agendaItemId }) => agendaItemId === item.id);
          return (
            <li key={item.id} className={styles.item}>
              {section !== '' && <h3 className={styles.section}>{section}</h3>}
              <span className={styles.number}>{number}</span>
              <div>
                <p className={styles.title}>
                  {shownTitle(item.title, t)} {here.has(item.id) && <RedMark record={item} />}
                </p>
                {item.setAside !== '' && <p className={styles.outcome}>{t(`minutes.state.${itemState(item)}`)}</p>}
                {!here.has(item.id) && <p className={styles.outcome}>{t('meetings.confidential.elsewhere')}</p>}
                {results.map((outcome) => (
                  <p key={outcome.id} className={styles.outcome}>
                    <strong>
                      {outcome.number === ''
                        ? t(`minutes.kind.${outcome.kind}`)
                        : `${t(`minutes.kind.${outcome.kind}`)} ${outcome.number}`}
                    </strong>{' '}
                    {outcome.text} <RedMark record={outcome} />
                  </p>
                ))}
                <KeptFiles targetId={item.id} />
              </div>
              <span className={styles.time}>
                {t('meetings.minutesOf', {
                  spent: secondsToMinutes(secondsDiscussed({ ...item, startedAt: '' }, 0)),
                  planned: item.plannedMinutes,
                })}
              </span>
            </li>
          );
        })}
      </ol>
    </Section>
  );
}
