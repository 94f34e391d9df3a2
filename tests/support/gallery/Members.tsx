import { useMemo, useState } from 'react';
import { Badge, Button, Chip, DetailRows, MenuButton, Page, PageHeader, Section, SplitView, TextLink, Toolbar, VirtualTable, useMessages, type TableColumn, type TableSort } from '../../../renderer/ui';

type Row = { id: string; name: string; role: string; institution: string; status: string };
const base = [
  ['Albrecht, Götz', 'CDO', 'Kreis Soest', 'Mitglied'], ['Baumann, Renée', 'Dezernentin', 'Stadt Dortmund', 'Mitglied'], ['Böhm, Wolfgang', 'Referatsleiter IT-Steuerung', 'Stadt Bonn', 'Interessiert'],
  ['Çelik, Ayşe', 'Beauftragte für Digitalisierung', 'Stadt Köln', 'Mitglied'], ['Große-Brinkhaus, Ines', 'CDO', 'Kreis Recklinghausen', 'Mitglied'], ['Jäger, Claudia', 'Amtsleitung Digitalisierung', 'regio iT', 'Mitglied'],
  ['Kühn, Kai-Uwe', 'Projektleiter OZG', 'Stadt Köln', 'Ruhend'], ['O’Neill, Miriam', 'Leiterin Stabsstelle', 'Stadt Bonn', 'Interessiert'],
] as const;
const all: Row[] = Array.from({ length: 50000 }, (_, i) => { const [name, role, institution, status] = base[i % 8] ?? base[0]; return { id: `member:${i}`, name: i < 8 ? name : `${name} ${i}`, role, institution, status }; });

const columns: TableColumn<Row>[] = [
  { id: 'name', header: 'Name', isSortable: true, width: '1.1fr', render: (r) => r.name },
  { id: 'role', header: 'Funktion', isSortable: true, width: '1.1fr', minTableWidth: 560, render: (r) => r.role },
  { id: 'institution', header: 'Institution', isSortable: true, render: (r) => r.institution },
  { id: 'status', header: 'Status', isSortable: true, width: '7rem', render: (r) => (r.status === 'Interessiert' ? <Badge tone="info">{r.status}</Badge> : r.status) },
];

export function Members() {
  const { collator } = useMessages();
  const [open, setOpen] = useState<string | null>('member:3');
  const [sort, setSort] = useState<TableSort>({ columnId: 'name', direction: 'ascending' });
  const rows = useMemo(() => (sort.direction === 'ascending' ? all : [...all].reverse()), [sort, collator]);
  const row = all.find((r) => r.id === open);
  return (
    <SplitView
      listLabel="Mitglieder"
      onCloseDetail={() => setOpen(null)}
      detailLabel={row?.name ?? ''}
      detail={row ? (
        <Page>
          <PageHeader level={2} preline="Mitglied seit 12.06.2025 · beigetreten über QR, Zukunftskongress" title={row.name} subtitle="Beauftragte für Digitalisierung, Stadt Köln seit 03/2024" />
          <Toolbar><Button>E-Mail</Button><Button>vCard</Button><MenuButton label="Mehr" variant="quiet" items={[{ id: 'a', label: 'Auskunft erteilen', detail: 'Art. 15 DSGVO', onSelect: () => undefined }, { id: 'd', label: 'Löschen', tone: 'danger', shortcut: 'delete', onSelect: () => undefined }]} /></Toolbar>
          <DetailRows rows={[
            { id: 'e', label: 'E-Mail', value: <><TextLink href="mailto:a@b">ayse.celik@stadt-koeln.example</TextLink><Badge>selbst angegeben</Badge></> },
            { id: 't', label: 'Telefon', value: '+49 221 4711 230' },
            { id: 's', label: 'Sucht', value: <><Badge>Legal Tech</Badge><Badge>Erfolgsmessung</Badge></> },
            { id: 'b', label: 'Bietet', value: <Badge>Änderungsmanagement</Badge> },
            { id: 'c', label: 'Einwilligung', value: <>Kontakt und Liste, 12.06.2025 <Badge>Fassung 2</Badge></> },
          ]} />
          <Section level={3} title="Stationen"><p>Beauftragte für Digitalisierung</p><p>Stadt Köln · 03/2024 – heute</p></Section>
          <Section level={3} title="Verlauf"><p>18.09.2026 Treffen Q3 in Nürnberg, anwesend</p></Section>
        </Page>
      ) : null}
      list={
        <Page layout="fill">
          <PageHeader title="Mitglieder" subtitle="312 von 1.248 · Kommunen in NRW mit Thema Legal Tech" actions={<><Button>Importieren</Button><Button variant="primary">Mitglied anlegen</Button></>} />
          <Toolbar end={<MenuButton label="Ansicht: Ansprechpartner" size="small" variant="soft" items={[]} />}>
            <Chip label="Ebene: Kommune" onRemove={() => undefined} /><Chip label="Land: NRW" onRemove={() => undefined} /><Chip label="sucht: Legal Tech" onRemove={() => undefined} />
            <MenuButton label="Filter" size="small" variant="soft" items={[]} />
          </Toolbar>
          <VirtualTable label="Mitglieder" columns={columns} rows={rows} sort={sort} onSort={setSort} selectedId={open} onOpen={setOpen} scrollId="members" />
        </Page>
      }
    />
  );
}
