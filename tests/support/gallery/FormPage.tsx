import { useState } from 'react';
import { Checkbox, ComboBox, DateField, DateTimeField, FieldGrid, FieldGridWide, FileDropZone, MultiComboBox, NumberField, Page, PageHeader, RadioGroup, SearchField, SegmentedControl, Select, Switch, TextArea, TextField, TimeField, type Option } from '../../../renderer/ui';

const towns: Option[] = Array.from({ length: 5000 }, (_, i) => ({ id: `i${i}`, label: `Stadt Nummer ${i}`, detail: i % 2 ? 'Kommune' : undefined }));
const topics: Option[] = ['Legal Tech', 'Erfolgsmessung', 'Infrastruktur', 'Ressourcen', 'Ethik'].map((label) => ({ id: label, label }));

export function FormPage() {
  const [options, setOptions] = useState(towns);
  const [text, setText] = useState('Ayşe');
  const [combo, setCombo] = useState<string | null>('i42');
  const [multi, setMulti] = useState<readonly string[]>(['Legal Tech', 'Ethik']);
  const [number, setNumber] = useState<number | null>(20);
  const [date, setDate] = useState<string | null>('2026-11-23');
  const [dateTime, setDateTime] = useState<string | null>('2026-12-09T10:00');
  const [time, setTime] = useState<string | null>(null);
  const [on, setOn] = useState(true);
  const [format, setFormat] = useState<'onsite' | 'online' | 'hybrid'>('hybrid');
  const formats: Option<'onsite' | 'online' | 'hybrid'>[] = [{ id: 'onsite', label: 'vor Ort' }, { id: 'online', label: 'digital' }, { id: 'hybrid', label: 'hybrid' }];
  const [note, setNote] = useState('Ulm berichtet aus dem Pilotbetrieb.');
  const [q, setQ] = useState('');
  return (
    <Page layout="read">
      <PageHeader title="Felder" subtitle="Jedes Feld einmal" />
      <SearchField label="Mitglieder filtern" value={q} onChange={setQ} />
      <FieldGrid>
        <TextField label="Vorname" value={text} onChange={setText} isRequired />
        <TextField label="E-Mail" type="email" value="ayse.celik@" onChange={() => undefined} error="Nach dem @ fehlt der Name des Anbieters." description="Nur für Einladungen" />
        <ComboBox label="Institution" options={options} value={combo} onChange={setCombo} onCreate={(label) => { setOptions([...options, { id: label, label }]); setCombo(label); }} />
        <Select label="Format" options={formats} value={format} onChange={setFormat} />
        <MultiComboBox label="Themen" options={topics} value={multi} onChange={setMulti} placeholder="Thema hinzufügen" />
        <NumberField label="Dauer" value={number} onChange={setNumber} suffix="min" min={0} step={5} />
        <DateField label="Mitglied seit" value={date} onChange={setDate} />
        <DateTimeField label="Beginn" value={dateTime} onChange={setDateTime} />
        <TimeField label="Anwesend von" value={time} onChange={setTime} error="Bitte Uhrzeit angeben." />
        <TextField label="Gesperrt" value="nicht änderbar" onChange={() => undefined} isDisabled />
        <FieldGridWide><TextArea label="Notiz" value={note} onChange={setNote} description="Wächst mit dem Text" /></FieldGridWide>
        <SegmentedControl label="Format" options={formats} value={format} onChange={setFormat} />
        <RadioGroup label="Status" options={formats.map((f) => ({ ...f, detail: 'mit Erklärung' }))} value={format} onChange={setFormat} />
        <Checkbox isSelected={on} onChange={setOn} description="Widerruf jederzeit möglich">Einwilligung liegt vor</Checkbox>
        <Switch isSelected={on} onChange={setOn} description="Ohne Namen und Institutionen">Chatham-House-Regel</Switch>
        <FieldGridWide><FileDropZone label="Datei wählen oder hierher ziehen" description="CSV, vCard oder iCalendar" onFiles={() => undefined} /></FieldGridWide>
      </FieldGrid>
    </Page>
  );
}
