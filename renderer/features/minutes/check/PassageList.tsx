import type { Passage } from '../../../../shared/domain/minutesCheck';
import { MarkedText, useMessages } from '../../../ui';
import styles from './PassageList.module.css';

/** More than anybody reads; that many are another text. */
const SHOWN = 50;

/** Every place where the file says something else: what is recorded, what the file has there, and the words around. */
export function PassageList({ passages }: { readonly passages: readonly Passage[] }) {
  const { t } = useMessages();
  return (
    <>
      <ol className={styles.list} aria-label={t('minutesCheck.passages')}>
        {passages.slice(0, SHOWN).map((passage, index) => (
          <li key={index} className={styles.passage}>
            <h3 className={styles.place}>{passage.place === '' ? t('minutesCheck.head') : passage.place}</h3>
            <dl className={styles.sides}>
              <dt>{t('minutesCheck.inMinutes')}</dt>
              <dd>
                <Side passage={passage} text={passage.expected} />
              </dd>
              <dt>{t('minutesCheck.inFile')}</dt>
              <dd>
                <Side passage={passage} text={passage.found} />
              </dd>
            </dl>
          </li>
        ))}
      </ol>
      {passages.length > SHOWN && <p>{t('minutesCheck.more', { count: passages.length - SHOWN })}</p>}
    </>
  );
}

function Side({ passage: { before, after }, text }: { readonly passage: Passage; readonly text: string }) {
  const { t } = useMessages();
  const differing = text === '' ? t('minutesCheck.nothing') : text;
  return (
    <MarkedText
      as="mark"
      parts={[
        { text: before === '' ? '' : `… ${before} `, isDifferent: false },
        { text: differing, isDifferent: true },
        { text: after === '' ? '' : ` ${after} …`, isDifferent: false },
      ]}
    />
  );
}
