import { assertNever } from '../../../shared/assertNever';
import type { TextRun } from '../../../shared/documents';
import { OutwardLink } from '../../fields';
import styles from './DocumentPreview.module.css';

/** Addresses are underlined, and stand behind the words as in print. */
export function DocumentRuns({ runs }: { readonly runs: readonly TextRun[] }) {
  return runs.map((run, index) =>
    run.link === undefined ? (
      <Words key={index} run={run} />
    ) : (
      <span key={index} className={styles.link}>
        <OutwardLink address={run.link}>
          <Words run={run} />
        </OutwardLink>
      </span>
    ),
  );
}

function Words({ run: { text, style } }: { readonly run: TextRun }) {
  switch (style) {
    case undefined:
      return <span>{text}</span>;
    case 'strong':
      return <strong>{text}</strong>;
    case 'emphasis':
      return <em>{text}</em>;
    case 'code':
      return <code>{text}</code>;
    case 'italic':
      return <em className={styles.italic}>{text}</em>;
    case 'strongItalic':
      return (
        <strong>
          <em className={styles.italic}>{text}</em>
        </strong>
      );
    default:
      return assertNever(style);
  }
}
