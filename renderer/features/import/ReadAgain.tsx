import { Lock } from 'lucide-react';
import { useRef } from 'react';
import { assertNever } from '../../../shared/assertNever';
import {
  delimiters,
  NO_HEADING,
  textEncodings,
  type Delimiter,
  type ImportFile,
  type ImportFormat,
  type ReadAs,
  type TextEncodingName,
} from '../../../shared/domain/import';
import { useReading, type ReadFile, type Reading } from '../../reading';
import { Select, useMessages } from '../../ui';
import styles from './import.module.css';

export const DELIMITER_NAMES = { ';': 'semicolon', ',': 'comma', '\t': 'tab', '|': 'bar' } as const satisfies Readonly<
  Record<Delimiter, string>
>;

interface Correcting {
  readonly reading: Reading;
  readonly correct: (changed: ReadAs) => Promise<void>;
}

/** Reads a file again as a person says. Outlives the tab on which they say it. */
export function useCorrecting(file: ImportFile, source: File, onRead: (file: ReadFile<'members'>) => void): Correcting {
  const reading = useReading();
  // All that was asked, also while the answer to the last is still being read.
  const asked = useRef(file.readAs);
  return {
    reading,
    async correct(changed) {
      asked.current = { ...asked.current, ...changed };
      const [again] = await reading.read('members', [source], asked.current);
      if (again) onRead(again);
    },
  };
}

interface ReadAgainProps {
  readonly file: ImportFile;
  readonly correct: Correcting['correct'];
}

/** What was recognised of the file as a whole, and can be corrected: it is then read again. */
export function ReadAgain(props: ReadAgainProps) {
  return (
    <div className={styles.readAs}>
      <SourceChoices {...props} />
    </div>
  );
}

/** The same for a row of controls that has more of them. */
export function SourceChoices({ file: { format, table }, correct }: ReadAgainProps) {
  const { t } = useMessages();
  return (
    <>
      {format.kind === 'sheet' && <Sheet format={format} correct={correct} />}
      {table.firstLines.length > 0 && (
        <Select
          label={t('members.import.headingLine')}
          options={[
            ...table.firstLines.map(({ line, text }, above) => ({
              id: String(line),
              label: t('members.import.headingLineOption', { line, above }),
              detail: text,
            })),
            { id: String(NO_HEADING), label: t('members.import.noHeadingLine') },
          ]}
          value={String(table.headingLine)}
          onChange={(next) => correct({ headingLine: Number(next) })}
        />
      )}
      <FormatChoices format={format} correct={correct} />
    </>
  );
}

function FormatChoices({
  format,
  correct,
}: {
  readonly format: ImportFormat;
  readonly correct: Correcting['correct'];
}) {
  const { t } = useMessages();
  switch (format.kind) {
    case 'signature':
      return null;
    case 'cards':
      return <Encoding encoding={format.encoding} correct={correct} />;
    case 'text':
      return (
        <>
          <Encoding encoding={format.encoding} correct={correct} />
          <Select
            label={t('members.import.delimiter')}
            options={delimiters.map((id) => ({ id, label: t(`members.import.delimiterName.${DELIMITER_NAMES[id]}`) }))}
            value={format.delimiter}
            onChange={(next) => correct({ delimiter: next })}
          />
        </>
      );
    case 'sheet':
      return (
        <Locked
          label={t('members.import.encoding')}
          value={t('members.import.lockedEncoding', { kind: format.type })}
        />
      );
    default:
      return assertNever(format);
  }
}

interface SheetProps {
  readonly format: Extract<ImportFormat, { readonly kind: 'sheet' }>;
  readonly correct: Correcting['correct'];
}

function Sheet({ format, correct }: SheetProps) {
  const { t } = useMessages();
  return (
    <Select
      label={t('members.import.sheet')}
      options={format.sheets.map(({ name, isHidden }, index) => ({
        id: String(index),
        label: isHidden ? t('members.import.sheetHidden', { name }) : name,
      }))}
      value={String(format.sheet)}
      // Another sheet has its headings elsewhere.
      onChange={(next) => correct({ sheet: Number(next), headingLine: undefined })}
    />
  );
}

/** What the format of the file fixes, with the reason. */
function Locked({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <dl className={styles.locked}>
      <dt>{label}</dt>
      <dd>
        <span>{value}</span>
        <Lock size={14} aria-hidden />
      </dd>
    </dl>
  );
}

interface EncodingProps {
  readonly encoding: TextEncodingName;
  readonly correct: Correcting['correct'];
}

function Encoding({ encoding, correct }: EncodingProps) {
  const { t } = useMessages();
  return (
    <Select
      label={t('members.import.encoding')}
      options={textEncodings.map((id) => ({ id, label: t(`import.encoding.${id}`) }))}
      value={encoding}
      onChange={(next) => correct({ encoding: next })}
    />
  );
}
