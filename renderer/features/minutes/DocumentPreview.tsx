import { assertNever } from '../../../shared/assertNever';
import { tableParts, type DocumentBlock, type DocumentModel, type ParagraphBlock } from '../../../shared/documents';
import styles from './DocumentPreview.module.css';
import { DocumentRuns } from './DocumentRuns';
import { RichPreview } from './RichPreview';

/** Minutes on the screen, block by block as every writer prints them. Headings begin below that of the dialog around. */
export function DocumentPreview({ model }: { readonly model: DocumentModel }) {
  const { organisation, address, reference, version, logo } = model.letterhead;
  return (
    <article className={styles.document} lang={model.language}>
      <header className={styles.letterhead}>
        <div>
          <strong>{organisation}</strong>
          {address.map((line) => (
            <p key={line} className={styles.meta}>
              {line}
            </p>
          ))}
        </div>
        {logo && <img className={styles.logo} src={`data:${logo.mediaType};base64,${logo.base64}`} alt={logo.alt} />}
        <p className={styles.reference}>{[reference, version, model.tlp].join(' · ')}</p>
      </header>
      {model.blocks.map((block, index) => (
        <Block key={`${block.kind}-${index}`} block={block} />
      ))}
    </article>
  );
}

function Block({ block }: { readonly block: DocumentBlock }) {
  switch (block.kind) {
    case 'heading':
      return (
        <Heading level={block.level} text={block.label === undefined ? block.text : `${block.label} ${block.text}`} />
      );
    case 'paragraph':
      return <Paragraph block={block} />;
    case 'list':
      return (
        <ul className={styles.list}>
          {block.items.map((runs, index) => (
            <li key={index}>
              <DocumentRuns runs={runs} />
            </li>
          ))}
        </ul>
      );
    case 'subheading':
    case 'entries':
    case 'quote':
    case 'grid':
      return <RichPreview block={block} />;
    case 'definitions':
      return (
        <dl className={styles.definitions}>
          {block.pairs.map(({ term, runs }) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>
                <DocumentRuns runs={runs} />
              </dd>
            </div>
          ))}
        </dl>
      );
    case 'table':
      return <Table block={block} />;
    case 'outcome':
      return (
        <section className={styles.outcome}>
          <p className={styles.outcomeHead}>
            <strong>{block.label}</strong>
            {block.status && <span>{block.status.text}</span>}
            {block.aside !== undefined && <span className={styles.aside}>{block.aside}</span>}
          </p>
          {block.blocks.map((inner, index) => (
            <Block key={index} block={inner} />
          ))}
        </section>
      );
    case 'signatures':
      return (
        <ul className={styles.signatures}>
          {block.lines.map(({ role, name }) => (
            <li key={role}>{name === '' ? role : `${role}: ${name}`}</li>
          ))}
        </ul>
      );
    case 'cards':
      return (
        <ul className={styles.list}>
          {block.cards.map(({ name, lines }) => (
            <li key={name}>{[name, ...lines].join(', ')}</li>
          ))}
        </ul>
      );
    case 'labels':
      return (
        <ul className={styles.list}>
          {block.labels.map((lines, index) => (
            <li key={index}>{lines.join(', ')}</li>
          ))}
        </ul>
      );
    default:
      return assertNever(block);
  }
}

function Paragraph({ block: { role, runs, picture } }: { readonly block: ParagraphBlock }) {
  return (
    <>
      {picture && (
        <img className={styles.picture} src={`data:${picture.mediaType};base64,${picture.base64}`} alt={picture.alt} />
      )}
      {(runs.length > 0 || !picture) && (
        <p className={styles[role]}>
          <DocumentRuns runs={runs} />
        </p>
      )}
    </>
  );
}

function Heading({ level, text }: { readonly level: 1 | 2 | 3 | 4; readonly text: string }) {
  if (level === 1) return <h3 className={styles.title}>{text}</h3>;
  if (level === 2) return <h4>{text}</h4>;
  return level === 3 ? <h5>{text}</h5> : <h6>{text}</h6>;
}

function Table({ block }: { readonly block: Extract<DocumentBlock, { kind: 'table' }> }) {
  const classOf = (index: number): string | undefined =>
    block.columns[index]?.align === 'end' ? styles.end : undefined;
  return (
    <table>
      <caption>{block.caption}</caption>
      <thead>
        <tr>
          {block.columns.map(({ label }, index) => (
            <th key={label} scope="col" className={classOf(index)}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      {tableParts(block.rows).map(({ label, rows }, partIndex) => (
        <tbody key={partIndex}>
          {label !== undefined && (
            <tr>
              <th scope="rowgroup" colSpan={block.columns.length}>
                {label}
              </th>
            </tr>
          )}
          {rows.map((row, rowIndex) => (
            <tr key={rowIndex}>
              {row.map((runs, index) => (
                <td key={index} className={classOf(index)}>
                  <DocumentRuns runs={runs} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}
