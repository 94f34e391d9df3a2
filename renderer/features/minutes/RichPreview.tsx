import { assertNever } from '../../../shared/assertNever';
import { boxOf, nestEntries, type EntryList, type RichBlock, type TableCells } from '../../../shared/documents';
import styles from './DocumentPreview.module.css';
import { DocumentRuns } from './DocumentRuns';

/** Headings begin below that of the dialog around. */
const LEVELS_ABOVE = 2;

/** What only formatted text has. */
export function RichPreview({ block }: { readonly block: RichBlock }) {
  switch (block.kind) {
    case 'subheading':
      return (
        <div role="heading" aria-level={block.level + LEVELS_ABOVE} className={styles.subheading}>
          <DocumentRuns runs={block.runs} />
        </div>
      );
    case 'entries':
      return <Lists lists={nestEntries(block.entries)} />;
    case 'quote':
      return (
        <blockquote className={styles.quote}>
          {block.paragraphs.map((runs, index) => (
            <p key={index}>
              <DocumentRuns runs={runs} />
            </p>
          ))}
        </blockquote>
      );
    case 'grid':
      return (
        <table>
          {block.head.length > 0 && (
            <thead>
              <Rows rows={block.head} isHead />
            </thead>
          )}
          <tbody>
            <Rows rows={block.rows} isHead={false} />
          </tbody>
        </table>
      );
    default:
      return assertNever(block);
  }
}

function Lists({ lists }: { readonly lists: readonly EntryList[] }) {
  return lists.map(({ mark, items }, index) => {
    const entries = items.map(({ entry, lists: inner }, at) => (
      <li key={at} value={entry.number}>
        {boxOf(entry) !== '' && <span>{boxOf(entry)} </span>}
        <DocumentRuns runs={entry.runs} />
        <Lists lists={inner} />
      </li>
    ));
    return mark === 'number' ? (
      <ol key={index} className={styles.numbers}>
        {entries}
      </ol>
    ) : (
      <ul key={index} className={mark === 'box' ? styles.boxes : styles.list}>
        {entries}
      </ul>
    );
  });
}

function Rows({ rows, isHead }: { readonly rows: readonly TableCells[]; readonly isHead: boolean }) {
  return rows.map((cells, row) => (
    <tr key={row}>
      {cells.map((runs, column) =>
        isHead ? (
          <th key={column} scope="col">
            <DocumentRuns runs={runs} />
          </th>
        ) : (
          <td key={column}>
            <DocumentRuns runs={runs} />
          </td>
        ),
      )}
    </tr>
  ));
}
