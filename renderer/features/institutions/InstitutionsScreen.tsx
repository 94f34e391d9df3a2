import { useLocation, useRoute } from 'wouter';
import { useFreshRecord, useOpenRecord } from '../../live';
import { SplitView, useMessages } from '../../ui';
import { InstitutionDetail } from './InstitutionDetail';
import { InstitutionsList } from './InstitutionsList';
import { useRemoveInstitution } from './useRemoveInstitution';

export function InstitutionsScreen() {
  const { t } = useMessages();
  const [, params] = useRoute<{ readonly id: string }>('/institutions/:id');
  const [, setLocation] = useLocation();
  const id = params?.id ?? null;
  const institution = useOpenRecord('institutions', id ?? '');
  const fresh = useFreshRecord('institutions', id);
  const close = (): void => setLocation('/institutions');
  const { ask, dialog } = useRemoveInstitution((removed) => removed === id && close());

  return (
    <>
      <SplitView
        listLabel={t('institutions.title')}
        list={<InstitutionsList openId={id} onCreate={fresh.open} onRemove={ask} />}
        detailLabel={institution?.name || t('institutions.unnamed')}
        detail={
          institution ? (
            <InstitutionDetail
              key={institution.id}
              institution={institution}
              firstFieldRef={fresh.firstFieldRef}
              onEdit={() => fresh.keep(institution.id)}
              onRemove={() => ask(institution.id)}
            />
          ) : null
        }
        onCloseDetail={close}
      />
      {dialog}
    </>
  );
}
