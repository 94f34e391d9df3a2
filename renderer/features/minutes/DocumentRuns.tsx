import { assertNever } from '../../../shared/assertNever';
import type { TextRun } from '../../../shared/documents';
import { cx } from '../../ui';
import styles from './DocumentPreview.module.css';

/** The preview opens no addresses: they are underlined, and stand behind the words as in print. */
export function DocumentRuns({ runs }: { readonly runs: readonly TextRun[] }) {
  return runs.map((run, index) => <Run key={index} run={run} />);
}

function Run({ run: { text, style, link } }: { readonly run: TextRun }) {
  const className = cx(link !== undefined && styles.link);
  switch (style) {
    case undefined:
      return <span className={className}>{text}</span>;
    case 'strong':
      return <strong className={className}>{text}</strong>;
    case 'emphasis':
      return <em className={className}>{text}</em>;
    case 'code':
      return <code className={className}>{text}</code>;
    case 'italic':
      return <em className={cx(className, styles.italic)}>{text}</em>;
    case 'strongItalic':
      return (
        <strong className={className}>
          <em className={styles.italic}>{text}</em>
        </strong>
      );
    default:
      return assertNever(style);
  }
}
