import { Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { RaisedObjection } from '../../../../shared/domain/minutes';
import type { ObjectionState } from '../../../../shared/schema';
import { useSession } from '../../../live';
import { Badge, IconButton, Section, useMessages, type Tone } from '../../../ui';
import { removeObjection } from '../../../actions';
import { ObjectionDialog } from './ObjectionDialog';
import styles from './ObjectionList.module.css';
import type { LifeCycle } from './useLifeCycle';

const TONES: Readonly<Record<ObjectionState, Tone>> = {
  open: 'warning',
  accepted: 'success',
  declined: 'neutral',
  withdrawn: 'neutral',
};

/** Every objection to any version, with its answer. */
export function ObjectionList({ lifeCycle }: { readonly lifeCycle: LifeCycle }) {
  const { t, formatDate } = useMessages();
  const session = useSession();
  const [edited, setEdited] = useState<RaisedObjection>();
  const {
    standing: { objections, latest },
    act,
  } = lifeCycle;
  if (objections.length === 0) return null;
  return (
    <Section title={t('lifeCycle.objections')} level={3}>
      <ul className={styles.list}>
        {objections.map((raised) => {
          const {
            objection: { id, raisedBy, raisedOn, itemNumber, text, state, settlement },
            minutes,
          } = raised;
          const facts = [
            raisedBy,
            raisedOn !== '' && formatDate(raisedOn),
            itemNumber !== '' && t('minutes.itemNumber', { number: itemNumber }),
            minutes !== latest && t('lifeCycle.objection.toVersion', { revision: minutes.revision }),
          ];
          return (
            <li key={id} className={styles.objection}>
              <div>
                <p className={styles.facts}>
                  <Badge tone={TONES[state]}>{t(`lifeCycle.objection.state.${state}`)}</Badge>{' '}
                  {facts.filter((fact) => typeof fact === 'string' && fact !== '').join(' · ')}
                </p>
                <p className={styles.text}>{text}</p>
                {settlement !== '' && <p className={styles.settlement}>{settlement}</p>}
              </div>
              <span className={styles.tools}>
                <IconButton
                  changesData
                  label={t('lifeCycle.objection.settleOne', { text })}
                  icon={Pencil}
                  onPress={() => setEdited(raised)}
                />
                <IconButton
                  changesData
                  label={t('lifeCycle.objection.remove', { text })}
                  icon={Trash2}
                  onPress={() =>
                    act(removeObjection(session, minutes.id, id), t('lifeCycle.objection.removed', { name: raisedBy }))
                  }
                />
              </span>
            </li>
          );
        })}
      </ul>
      {edited && <ObjectionDialog lifeCycle={lifeCycle} raised={edited} onClose={() => setEdited(undefined)} />}
    </Section>
  );
}
