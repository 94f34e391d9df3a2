import { Callout, useMessages } from '../../ui';

/** Says before a document is written that pictures are in it in words alone. */
export function MissingPictures({ count }: { readonly count: number }) {
  const { t } = useMessages();
  return count === 0 ? null : <Callout tone="warning">{t('pictures.missingInPaper', { count })}</Callout>;
}
