import { FileDown } from 'lucide-react';
import { useMemo, useState, type ReactNode } from 'react';
import {
  columnsFor,
  fieldsFor,
  planListExport,
  type ExportList,
  type ExportRow,
} from '../../../shared/domain/listExport';
import { NETWORK_ID } from '../../../shared/schema/network';
import { useDocumentExport } from '../../documents';
import { useRecord, useToday } from '../../live';
import { AfterDelay, Button, Dialog, ProgressBar, Select, useMessages } from '../../ui';
import { FieldChoice } from './FieldChoice';
import { FormatChoice } from './FormatChoice';
import { sheetFiles, type FormatId, type ListFile } from './listFiles';
import styles from './ListExport.module.css';
import { OmittedNote } from './OmittedNote';
import { withheldOf, type ShownList } from './shownList';
import { useExportChoice } from './useExportChoice';
import { useExportWords } from './useExportWords';

export type ListRows<Row> = {
  readonly all: readonly Row[];
  /** What the list shows, in its order. */
  readonly shown: readonly Row[];
  /** Those that a person chose of them. */
  readonly rowIds?: readonly string[] | undefined;
};

export type ListExportDialogProps<Row extends ExportRow> = {
  readonly list: ExportList<Row>;
  readonly rows: ListRows<Row>;
  /** Search and filters in words; `''` where the list is whole. */
  readonly selection?: string;
  /** What the list can become besides a table. */
  readonly files?: readonly ListFile<Row>[];
  /** What of it stands on the screen, where it can be printed like that. */
  readonly shown?: ShownList;
  /** What is to be said of some of them. */
  readonly options?: (formats: readonly FormatId[]) => ReactNode;
  readonly onClose: () => void;
};

const NO_FILES: readonly never[] = [];

/** Any list as files: how much of it, for whom, which fields, as what. Says in words what is left out before anything is saved. */
export function ListExportDialog<Row extends ExportRow>({
  list,
  rows,
  selection = '',
  files = NO_FILES,
  shown,
  options,
  onClose,
}: ListExportDialogProps<Row>) {
  const { t, language } = useMessages();
  const network = useRecord('network', NETWORK_ID)?.title ?? '';
  const today = useToday();
  const words = useExportWords();
  const { progress, saveFiles, cancel } = useDocumentExport();
  const [createdAt] = useState(() => new Date().toISOString());
  const name = t(`listExport.list.${list.kind}`);
  const all = useMemo(() => [...sheetFiles(list, name), ...files], [list, name, files]);
  const { choice, change, keep } = useExportChoice(list, all);
  const { formats, fields, audience } = choice;
  const scopes = scopesOf(rows);
  const [scopeId, setScope] = useState(scopes[0]?.id ?? 'all');
  const scope = scopes.find(({ id }) => id === scopeId) ?? scopes[0];
  const chosenRows = scope?.rows ?? rows.all;
  const plan = planListExport(list, chosenRows, audience);
  const internal = columnsFor(list, 'internal', fields).filter((field) => !fieldsFor(list, audience).includes(field));
  const isAsShown = formats.includes('listPdf') || formats.includes('listOdt');
  const withheld = new Set([
    ...internal.map(({ id }) => t(`listExport.field.${id}`)),
    ...(shown && isAsShown ? withheldOf(shown, audience) : []),
  ]);
  const isReady = formats.length > 0 && plan.rows.length > 0 && columnsFor(list, audience, fields).length > 0;

  async function save(): Promise<void> {
    const content = {
      rows: plan.rows,
      audience,
      fields,
      words,
      // A document that says “all” would hide who is missing.
      selection: [
        audience === 'internal' ? '' : t(`listExport.audience.${audience}`),
        scope?.id === 'all' ? '' : selection,
      ]
        .filter((part) => part !== '')
        .join(' · '),
      head: { name, title: `${name}: ${network}`, network, language, tlp: plan.tlp, createdAt },
    };
    // The files first: what is begun holds a closing window open.
    const saving = saveFiles(
      all
        .filter(({ id }) => formats.includes(id))
        .map((file) => ({
          extension: file.extension,
          name: { date: today, kind: `${file.name}_${plan.tlp}`, title: network },
          write: (run) => file.write(content, run),
        })),
    );
    const [isSaved] = await Promise.all([saving, keep()]);
    if (isSaved) onClose();
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="wide"
      title={t(`listExport.title.${list.kind}`)}
      footer={
        <>
          {progress && (
            <AfterDelay>
              <div className={styles.progress}>
                <ProgressBar label={t('listExport.progress')} {...progress} onCancel={cancel} />
              </div>
            </AfterDelay>
          )}
          <Button
            variant="primary"
            icon={FileDown}
            autoFocus
            isPending={progress !== undefined}
            isDisabled={!isReady}
            onPress={() => save()}
          >
            {t('listExport.save', { count: formats.length })}
          </Button>
        </>
      }
    >
      <div className={styles.columns}>
        <div className={styles.side} data-fields>
          {list.audiences.length > 1 && (
            <Select
              isView
              label={t('listExport.audience')}
              description={t(`listExport.audienceHint.${audience}`)}
              options={list.audiences.map((id) => ({ id, label: t(`listExport.audience.${id}`) }))}
              value={audience}
              onChange={(next) => change({ audience: next })}
            />
          )}
          {scopes.length > 1 && (
            <Select
              isView
              label={t('listExport.scope')}
              options={scopes.map(({ id, rows: { length: count } }) => ({
                id,
                label: t(`listExport.scope.${id}`, { count }),
              }))}
              value={scopeId}
              onChange={setScope}
            />
          )}
          <div role="status" className={styles.summary}>
            <p className={styles.count}>{t(`listExport.count.${list.kind}`, { count: plan.rows.length })}</p>
            {selection !== '' && scopeId !== 'all' && (
              <p className={styles.muted}>{t('listExport.selection', { selection })}</p>
            )}
            {plan.rows.length > 0 && <p className={styles.muted}>{t('listExport.tlp', { label: plan.tlp })}</p>}
            <OmittedNote omitted={plan.omitted} withheld={[...withheld]} />
          </div>
          <FormatChoice ids={all.map(({ id }) => id)} value={formats} onChange={(next) => change({ formats: next })} />
          {isAsShown && <p className={styles.muted}>{t('listExport.asShown')}</p>}
          {options?.(formats)}
        </div>
        <FieldChoice list={list} audience={audience} value={fields} onChange={(next) => change({ fields: next })} />
      </div>
    </Dialog>
  );
}

type Scope<Row> = { readonly id: 'chosen' | 'shown' | 'all'; readonly rows: readonly Row[] };

/** What a person chose comes first; what is the same as everything needs no question. */
function scopesOf<Row extends ExportRow>({ all, shown, rowIds }: ListRows<Row>): readonly Scope<Row>[] {
  const ids = new Set(rowIds);
  const chosen = rowIds === undefined ? [] : shown.filter(({ id }) => ids.has(id));
  return [
    ...(chosen.length === 0 ? [] : [{ id: 'chosen' as const, rows: chosen }]),
    ...(shown.length === 0 || shown.length === all.length ? [] : [{ id: 'shown' as const, rows: shown }]),
    // In the order of the list, where it shows all of it.
    { id: 'all' as const, rows: shown.length === all.length ? shown : all },
  ];
}
