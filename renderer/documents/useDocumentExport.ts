import { useState } from 'react';
import { documentFileName, type DocumentFormat, type DocumentModel, type FileNameParts } from '../../shared/documents';
import type { SaveFile } from '../../shared/ipc/contract';
import { keepOpenFor, valueOf } from '../live';
import { toast, useMessages } from '../ui';
import { writeDocument } from './writeDocument';

type DocumentName = Omit<FileNameParts, 'extension'>;

export interface DocumentExport {
  /** While files are written: how many are done. */
  readonly progress: { readonly done: number; readonly total: number } | undefined;
  /** One file asks for its name, several ask for a folder. True when they were saved. @param csv a table that goes along for a spreadsheet */
  readonly save: (
    model: DocumentModel,
    formats: readonly DocumentFormat[],
    name: DocumentName,
    csv?: string,
  ) => Promise<boolean>;
}

/** Writes a document to files and says where they went. */
export function useDocumentExport(): DocumentExport {
  const { t } = useMessages();
  const [progress, setProgress] = useState<DocumentExport['progress']>(undefined);

  async function write(
    model: DocumentModel,
    formats: readonly DocumentFormat[],
    name: DocumentName,
    csv: string | undefined,
  ): Promise<readonly SaveFile[]> {
    const files: SaveFile[] =
      csv === undefined
        ? []
        : [
            {
              suggestedName: documentFileName({ ...name, extension: 'csv' }),
              extension: 'csv',
              bytes: new TextEncoder().encode(csv),
            },
          ];
    const total = files.length + formats.length;
    for (const format of formats) {
      setProgress({ done: files.length, total });
      files.push({
        suggestedName: documentFileName({ ...name, extension: format }),
        extension: format,
        bytes: await writeDocument(model, format),
      });
    }
    return files;
  }

  async function ask(files: readonly SaveFile[]): Promise<boolean> {
    const [file] = files;
    if (file === undefined) return false;
    if (files.length === 1) {
      const saved = await valueOf(window.verbund.saveFile(file));
      if (saved !== null) toast({ tone: 'success', message: t('meetings.fileSaved', { name: saved }) });
      return saved !== null;
    }
    const saved = await valueOf(window.verbund.saveFiles([...files]));
    if (saved !== null)
      toast({
        tone: 'success',
        message: t('minutes.export.saved', { count: saved.names.length, folder: saved.folder }),
      });
    return saved !== null;
  }

  return {
    progress,
    async save(model, formats, name, csv) {
      try {
        return await keepOpenFor(
          (async () => {
            const files = await write(model, formats, name, csv);
            setProgress(undefined);
            return ask(files);
          })(),
        );
      } finally {
        setProgress(undefined);
      }
    },
  };
}
