import { useState } from 'react';
import { documentFileName, type DocumentFormat, type DocumentModel, type FileNameParts } from '../../../../shared/documents';
import type { SaveFile } from '../../../../shared/ipc/contract';
import { valueOf } from '../../../live';
import { toast, useMessages } from '../../../ui';
import { writeDocument } from './writeDocument';

export interface DocumentExport {
  /** While files are written: how many are done. */
  readonly progress: { readonly done: number; readonly total: number } | undefined;
  /** One file asks for its name, several ask for a folder. True when they were saved. */
  readonly save: (model: DocumentModel, formats: readonly DocumentFormat[], name: Omit<FileNameParts, 'extension'>) => Promise<boolean>;
}

/** Writes a document to files and says where they went. */
export function useDocumentExport(): DocumentExport {
  const { t } = useMessages();
  const [progress, setProgress] = useState<DocumentExport['progress']>(undefined);

  async function write(model: DocumentModel, formats: readonly DocumentFormat[], name: Omit<FileNameParts, 'extension'>): Promise<readonly SaveFile[]> {
    const files: SaveFile[] = [];
    for (const format of formats) {
      setProgress({ done: files.length, total: formats.length });
      files.push({ suggestedName: documentFileName({ ...name, extension: format }), extension: format, bytes: await writeDocument(model, format) });
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
    if (saved !== null) toast({ tone: 'success', message: t('minutes.export.saved', { count: saved.names.length, names: saved.names.join(', ') }) });
    return saved !== null;
  }

  return {
    progress,
    async save(model, formats, name) {
      try {
        const files = await write(model, formats, name);
        setProgress(undefined);
        return await ask(files);
      } finally {
        setProgress(undefined);
      }
    },
  };
}
