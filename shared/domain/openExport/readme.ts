/** For whoever opens the file without the application. CRLF, so that every editor shows lines. */
export const README = `Dieses Archiv enthält alle Daten eines Netzwerks aus Verbund in offenen Formaten.

manifest.json        Name des Netzwerks, Zeitpunkt, Zahl der Einträge
data/*.jsonl         die Einträge, je Sammlung eine Datei, je Zeile ein Eintrag (JSON Lines, UTF-8)
schema/*.json        Bedeutung und Form der Felder (JSON Schema)
dateien/             die Dateien, wo sie mit ausgegeben wurden; manifest.json nennt zu jeder ihren Eintrag
notes.md             die Notizen mit Überschriften, Listen und Links zum Lesen (Markdown); eingelesen werden die Einträge

Verweise nennen das Feld „_id“ eines anderen Eintrags. Zeitstempel beginnen mit einem Zeitpunkt nach ISO 8601
(UTC). Einträge mit „deletedAt“ liegen im Papierkorb. Texte, die mehrere zugleich schreiben können, stehen als
Yjs-Zustand (Base64) im Feld und als lesbarer Text daneben.

Das Archiv ist nicht verschlüsselt. Verbund liest es unter „Einstellungen“ wieder ein.


This archive holds all data of a network of Verbund in open formats.

manifest.json        name of the network, time, number of records
data/*.jsonl         the records, a file for each collection, a record in each line (JSON Lines, UTF-8)
schema/*.json        meaning and form of the fields (JSON Schema)
dateien/             the files, where they were exported along; manifest.json names the record of each
notes.md             the notes with headings, lists and links, for reading (Markdown); what is read in are the records

References name the field "_id" of another record. Timestamps begin with an instant of ISO 8601 (UTC). Records with
"deletedAt" are in the trash. Texts that several people may write at once are a Yjs state (base64) in their field,
with readable text beside it.

The archive is not encrypted. Verbund reads it in again under "Settings".
`.replaceAll('\n', '\r\n');
