import type { Change, ComparedRow, VersionComparison } from '../../../../shared/domain/minutesComparison';
import { markDifference, type MarkedPart } from '../../../../shared/text/markDifference';
import { Badge, cx, MarkedText, useMessages, type Tone } from '../../../ui';
import styles from './ComparedSections.module.css';

type ComparedSectionsProps = {
  readonly comparison: VersionComparison;
  readonly isChangesOnly: boolean;
  /** Numbers of the two versions. */
  readonly left: number;
  readonly right: number;
};

const toneByChange: Readonly<Record<Change, Tone>> = {
  same: 'neutral',
  changed: 'warning',
  added: 'success',
  removed: 'danger',
};

export function ComparedSections({ comparison, isChangesOnly, left, right }: ComparedSectionsProps) {
  const { t } = useMessages();
  const isShown = ({ change }: { readonly change: Change }): boolean => !isChangesOnly || change !== 'same';
  return (
    <>
      {/* For the eye: each side says to the ear which version it is. */}
      <div className={styles.head} aria-hidden>
        <span />
        <span>{t('minutesCheck.compare.version', { revision: left })}</span>
        <span>{t('minutesCheck.compare.version', { revision: right })}</span>
      </div>
      {comparison.sections.filter(isShown).map(({ key, title, change, rows }) => (
        <section key={key} className={styles.section} aria-label={title}>
          <h3 className={styles.title}>
            {title} <Badge tone={toneByChange[change]}>{t(`minutesCheck.compare.change.${change}`)}</Badge>
          </h3>
          {rows.filter(isShown).map((row) => (
            <Row key={row.key} row={row} left={left} right={right} />
          ))}
        </section>
      ))}
    </>
  );
}

function Row({ row, left, right }: { readonly row: ComparedRow; readonly left: number; readonly right: number }) {
  const { t } = useMessages();
  const [before, after] = markDifference(row.left ?? '', row.right ?? '');
  return (
    <div className={cx(styles.row, row.change === 'same' && styles.same)}>
      <h4 className={styles.label}>{row.label}</h4>
      <div className={styles.side}>
        <p className={styles.version}>{t('minutesCheck.compare.version', { revision: left })}</p>
        <Side parts={before} as="del" />
      </div>
      <div className={styles.side}>
        <p className={styles.version}>{t('minutesCheck.compare.version', { revision: right })}</p>
        <Side parts={after} as="ins" />
      </div>
    </div>
  );
}

function Side({ parts, as }: { readonly parts: readonly MarkedPart[]; readonly as: 'del' | 'ins' }) {
  const { t } = useMessages();
  return parts.length === 0 ? (
    <span className={styles.nothing}>{t('minutesCheck.nothing')}</span>
  ) : (
    <MarkedText parts={parts} as={as} />
  );
}
